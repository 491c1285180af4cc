import { type Check, noneOf } from '#cli/verify/check';
import { catalog } from '#contracts/catalog';
import type { Engine } from '#lake/engine';
import { literal } from '#lake/sql-text';
import { valueField } from './script.ts';

/** Tables that the comparison reads; each entity of the catalog needs its silver table, if only an empty one. */
export const lakeRelations = [
  'bronze.events',
  ...Object.keys(catalog).map((entity) => `silver.${entity}`),
  'silver.deleted',
  'quarantine.events',
] as const;

/** Digits of the digest behind the event_id in `_applied_events`, and the colon before it. */
const HASH_SUFFIX = 17;

/**
 * Compares what was acknowledged to the clients with the lake, in both directions. It knows nothing of how the lake
 * came about: only receipts, and what must become of them.
 */
export async function reconcile(
  engine: Engine,
  files: { readonly acknowledgedFile: string; readonly finalsFile: string },
): Promise<Check[]> {
  await presentLedger(engine, files);
  await presentOutcomes(engine);
  const [counts] = await engine.rows<{
    receipts: number;
    events: number;
    positions: number;
    finals: number;
  }>(`
    select (select count(*) from acknowledged) as receipts,
      (select count(distinct event_id) from acknowledged) as events,
      (select count(*) from acknowledged where sequence is not null) as positions,
      (select count(*) from final_state) as finals`);
  const { receipts, events, positions, finals } = counts!;
  const differences = (left: string, right: string): string => `
    (select 'acknowledged, not in the lake' as side, * from (${left} except all ${right}) limit 3)
    union all (select 'in the lake, not acknowledged' as side, * from (${right} except all ${left}) limit 3)`;
  return [
    noneOf(
      'receipts → bronze, by position',
      'Positions of receipts do not hold their event exactly once',
      await engine.rows(`
        select acknowledged.event_id, shard, sequence, count(bronze.event_id) as times
        from (select distinct event_id, shard, sequence from acknowledged where sequence is not null) as acknowledged
        left join bronze.events as bronze on bronze.event_id = acknowledged.event_id
          and split_part(bronze.shard_id, '/', 2) = shard and bronze.sequence_number = lpad(sequence, 56, '0')
        group by all having count(bronze.event_id) <> 1 limit 3`),
      `${positions} of ${receipts} receipts name a position, each holds its event once`,
    ),
    noneOf(
      'receipts = bronze, by event',
      'Acknowledged events and events of bronze are not the same',
      await engine.rows(
        differences(
          'select distinct event_id from acknowledged',
          'select distinct event_id from bronze.events',
        ),
      ),
      `${events} events, and bronze has no other`,
    ),
    noneOf(
      'receipts = silver + quarantine',
      'Acknowledged events are not applied or quarantined exactly once, as they must be',
      await engine.rows(
        differences(
          'select distinct event_id, entity, place from acknowledged',
          'select event_id, entity, place from chaos_outcome',
        ),
      ),
      `${events} events, each where it belongs`,
    ),
    noneOf(
      'records = silver',
      'Records are not what the writes of their one client made of them',
      await engine.rows(
        differences(
          'select entity, id, value from final_state',
          'select entity, id, value from chaos_record',
        ),
      ),
      `${finals} records`,
    ),
  ];
}

async function presentLedger(
  engine: Engine,
  { acknowledgedFile, finalsFile }: { acknowledgedFile: string; finalsFile: string },
): Promise<void> {
  const rows = (file: string, columns: readonly string[]) =>
    `select * from read_json(${literal(file)}, format = 'newline_delimited',
      columns = {${columns.map((name) => `${name}: 'VARCHAR'`).join(', ')}})`;
  await engine.run(`
    create or replace table acknowledged as
      ${rows(acknowledgedFile, ['event_id', 'entity', 'id', 'place', 'shard', 'sequence'])};
    create or replace table final_state as
      ${rows(finalsFile, ['entity', 'id', 'value'])} where value is not null`);
}

/** `chaos_outcome`: a row per event applied, and per row of the quarantine. `chaos_record`: silver as it is. */
async function presentOutcomes(engine: Engine): Promise<void> {
  const entities = Object.keys(catalog) as (keyof typeof catalog)[];
  const applied = entities.map(
    (entity) => `
      select ${literal(entity)} as entity, id, unnest(_applied_events) as key from silver."${entity}"
      union select entity, id, unnest(_applied_events) from silver.deleted where entity = ${literal(entity)}`,
  );
  await engine.run(`
    create or replace view chaos_outcome as
      select left(key, length(key) - ${HASH_SUFFIX}) as event_id, entity, 'applied' as place
      from (${applied.join(' union ')})
      union all select event_id, entity, reason from quarantine.events;
    create or replace view chaos_record as
      ${entities
        .map(
          (entity) =>
            `select ${literal(entity)} as entity, id, "${valueField[entity]}" as value from silver."${entity}"`,
        )
        .join(' union all ')}`);
}
