import { useState } from 'react';
import type { Entity } from '#contracts/entity';
import { recordColumns } from '#contracts/record-columns';
import { errorText } from '../api/error-text.ts';
import type { PendingWrite, Row } from '../api/pending-write.ts';
import { Button } from '../controls/button.tsx';
import { useSession } from '../session/session.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { differences } from './differences.ts';
import { Value } from './value.tsx';

interface Props {
  readonly entity: Entity;
  /** The record as somebody else left it. */
  readonly current: Row;
  readonly version: string;
  /** The change that came too late. */
  readonly write: PendingWrite;
}

/** Both versions side by side, to choose from field by field. */
export function Conflict({ entity, current, version, write }: Props) {
  const { texts, language } = useSpoken();
  const { records, writes } = useSession();
  const fields = differences(write.data ?? {}, current);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(fields));
  const [key] = useState(() => crypto.randomUUID());
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const columns = recordColumns(entity).filter(({ name }) => fields.includes(name));

  const choose = (name: string, isMine: boolean): void =>
    setMine((before) => new Set([...before].filter((each) => each !== name).concat(isMine ? [name] : [])));
  const drop = (): void => writes.dismiss(write.eventId);
  const take = async (): Promise<void> => {
    const chosen = Object.entries(write.data ?? {}).filter(
      ([name]) => fields.includes(name) && mine.has(name),
    );
    if (chosen.length === 0) return drop();
    setSending(true);
    setFailure(undefined);
    try {
      const patch = Object.fromEntries(chosen);
      const { event_id: eventId, receipt } = await records.update(entity, write.id, patch, version, key);
      drop();
      writes.add({ ...write, eventId, receipt, data: patch, reason: undefined, field: undefined });
    } catch (error) {
      setFailure(errorText(error, texts));
      setSending(false);
    }
  };

  return (
    <section className="conflict" role="alert">
      <h2>{texts.conflictTitle}</h2>
      <p>{texts.conflictText}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.conflictYours}</th>
            <th scope="col">{texts.conflictCurrent}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">{fieldLabel(entity, column.name, language)}</th>
              {[true, false].map((isMine) => (
                <td key={String(isMine)}>
                  <label>
                    <input
                      type="radio"
                      name={`conflict-${column.name}`}
                      checked={mine.has(column.name) === isMine}
                      onChange={() => choose(column.name, isMine)}
                    />
                    <Value column={column} value={(isMine ? write.data! : current)[column.name]} />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {failure && <p className="field-error">{failure}</p>}
      <div className="dialog-actions">
        <Button onPress={drop}>{texts.conflictDrop}</Button>
        <Button variant="primary" isPending={isSending} onPress={() => void take()}>
          {texts.conflictTake}
        </Button>
      </div>
    </section>
  );
}
