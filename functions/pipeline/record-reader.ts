import type { Entity, EntityName } from '#contracts/entity';
import { silverColumns, tablePath } from '#contracts/lake-layout';
import { recordColumns } from '#contracts/record-columns';
import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { identifier, list, literal } from '#lake/sql-text';
import { businessDate } from '../domain/business-date.ts';
import type { LatestRecords, RecordRow, RecordSource } from '../domain/record-source.ts';
import { latestTables } from './latest-tables.ts';
import { createPendingOverlay, type PendingOverlay } from './pending-overlay.ts';
import { APPLIED_BRONZE } from './refresh-silver.ts';
import { rowsOf, type TableAt } from './table-at.ts';
import { skippingConditions } from './table-query-conditions.ts';
import { tableQuerySql } from './table-query-sql.ts';

export interface RecordReaderOptions {
  /** IANA zone. */
  readonly businessTimeZone: string;
  /** Text of the silver model of each entity. */
  readonly models: Readonly<Record<EntityName, string>>;
  /** How long a read may take to catch up with what has landed. */
  readonly patienceMs: number;
}

/**
 * Reads records as of the last event that has landed: silver, overlaid by what the events that it has not applied
 * yet will make of it. Every read looks at the logs first, so none goes behind one that was answered before.
 */
export function openRecordReader(context: LakeContext, options: RecordReaderOptions): RecordSource {
  const { businessTimeZone, models, patienceMs } = options;
  const tables = latestTables(context);
  const overlays = new Map<EntityName, PendingOverlay>();

  function overlayOf(entity: Entity): PendingOverlay {
    const { name } = entity;
    const overlay =
      overlays.get(name) ??
      createPendingOverlay(context, { entity, modelSql: models[name], businessTimeZone, tables });
    overlays.set(name, overlay);
    return overlay;
  }

  return {
    async latest(entity) {
      const deadline = new Date(context.now().getTime() + patienceMs);
      const today = businessDate(context.now().toISOString(), businessTimeZone);
      const [silver, bronze] = await Promise.all([
        tables(tablePath.silver(entity.name)),
        tables(tablePath.bronze),
      ]);
      const applied = silver?.snapshot.transactions.get(APPLIED_BRONZE)?.version ?? -1;
      const overlay = overlayOf(entity);
      await overlay.bringTo({ silver, bronze, applied }, deadline);
      return latestRecords(context, entity, silver, overlay, today);
    },
  };
}

function latestRecords(
  { engine }: LakeContext,
  entity: Entity,
  silver: TableAt | undefined,
  { schema, stamp, changesRecords }: PendingOverlay,
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
