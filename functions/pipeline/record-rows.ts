import type { Entity } from '#contracts/entity';
import { silverColumns } from '#contracts/lake-layout';
import { recordColumns } from '#contracts/record-columns';
import type { Condition } from '#lake/condition';
import { identifier, list, literal } from '#lake/sql-text';
import type { EntityNow } from './pending-lake.ts';
import { rowsOf } from './table-at.ts';

/** Queries for an entity's records with the columns they are read with, of silver and overlay together. */
export interface RecordRows {
  /** Silver's rows that meet the conditions, and all of the overlay's. */
  withOverlay(where: readonly Condition[]): Promise<string>;
  /** The record of an id in the overlay: no row when it is not changed, nulls alone when it has ended. */
  changed(id: string): string;
  /** The record of an id in silver. */
  stored(id: string): Promise<string>;
}

/** `today`: the calendar day in the business time zone. */
export function recordRows(entity: Entity, { silver, overlay }: EntityNow, today: string): RecordRows {
  const { schema, changesRecords } = overlay;
  const columns = list(recordColumns(entity).map(({ name }) => computedSql(name, today)));
  const silverRows = (where: readonly Condition[]) => rowsOf(silverColumns(entity), silver, { where });
  return {
    async withOverlay(where) {
      const rows = await silverRows(where);
      if (!changesRecords) return `select ${columns} from (${rows})`;
      return `select ${columns} from (
        select * from (${rows}) where id not in (select id from ${schema}.changed)
        union all by name select * from ${schema}.record)`;
    },
    changed: (id) =>
      `select ${columns} from ${schema}.changed left join ${schema}.record using (id) where id = ${literal(id)}`,
    stored: async (id) =>
      `select ${columns} from (${await silverRows([{ column: 'id', op: '=', value: id }])})`,
  };
}

function computedSql(column: string, today: string): string {
  if (column !== 'service_duration') return identifier(column);
  const last = `least(coalesce(termination_date, date ${literal(today)}), date ${literal(today)})`;
  return `greatest(date_diff('day', hire_date, ${last}), 0)::integer as service_duration`;
}
