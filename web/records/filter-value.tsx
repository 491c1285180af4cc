import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { calendarParts, isCalendarPart, type QueryOperator } from '#contracts/query-operators';
import type { ControlProps } from '../controls/field.tsx';
import { choiceLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { formField } from './form-fields.ts';

interface Props {
  readonly control: ControlProps;
  readonly entity: Entity;
  readonly column: Column;
  readonly operator: QueryOperator;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The value of a filter, entered as its field is. */
export function FilterValue({ control, entity, column, operator, value, onChange }: Props) {
  const { texts, language, formats } = useSpoken();
  const choices = entity.fields[column.name] && formField(entity, column.name).choices;
  const change = ({ target }: { target: { value: string } }): void => onChange(target.value);
  if (operator === 'is_null')
    return (
      <select {...control} value={value || 'true'} onChange={change}>
        <option value="true">{texts.yes}</option>
        <option value="false">{texts.no}</option>
      </select>
    );
  if (isCalendarPart(operator)) {
    const { min, max } = calendarParts[operator];
    return (
      <select {...control} value={value} required onChange={change}>
        <option value="">{texts.choose}</option>
        {Array.from({ length: max - min + 1 }, (_, at) => String(min + at)).map((part) => (
          <option key={part} value={part}>
            {formats.calendarPart(operator, part)}
          </option>
        ))}
      </select>
    );
  }
  if (choices && (operator === '' || operator === 'ne'))
    return (
      <select {...control} value={value} required onChange={change}>
        <option value="">{texts.choose}</option>
        {choices.map((word) => (
          <option key={word} value={word}>
            {choiceLabel(word, language)}
          </option>
        ))}
      </select>
    );
  const type = operator === 'in' ? 'text' : (types[column.type] ?? 'text');
  return (
    <input
      {...control}
      type={type}
      inputMode={column.type === 'decimal(12,2)' ? 'decimal' : undefined}
      step={column.type === 'timestamp' ? 60 : undefined}
      value={value}
      required
      autoComplete="off"
      onChange={change}
    />
  );
}

const types: Readonly<Record<string, string>> = {
  integer: 'number',
  date: 'date',
  timestamp: 'datetime-local',
};
