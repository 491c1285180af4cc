import type { Column } from '#contracts/columns';
import { useSession } from '../session/session.tsx';
import { choiceLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';

/** A value of a record as people read it. */
export function Value({ column, value }: { column: Pick<Column, 'name' | 'type' | 'pii'>; value: unknown }) {
  const { formats, language, texts } = useSpoken();
  const { access } = useSession();
  // Masked text comes as ***, other personal values are left out: so nobody can tell whether there is one.
  if (column.pii && !access.pii)
    return (
      <span className="masked" title={texts.hiddenField}>
        {texts.hidden}
      </span>
    );
  if (value === undefined || value === null) return <span className="muted">{texts.none}</span>;
  switch (column.type) {
    case 'decimal(12,2)':
      return formats.money(value as number);
    case 'integer':
      return formats.number(value as number);
    case 'date':
      return formats.day(String(value));
    case 'timestamp':
      return (
        <time dateTime={String(value)} title={String(value)}>
          {formats.instant(String(value))}
        </time>
      );
    case 'array<string>':
      return (value as string[]).join(', ');
    default:
      return choiceLabel(String(value), language);
  }
}

export const isNumeric = ({ type }: Pick<Column, 'type'>): boolean =>
  type === 'integer' || type === 'decimal(12,2)';
