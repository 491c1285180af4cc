import type { Column } from '#contracts/columns';
import { isCalendarPart, type QueryOperator } from '#contracts/query-operators';
import { choiceLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import type { Filter } from './list-search.ts';

/** A condition in words: `is at least R$ 100.00`. */
export function useFilterWords(): (filter: Filter) => string {
  const { texts, formats, language } = useSpoken();
  const operatorWords = useOperatorWords();
  return ({ column, operator, value }) => {
    if (operator === 'is_null') return value === 'true' ? texts.isEmpty : texts.isNotEmpty;
    const shown = ((): string => {
      if (operator === 'in') return value;
      if (isCalendarPart(operator))
        return value
          .split(',')
          .map((part) => formats.calendarPart(operator, part))
          .join(', ');
      if (column.type === 'decimal(12,2)') return formats.money(value);
      if (column.type === 'timestamp') return formats.instant(value);
      if (column.type === 'date') return formats.day(value);
      return choiceLabel(value, language);
    })();
    return `${operatorWords(column, operator)} ${shown}`;
  };
}

export function useOperatorWords(): (column: Column, operator: QueryOperator) => string {
  const { texts } = useSpoken();
  return ({ type }, operator) =>
    ((type === 'date' || type === 'timestamp') && texts.timeOperators[operator]) || texts.operators[operator];
}
