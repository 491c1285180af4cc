import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type MachineName, machineNames } from '#contracts/pipeline-run';
import { errorText } from '../api/error-text.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import { runApi } from './run-api.ts';

/** Starts a run, and goes where it can be watched. */
export function StartRun({ machine }: { machine: MachineName }) {
  const [isOpen, setOpen] = useState(false);
  const words = useTexts().pipeline;
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        {words.startRun}
      </Button>
      <Dialog title={words.startRun} isOpen={isOpen} onClose={() => setOpen(false)}>
        <StartForm machine={machine} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function StartForm({ machine: first, onClose }: { machine: MachineName; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.pipeline;
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [machine, setMachine] = useState(first);
  const [day, setDay] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  // However often the form is sent, one run is started.
  const [key] = useState(() => crypto.randomUUID());

  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const isDated = machine === 'refresh' && day !== '';
      const run = await runApi(client).start({ machine, ...(isDated && { logical_date: day }) }, key);
      void queries.invalidateQueries({ queryKey: ['runs'] });
      onClose();
      void navigate({
        to: '/pipeline/runs/$runId',
        params: { runId: run.run_id },
        search: { machine } as never,
      });
    } catch (error) {
      setFailure(errorText(error, texts));
      setBusy(false);
    }
  };
  return (
    <form className="choices" onSubmit={start} noValidate autoComplete="off">
      <Field label={words.machine} help={words.machineHelp[machine]}>
        {(control) => (
          <select
            {...control}
            value={machine}
            onChange={({ target }) => setMachine(target.value as MachineName)}
          >
            {machineNames.map((name) => (
              <option key={name} value={name}>
                {words.machineName[name]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {machine === 'refresh' && (
        <Field label={words.logicalDate} mark={texts.optional} help={words.logicalDateHelp}>
          {(control) => (
            <input {...control} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
          )}
        </Field>
      )}
      {failure && (
        <p className="alert" role="alert">
          {failure}
        </p>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{texts.cancel}</Button>
        <Button type="submit" variant="primary" isPending={isBusy} pendingText={words.starting}>
          {words.start}
        </Button>
      </div>
    </form>
  );
}
