import { Fragment } from 'react';
import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import type { ShownRow } from '../api/pending-write.ts';
import { DownIcon, UpIcon } from '../app/icons.tsx';
import { useSession } from '../session/session.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { type ListSearch, nextSort, sortingOf } from './list-search.ts';
import { RecordLink } from './record-link.tsx';
import { Refusal } from './refusal.tsx';
import { RowStatus } from './row-status.tsx';
import { isNumeric, Value } from './value.tsx';

export interface RecordsTableProps {
  readonly entity: Entity;
  readonly columns: readonly Column[];
  readonly rows: readonly ShownRow[];
  readonly search: ListSearch;
  /** The rows are still those of the view before. */
  readonly isStale: boolean;
  readonly onSort: (sort: string | undefined) => void;
}

export function RecordsTable({ entity, columns, rows, search, isStale, onSort }: RecordsTableProps) {
  const { texts } = useSpoken();
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
    <section className="table-scroll" aria-label={texts.many[entity.name]} tabIndex={0} aria-busy={isStale}>
      <table className="records">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.name} entity={entity} column={column} search={search} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, state, write }) => (
            <Fragment key={write && state === 'refused' ? write.eventId : row.id}>
              <tr className={state && `row-${state}`}>
                {columns.map((column, at) => (
                  <td key={column.name} className={isNumeric(column) ? 'numeric' : undefined}>
                    {at === 0 ? (
                      <span className="first-cell">
                        <RecordLink entity={entity} row={row} column={column} />
                        {state && <RowStatus state={state} />}
                      </span>
                    ) : (
                      <Value column={column} value={row[column.name]} />
                    )}
                  </td>
                ))}
              </tr>
              {write && state === 'refused' && (
                <tr className="row-refused">
                  <td colSpan={columns.length}>
                    <Refusal entity={entity} write={write} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HeadProps = Pick<RecordsTableProps, 'entity' | 'search' | 'onSort'> & { readonly column: Column };

function Head({ entity, column, search, onSort }: HeadProps) {
  const { language } = useSpoken();
  const { access } = useSession();
  const label = fieldLabel(entity, column.name, language);
  const sorting = sortingOf(search);
  const isSorted = sorting?.column === column.name;
  const className = isNumeric(column) ? 'numeric' : undefined;
  if (column.type === 'array<string>' || (column.pii && !access.pii))
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="sort-button" onClick={() => onSort(nextSort(search, column.name))}>
        {label}
        {isSorted && (sorting.descending ? <DownIcon /> : <UpIcon />)}
      </button>
    </th>
  );
}
