import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiProblem } from '#client/api-problem';
import { errorText } from '../api/error-text.ts';
import { Button } from '../controls/button.tsx';
import { patchOf } from '../records/form-values.ts';
import { usePendingWrites, useSession } from '../session/session.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { quarantineApi, type ReplayPreview } from './quarantine-api.ts';
import { entityOf, nameOf, type RefusedEvent } from './refused-event.ts';
import { repairErrors } from './repair-errors.ts';
import { RepairFields } from './repair-fields.tsx';
import { RepairOutcome } from './repair-outcome.tsx';
import { repairFields, repairValues } from './repair-values.ts';
import { Sent } from './sent.tsx';

/** Corrects the data of a refused event, tells what would become of it, and sends it again. */
export function Repair({ event }: { event: RefusedEvent }) {
  const { texts, language, formats } = useSpoken();
  const { client, access, writes } = useSession();
  const queries = useQueryClient();
  const words = texts.pipeline;
  const entity = entityOf(event)!;
  const writing = { language, timeZone: formats.timeZone };
  const fields = repairFields(entity, event, access.pii);
  const [initial] = useState(() => repairValues(fields, event, writing));
  const [values, setValues] = useState(initial);
  const [preview, setPreview] = useState<ReplayPreview>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState<'preview' | 'replay'>();
  const [sentAs, setSentAs] = useState<string>();
  const sent = usePendingWrites().find(({ eventId }) => eventId === sentAs);
  const patch = patchOf(fields, initial, values, writing);
  const eventId = event.event_id!;

  // Its receipt tells when the quarantine knows of the replay.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    if (sentAs) void queries.invalidateQueries({ queryKey: ['quarantine'] });
  }, [sentAs, sent?.status]);

  const attempt = async (what: 'preview' | 'replay', act: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(what);
    setFailure(undefined);
    try {
      await act();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.problem : undefined;
      if (problem?.code === 'still_refused') setPreview({ event_id: eventId, outcome: 'refused', problem });
      else setFailure(error instanceof ApiProblem ? errorText(error, texts) : texts.noAnswer);
    } finally {
      setBusy(undefined);
    }
  };
  const look = (submitted: FormEvent): void => {
    submitted.preventDefault();
    void attempt('preview', async () => setPreview(await quarantineApi(client).preview(eventId, patch)));
  };
  const send = (): void =>
    void attempt('replay', async () => {
      const receipt = await quarantineApi(client).replay(eventId, patch);
      writes.add({
        eventId: receipt.event_id,
        entity: entity.name,
        op: receipt.op,
        id: receipt.id,
        receipt: receipt.receipt,
        name: nameOf({ ...event, data: receipt.record ?? event.data }),
        data: receipt.record,
      });
      setSentAs(receipt.event_id);
    });

  if (sent) return <Sent entity={entity} write={sent} />;
  const { messages, unplaced } = repairErrors(preview?.problem, fields);
  return (
    <form className="repair" onSubmit={look} noValidate autoComplete="off">
      <h2>{words.repair}</h2>
      <p className="muted">{fields.length === 0 ? words.repairDelete : words.repairIntro}</p>
      {fields.length < 1 || access.pii ? null : <p className="notice">{texts.piiMaskedHelp}</p>}
      <RepairFields
        entity={entity}
        fields={fields}
        atFault={event.field ?? undefined}
        values={values}
        messages={messages}
        onChange={(name, value) => {
          setValues((before) => ({ ...before, [name]: value }));
          setPreview(undefined);
        }}
      />
      <RepairOutcome
        fields={fields}
        initial={initial}
        values={values}
        entity={entity}
        op={event.op!}
        preview={preview}
        unplaced={unplaced}
      />
      {failure && (
        <p className="alert" role="alert">
          {failure}
        </p>
      )}
      <div className="form-actions">
        <Button
          type="submit"
          variant={preview?.outcome === 'ready' ? 'plain' : 'primary'}
          isPending={busy === 'preview'}
          pendingText={words.checking}
        >
          {words.checkFirst}
        </Button>
        {preview?.outcome === 'ready' && (
          <Button
            variant="primary"
            isPending={busy === 'replay'}
            pendingText={words.replaying}
            onPress={send}
          >
            {words.replay}
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {preview && (preview.outcome === 'ready' ? words.wouldPass : words.wouldFail)}{' '}
        {Object.keys(messages)
          .map((name) => fieldLabel(entity, name, language))
          .join(', ')}
      </p>
    </form>
  );
}
