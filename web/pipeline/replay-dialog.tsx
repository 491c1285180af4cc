import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { catalog } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import type { ReplayMany } from '#contracts/replay';
import { errorText } from '../api/error-text.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { type FormField, formFields } from '../records/form-fields.ts';
import { inputOf } from '../records/form-values.ts';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { FieldChoice } from './field-choice.tsx';
import { quarantineApi, type ReplayManyReceipt, type ReplayPreview } from './quarantine-api.ts';
import { ReplayItems } from './replay-items.tsx';
import { ReplayVerdict } from './replay-verdict.tsx';

/** The refused events that are meant, and what they are in words. */
export interface Which {
  readonly where: ReplayMany['where'];
  readonly words: string;
}

interface Props {
  readonly which: Which;
  /** Of all that are meant, so that a field can be set in all; undefined when they are of several. */
  readonly entity: EntityName | undefined;
  readonly onClose: () => void;
}

/** Sends many refused events again: first a preview, then what of it passes. */
export function ReplayDialog({ which, entity: entityName, onClose }: Props) {
  const { texts, language, formats } = useSpoken();
  const { client, access } = useSession();
  const queries = useQueryClient();
  const words = texts.pipeline;
  const entity = entityName && catalog[entityName];
  const fields = entity ? formFields(entity).filter(({ pii }) => access.pii || !pii) : [];
  const [field, setField] = useState<FormField>();
  const [value, setValue] = useState<string | readonly string[]>('');
  const [preview, setPreview] = useState<readonly ReplayPreview[]>();
  const [receipt, setReceipt] = useState<ReplayManyReceipt>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const patch = field
    ? { [field.name]: inputOf(field, value, { language, timeZone: formats.timeZone }) ?? null }
    : {};

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await act();
    } catch (error) {
      setFailure(errorText(error, texts));
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    attempt(async () => setPreview(await quarantineApi(client).previewMany(which.where, patch)));
  const send = () =>
    attempt(async () => {
      setReceipt(await quarantineApi(client).replayMany(which.where, patch));
      await queries.invalidateQueries({ queryKey: ['quarantine'] });
    });
  const ready = preview?.filter(({ outcome }) => outcome === 'ready').length ?? 0;

  return (
    <Dialog title={words.replayManyTitle} isOpen onClose={onClose}>
      {receipt ? (
        <>
          <p role="status">
            {words.sentCount(formats.number(receipt.accepted))}{' '}
            {receipt.refused > 0 && words.notSentCount(formats.number(receipt.refused))}
          </p>
          <ReplayItems items={receipt.items.filter(({ outcome }) => outcome === 'refused')} />
          <div className="dialog-actions">
            <Button variant="primary" autoFocus onPress={onClose}>
              {words.done}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{words.replayManyWhat(which.words)}</p>
          {!preview && entity && (
            <FieldChoice
              entity={entity}
              fields={fields}
              field={field}
              value={value}
              onField={(next) => {
                setField(next);
                setValue(next?.control === 'entries' ? [''] : '');
              }}
              onValue={setValue}
            />
          )}
          {preview && <ReplayVerdict preview={preview} />}
          {failure && (
            <p className="alert" role="alert">
              {failure}
            </p>
          )}
          <div className="dialog-actions">
            <Button onPress={preview ? () => setPreview(undefined) : onClose}>
              {preview ? words.back : texts.cancel}
            </Button>
            {!preview ? (
              <Button
                variant="primary"
                isPending={isBusy}
                pendingText={words.checking}
                onPress={() => void look()}
              >
                {words.checkFirst}
              </Button>
            ) : (
              ready > 0 && (
                <Button
                  variant="primary"
                  isPending={isBusy}
                  pendingText={words.replaying}
                  onPress={() => void send()}
                >
                  {words.replayCount(formats.number(ready))}
                </Button>
              )
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}
