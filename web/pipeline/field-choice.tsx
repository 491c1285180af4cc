import type { Entity } from '#contracts/entity';
import { FieldInput } from '../records/field-input.tsx';
import type { FormField } from '../records/form-fields.ts';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';

interface Props {
  readonly entity: Entity;
  readonly fields: readonly FormField[];
  /** The one that is set; undefined where nothing changes. */
  readonly field: FormField | undefined;
  readonly value: string | readonly string[];
  readonly onField: (field: FormField | undefined) => void;
  readonly onValue: (value: string | readonly string[]) => void;
}

/** A field that is set to the same value in many events. */
export function FieldChoice({ entity, fields, field, value, onField, onValue }: Props) {
  const { texts, language } = useSpoken();
  const words = texts.pipeline;
  return (
    <>
      <label className="field">
        {words.changeField}
        <select
          value={field?.name ?? ''}
          onChange={({ target }) => onField(fields.find(({ name }) => name === target.value))}
        >
          <option value="">{words.changeNothing}</option>
          {fields.map(({ name }) => (
            <option key={name} value={name}>
              {fieldLabel(entity, name, language)}
            </option>
          ))}
        </select>
      </label>
      {field && (
        <>
          <FieldInput entity={entity} field={field} value={value} error={undefined} onChange={onValue} />
          <p className="field-help">{words.emptyRemoves}</p>
        </>
      )}
    </>
  );
}
