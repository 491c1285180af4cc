import { entityNames } from '#contracts/catalog';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import { appliedBronzeVersion } from '#functions/pipeline/applied-bronze';
import { bronzeFiles } from '#functions/pipeline/bronze-files';
import { openBronze } from '#functions/pipeline/land-events';
import { HASH_LENGTH, loadNewEvents } from '#functions/pipeline/new-events';
import { openIfExists } from '#functions/pipeline/source-tables';
import type { LakeContext } from '#lake/context';
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import { type Check, noneOf } from './check.ts';

/**
 * Every event that silver has taken over must be accounted for exactly once: applied to a record (present or
 * deleted), or in quarantine, or a repetition of one that is. Needs `bronze.events`.
 */
export async function checkSilver(lake: LakeContext): Promise<Check[]> {
  const checks: Check[] = [];
  for (const entity of [...entityNames, UNKNOWN_ENTITY]) checks.push(await checkEntity(lake, entity));
  return checks;
}

async function checkEntity(lake: LakeContext, entity: string): Promise<Check> {
  const { engine } = lake;
  const bronze = await openBronze(lake);
  const applied = await appliedBronzeVersion(lake, entity);
  const { files } = applied < 0 ? { files: [] } : await bronzeFiles(bronze, entity, -1, applied);
  await loadNewEvents(bronze, files);
  await presentOutcomes(lake, entity, applied);
  const wrong = await engine.rows(`
    with accepted as (
      select distinct event_id, event_hash from new_event where event_id is not null
    ), accounted as (
      select event_id, event_hash, count(*) as times from outcome where event_id is not null group by all
    )
    select coalesce(accepted.event_id, accounted.event_id) as event_id,
      accepted.event_id is not null as in_bronze, coalesce(times, 0) as times_accounted_for
    from accepted full join accounted using (event_id, event_hash)
    where accepted.event_id is null or times is distinct from 1 order by event_id limit 3`);
  const lost = await engine.rows(`
    select shard_id, sequence_number, position from new_event
    anti join outcome using (shard_id, sequence_number, position)
    where event_id is null order by all limit 3`);
  const [counts] = await engine.rows<Record<'events' | 'applied' | 'quarantined' | 'landed', number>>(`
    select (select count(*) from new_event) as events,
      (select count(*) from outcome where place = 'silver') as applied,
      (select count(*) from outcome where place = 'quarantine') as quarantined,
      (select count(*) from bronze.events where entity = ${literal(entity)}) as landed`);
  const { events, quarantined, landed } = counts!;
  const repeated = events - counts!.applied - quarantined;
  return noneOf(
    `bronze → silver: ${entity}`,
    'Events are not accounted for exactly once',
    [...wrong, ...lost],
    `${events} events = ${counts!.applied} applied + ${quarantined} quarantined + ${repeated} repeated; ${landed - events} waiting`,
  );
}

/** Table `outcome`: one row per event applied, and per event quarantined, up to the bronze version. */
async function presentOutcomes(lake: LakeContext, entity: string, applied: number): Promise<void> {
  // What a refresh that was cut short left in the shared tables is not yet part of the state.
  const shared = `entity = ${literal(entity)} and bronze_version <= ${applied}`;
  const silver = await rowsOf(lake, tablePath.silver(entity), 'id, _applied_events');
  const deleted = await rowsOf(lake, tablePath.deleted, 'id, _applied_events', shared);
  const place = 'event_id, event_hash, shard_id, sequence_number, position';
  const quarantined = await rowsOf(lake, tablePath.quarantine, place, shared);
  await lake.engine.run(`create or replace table outcome (
      place varchar, event_id varchar, event_hash varchar, shard_id varchar, sequence_number varchar, position integer);
    ${quarantined ? `insert into outcome select 'quarantine', * from (${quarantined});` : ''}
    insert into outcome
      select 'silver', left(key, length(key) - ${HASH_LENGTH + 1}), right(key, ${HASH_LENGTH}), null, null, null
      from (
        ${[silver, deleted, 'select null::varchar, null::varchar[] where false']
          .filter((rows) => rows !== undefined)
          .map(
            (rows) =>
              `select id, unnest(_applied_events) as key from (${rows}) as record(id, _applied_events)`,
          )
          .join(' union ')}
      )`);
}

async function rowsOf(
  lake: LakeContext,
  path: string,
  columns: string,
  where = 'true',
): Promise<string | undefined> {
  const table = await openIfExists(lake, path);
  return table && `select ${columns} from (${(await readTable(table)).sql}) where ${where}`;
}
