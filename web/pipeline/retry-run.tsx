import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { errorText } from '../api/error-text.ts';
import { Button } from '../controls/button.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import { type Run, runApi } from './run-api.ts';
import { isOver } from './run-steps.ts';

/** Starts a run with the input of one that has ended: a run goes on where the last one stopped. */
export function RetryRun({ run }: { run: Run }) {
  const texts = useTexts();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { run_id, machine, status } = run;

  const retry = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const next = await runApi(client).retry(run_id, machine, key);
      void queries.invalidateQueries({ queryKey: ['runs', 'list'] });
      void navigate({
        to: '/pipeline/runs/$runId',
        params: { runId: next.run_id },
        search: { machine } as never,
      });
    } catch (error) {
      setFailure(errorText(error, texts));
    } finally {
      setBusy(false);
    }
  };
  if (!isOver(run)) return null;
  return (
    <div className="page-actions">
      {failure && (
        <p className="bad" role="alert">
          {failure}
        </p>
      )}
      <Button
        variant={status === 'succeeded' ? 'plain' : 'primary'}
        isPending={isBusy}
        pendingText={texts.pipeline.starting}
        onPress={() => void retry()}
      >
        {status === 'succeeded' ? texts.pipeline.runAgain : texts.pipeline.retry}
      </Button>
    </div>
  );
}
