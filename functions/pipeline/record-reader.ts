import type { Entity } from '#contracts/entity';
import { silverColumns } from '#contracts/lake-layout';
import { recordColumns } from '#contracts/record-columns';
import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { identifier, list, literal } from '#lake/sql-text';
import { businessDate } from '../domain/business-date.ts';
import type { LatestRecords, RecordRow, RecordSource } from '../domain/record-source.ts';
import type { EntityNow, PendingLake } from './pending-lake.ts';
import { rowsOf } from './table-at.ts';
import { skippingConditions } from './table-query-conditions.ts';
import { tableQuerySql } from './table-query-sql.ts';

/** Reads records as of the last event that has landed. */
export function openRecordReader(
  context: LakeContext,
  lake: PendingLake,
  { businessTimeZone }: { readonly businessTimeZone: string },
): RecordSource {
  return {
    async latest(entity) {
      const today = businessDate(context.now().toISOString(), businessTimeZone);
      return latestRecords(context, entity, await lake.entity(entity), today);
    },
  };
}

function latestRecords(
  { engine }: LakeContext,
  entity: Entity,
  { silver, overlay: { schema, stamp, changesRecords } }: EntityNow,
  today: string,
): LatestRecords {
  const columns = list(recordColumns(entity).map(({ name }) => computedSql(name, today)));
  const stored = (where: readonly Condition[]) => rowsOf(silverColumns(entity), silver, { where });
  return {
    stamp,
    today,
    async find(id) {
      const isIt = `id = ${literal(id)}`;
      if (changesRecords) {
        const [changed] = await engine.rows<RecordRow>(`
          select ${columns} from ${schema}.changed left join ${schema}.record using (id) where ${isIt}`);
        if (changed) return changed._event_id === null ? undefined : changed;
      }
      const rows = await stored([{ column: 'id', op: '=', value: id }]);
      const [row] = await engine.rows<RecordRow>(`select ${columns} from (${rows})`);
      return row;
    },
    async select(query) {
      const known = new Set(silver?.snapshot.schema.fields.map(({ name }) => name));
      const where = skippingConditions(query).filter(({ column }) => known.has(column));
      const rows = await stored(where);
      const together = changesRecords
        ? `select * from (${rows}) where id not in (select id from ${schema}.changed)
           union all by name select * from ${schema}.record`
        : rows;
      const sql = tableQuerySql(query, `select ${columns} from (${together})`);
      const found = await engine.rows<RecordRow>(sql.rows);
      if (!query.count) return { rows: found, count: undefined };
      const [{ count } = { count: 0 }] = await engine.rows<{ count: number }>(sql.count);
      return { rows: found, count };
    },
  };
}

function computedSql(column: string, today: string): string {
  if (column !== 'service_duration') return identifier(column);
  const last = `least(coalesce(termination_date, date ${literal(today)}), date ${literal(today)})`;
  return `greatest(date_diff('day', hire_date, ${last}), 0)::integer as service_duration`;
}
