import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { useSession } from '../session/session.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import type { ListSearch } from './list-search.ts';

interface Props {
  readonly entity: Entity;
  readonly columns: readonly Column[];
  readonly search: ListSearch;
  readonly onSort: (sort: string | undefined) => void;
}

/** The order of a list without column heads. */
export function SortSelect({ entity, columns, search, onSort }: Props) {
  const { texts, language } = useSpoken();
  const { access } = useSession();
  const sortable = columns.filter(({ type, pii }) => type !== 'array<string>' && (access.pii || !pii));
  return (
    <label className="sort-select">
      {texts.sortBy}
      <select value={search.sort ?? ''} onChange={({ target }) => onSort(target.value || undefined)}>
        <option value="">{texts.sortUsual}</option>
        {sortable.flatMap(({ name }) => {
          const label = fieldLabel(entity, name, language);
          return [
            <option key={name} value={name}>
              {texts.sortedAscending(label)}
            </option>,
            <option key={`-${name}`} value={`-${name}`}>
              {texts.sortedDescending(label)}
            </option>,
          ];
        })}
      </select>
    </label>
  );
}
