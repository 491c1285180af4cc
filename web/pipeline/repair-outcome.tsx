import type { Entity } from '#contracts/entity';
import type { FormField } from '../records/form-fields.ts';
import { changedFields, type FormValues } from '../records/form-values.ts';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import type { ReplayPreview } from './quarantine-api.ts';

interface Props {
  readonly entity: Entity;
  readonly op: 'create' | 'replace' | 'update' | 'delete';
  readonly fields: readonly FormField[];
  readonly initial: FormValues;
  readonly values: FormValues;
  readonly preview: ReplayPreview | undefined;
  /** Errors that are about no field of the form. */
  readonly unplaced: readonly string[];
}

/** What a repair changes, and what would become of it. */
export function RepairOutcome({ entity, op, fields, initial, values, preview, unplaced }: Props) {
  const { texts, language } = useSpoken();
  const words = texts.pipeline;
  const changed = changedFields(fields, initial, values);
  const shown = (value: FormValues[string] | undefined): string => [value ?? ''].flat().join(', ');
  return (
    <section className="repair-outcome" aria-label={words.changes}>
      {changed.length === 0 ? (
        <p className="muted">{words.noChanges}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ name }) => (
              <tr key={name}>
                <th scope="row">{fieldLabel(entity, name, language)}</th>
                <td>{shown(initial[name]) ? <del>{shown(initial[name])}</del> : words.missing}</td>
                <td>{shown(values[name]) ? <ins>{shown(values[name])}</ins> : words.removed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview?.outcome === 'ready' && (
        <p className="good">
          {preview.op && preview.op !== op ? words.wouldPassAs(texts.changeOp[preview.op]) : words.wouldPass}
        </p>
      )}
      {preview?.outcome === 'refused' && (
        <div className="alert">
          <p>
            <strong>{words.wouldFail}</strong> {preview.problem?.detail ?? preview.problem?.title}
          </p>
          {unplaced.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
    </section>
  );
}
