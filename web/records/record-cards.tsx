import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import type { ShownRow } from '../api/pending-write.ts';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { RecordLink } from './record-link.tsx';
import { Refusal } from './refusal.tsx';
import { RowStatus } from './row-status.tsx';
import { Value } from './value.tsx';

interface Props {
  readonly entity: Entity;
  readonly columns: readonly Column[];
  readonly rows: readonly ShownRow[];
}

/** A list for a narrow window: a table of many columns would have to be pushed to and fro. */
export function RecordCards({ entity, columns: [first, ...others], rows }: Props) {
  const { language } = useSpoken();
  return (
    <ul className="cards">
      {rows.map(({ row, state, write }) => (
        <li
          key={write && state === 'refused' ? write.eventId : row.id}
          className={state ? `card card-${state}` : 'card'}
        >
          <p className="card-title">
            <RecordLink entity={entity} row={row} column={first!} />
            {state && <RowStatus state={state} />}
          </p>
          {write && state === 'refused' && <Refusal entity={entity} write={write} />}
          <dl>
            {others
              .filter(({ name }) => row[name] !== undefined)
              .map((column) => (
                <div key={column.name}>
                  <dt>{fieldLabel(entity, column.name, language)}</dt>
                  <dd>
                    <Value column={column} value={row[column.name]} />
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
