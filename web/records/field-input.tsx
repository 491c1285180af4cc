import type { Entity } from '#contracts/entity';
import { type ControlProps, Field } from '../controls/field.tsx';
import { choiceLabel, fieldHelp, fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { EntriesInput } from './entries-input.tsx';
import type { Control, FormField } from './form-fields.ts';
import { ReferenceInput } from './reference-input.tsx';

interface Props {
  readonly entity: Entity;
  readonly field: FormField;
  readonly value: string | readonly string[];
  readonly error: string | undefined;
  readonly onChange: (value: string | readonly string[]) => void;
}

/** A field of a form, derived from the contract. */
export function FieldInput({ entity, field, value, error, onChange }: Props) {
  const { texts, language, formats } = useSpoken();
  const { name, control, required } = field;
  const label = fieldLabel(entity, name, language);
  const help = fieldHelp(entity, name, language);
  const notes = [
    help !== `${label}.`.replaceAll('’', "'") && help,
    control === 'instant' && texts.inZone(formats.timeZone),
    control === 'money' && texts.moneyForm,
  ];
  const note = notes.filter(Boolean).join(' · ');
  if (control === 'entries')
    return (
      <EntriesInput
        name={name}
        label={label}
        help={note}
        error={error}
        required={required}
        values={value as readonly string[]}
        onChange={onChange}
      />
    );
  const text = value as string;
  return (
    <Field
      label={label}
      help={note}
      error={error}
      required={required}
      mark={required ? undefined : texts.optional}
    >
      {(props) =>
        field.references ? (
          <ReferenceInput
            control={props}
            name={name}
            references={field.references}
            value={text}
            onChange={onChange}
          />
        ) : (
          <Input control={props} field={field} value={text} onChange={onChange} />
        )
      }
    </Field>
  );
}

interface InputProps {
  readonly control: ControlProps;
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Input({ control, field, value, onChange }: InputProps) {
  const { texts, language } = useSpoken();
  const change = ({ target }: { target: { value: string } }): void => onChange(target.value);
  const shared = { ...control, name: field.name, value, onChange: change, autoComplete: 'off' };
  if (field.choices)
    return (
      <select {...shared}>
        <option value="">{texts.choose}</option>
        {field.choices.map((word) => (
          <option key={word} value={word}>
            {choiceLabel(word, language)}
          </option>
        ))}
      </select>
    );
  // No maxLength: what is pasted must not be cut off in silence; the contract says what is too long.
  if (field.control === 'lines') return <textarea {...shared} rows={4} />;
  return <input {...shared} {...inputs[field.control]} />;
}

const inputs: Partial<Record<Control, React.InputHTMLAttributes<HTMLInputElement>>> = {
  email: { type: 'email', inputMode: 'email', autoCapitalize: 'none', spellCheck: false },
  phone: { type: 'tel', inputMode: 'tel' },
  url: { type: 'url', inputMode: 'url', autoCapitalize: 'none', spellCheck: false },
  identifier: { autoCapitalize: 'none', spellCheck: false },
  money: { inputMode: 'decimal' },
  integer: { inputMode: 'numeric' },
  day: { type: 'date', min: '1900-01-01', max: '2999-12-31' },
  instant: { type: 'datetime-local', min: '1900-01-01T00:00', max: '2999-12-31T23:59', step: 60 },
};
