import type { Entity } from '#contracts/entity';
import { filterName } from '#contracts/query-operators';
import { CloseIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { listColumns } from './entity-columns.ts';
import { type Filter, filtersOf, type ListSearch } from './list-search.ts';
import { useFilterWords } from './use-filter-words.ts';
import '../controls/chips.css';

interface Props {
  readonly entity: Entity;
  readonly search: ListSearch;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** The filters of a view, each to be taken out. */
export function FilterChips({ entity, search, onChange }: Props) {
  const { texts, language } = useSpoken();
  const words = useFilterWords();
  const filters = filtersOf(search, listColumns(entity));
  if (filters.length === 0) return null;
  const parameterOf = ({ column, operator }: Filter): string => filterName(column.name, operator);
  const clear = (): void =>
    onChange(Object.fromEntries(filters.map((filter) => [parameterOf(filter), undefined])));
  return (
    <ul className="chips">
      {filters.map((filter) => {
        const text = `${fieldLabel(entity, filter.column.name, language)} ${words(filter)}`;
        return (
          <li key={parameterOf(filter)} className="chip">
            <span>{text}</span>
            <Button
              variant="quiet"
              aria-label={texts.removeFilter(text)}
              onPress={() => onChange({ [parameterOf(filter)]: undefined })}
            >
              <CloseIcon />
            </Button>
          </li>
        );
      })}
      {filters.length > 1 && (
        <li>
          <Button variant="quiet" onPress={clear}>
            {texts.clearFilters}
          </Button>
        </li>
      )}
    </ul>
  );
}
