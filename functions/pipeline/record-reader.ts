import type { LakeContext } from '#lake/context';
import type { Engine } from '#lake/engine';
import { list, literal } from '#lake/sql-text';
import { businessDate } from '../domain/business-date.ts';
import type { RecordRow, RecordSource } from '../domain/record-source.ts';
import type { TableQuery } from '../domain/table-query.ts';
import type { EntityNow, PendingLake } from './pending-lake.ts';
import { type RecordRows, recordRows } from './record-rows.ts';
import { skippingConditions } from './table-query-conditions.ts';
import { tableQuerySql } from './table-query-sql.ts';

/** Reads records as of the last event that has landed. */
export function openRecordReader(
  { engine, now }: LakeContext,
  lake: PendingLake,
  { businessTimeZone }: { readonly businessTimeZone: string },
): RecordSource {
  const today = () => businessDate(now().toISOString(), businessTimeZone);
  return {
    async find(entity, id) {
      const latest = await lake.entity(entity, id);
      const day = today();
      const rows = recordRows(entity, latest, day);
      if (latest.overlay.changesRecords) {
        const [changed] = await engine.rows<RecordRow>(rows.changed(id));
        if (changed) return changed._event_id === null ? undefined : { record: changed, today: day };
      }
      const [record] = await engine.rows<RecordRow>(await rows.stored(id));
      return record && { record, today: day };
    },
    async latest(entity) {
      const latest = await lake.entity(entity);
      const day = today();
      const rows = recordRows(entity, latest, day);
      return {
        stamp: latest.overlay.stamp,
        today: day,
        select: (query) => select(engine, latest, rows, query),
      };
    },
  };
}

/** First the ids of the page, for which few columns are read, then the rest of its rows. */
async function select(engine: Engine, { silver }: EntityNow, rows: RecordRows, query: TableQuery) {
  const inFiles = new Set(silver?.snapshot.schema.fields.map(({ name }) => name));
  const matching = await rows.withOverlay(
    skippingConditions(query).filter(({ column }) => inFiles.has(column)),
  );
  const key = query.columns.filter(({ name }) => name === 'id');
  const page = await engine.rows<{ id: string }>(tableQuerySql({ ...query, fields: key }, matching).rows);
  const whole = await rowsOfIds(
    engine,
    rows,
    query,
    page.map(({ id }) => id),
  );
  const found = page.map((row) => ({ ...whole.get(row.id), ...row }));
  if (!query.count) return { rows: found, count: undefined };
  const [counted] = await engine.rows<{ count: number }>(tableQuerySql(query, matching).count);
  return { rows: found, count: counted!.count };
}

async function rowsOfIds(
  engine: Engine,
  rows: RecordRows,
  query: TableQuery,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordRow>> {
  if (ids.length === 0) return new Map();
  const relation = await rows.withOverlay([{ column: 'id', op: 'in', value: ids }]);
  const those = `select * from (${relation}) where id in (${list(ids.map(literal))})`;
  const fields = query.columns.filter((column) => column.name === 'id' || query.fields.includes(column));
  const all = { ...query, fields, filters: [], search: undefined, after: undefined, limit: undefined };
  const found = await engine.rows<RecordRow & { id: string }>(tableQuerySql(all, those).rows);
  return new Map(found.map((row) => [row.id, row]));
}
