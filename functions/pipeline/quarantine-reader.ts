import { bronzeColumns, quarantineColumns, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { RefusalReason } from '#contracts/refusal-reasons';
import type { LakeContext } from '#lake/context';
import { list, literal } from '#lake/sql-text';
import type { QuarantineRow, QuarantineSource } from '../domain/quarantine-source.ts';
import type { TableQuery } from '../domain/table-query.ts';
import { EVENT_PLACE } from './new-events.ts';
import type { LakeNow, PendingLake } from './pending-lake.ts';
import { rowsOf, type TableAt } from './table-at.ts';
import { tableQuerySql } from './table-query-sql.ts';

const REPLAY_SOURCE = 'replay';

/** Refused events: what the quarantine has of the bronze versions applied, and the overlays of those after them. */
export function openQuarantineReader(context: LakeContext, lake: PendingLake): QuarantineSource {
  const { engine } = context;
  let bronze: TableAt | undefined;
  return {
    async select(query) {
      const now = await lake.all();
      bronze = now.bronze;
      const relation = `select *, ${DATA} as data from (${await refusedEventRows(now)})`;
      const rows = await engine.rows<QuarantineRow>(tableQuerySql(query, relation).rows);
      const reasons = await engine.rows<{ reason: RefusalReason; count: number }>(`
        select reason, count(*) as count from (${tableQuerySql(reasonsOnly(query), relation).rows})
        group by reason order by count desc, reason`);
      return { rows, reasons };
    },
    async replaysOf(eventIds) {
      if (eventIds.length === 0) return new Map();
      const found = await engine.rows<{ replay_of: string; event_id: string }>(`
        select * from (${await replayRows(bronze)}) where replay_of in (${list(eventIds.map(literal))})`);
      return new Map(found.map(({ replay_of, event_id }) => [replay_of, event_id]));
    },
  };
}

/** A query for all refused events, with the quarantine's columns. */
export async function refusedEventRows({ entities, quarantine }: LakeNow): Promise<string> {
  // What was decided again, because an event of the record came late, is in the overlay.
  const committed = entities.map(
    ({ entity, applied, overlay }) => `(entity = ${literal(entity)} and bronze_version <= ${applied}
      and (${EVENT_PLACE}) not in (select (${EVENT_PLACE}) from ${overlay.schema}.event))`,
  );
  const pending = entities.map(({ overlay }) => `union all by name select * from ${overlay.schema}.refused`);
  const rows = await rowsOf(quarantineColumns, quarantine);
  return `select * from (${rows}) where ${committed.join(' or ')} ${pending.join(' ')}`;
}

/** A query for `replay_of`, the refused events that have been replayed, and `event_id`, what each was replayed as last. */
export async function replayRows(bronze: TableAt | undefined): Promise<string> {
  const replays = await rowsOf(bronzeColumns, bronze, {
    where: [{ column: 'source', op: '=', value: REPLAY_SOURCE }],
  });
  return `
    select payload::json ->> '$.replay_of' as replay_of, arg_max(event_id, sequence_number) as event_id
    from (${replays}) where entity <> ${literal(UNKNOWN_ENTITY)} group by replay_of`;
}

/** The event's data as JSON text; what is no JSON object with data, as it came. */
const DATA = `case when json_valid(payload) and json_exists(payload, '$.data')
  then coalesce((payload::json -> '$.data')::varchar, 'null') else payload end`;

/** The same events on all pages. */
const reasonsOnly = (query: TableQuery): TableQuery => ({
  ...query,
  fields: query.columns.filter(({ name }) => name === 'reason'),
  order: query.order.slice(0, 1),
  limit: undefined,
  after: undefined,
});
