import type { Entity } from '#contracts/entity';
import { deletedColumns, quarantineColumns, silverColumns } from '#contracts/lake-layout';
import type { AddFile } from '#lake/actions';
import type { Engine } from '#lake/engine';
import { mergeCandidates, sourceKeyRange } from '#lake/merge-candidates';
import type { Snapshot } from '#lake/snapshot';
import { literal } from '#lake/sql-text';
import { forgetLateRecords } from './late-records.ts';
import { EVENT_PLACE, HASH_LENGTH } from './new-events.ts';
import { rowsOf, type TableAt } from './table-at.ts';

/** Where what is known of records and events stands, all as of the bronze version that silver has applied. */
export interface KnownState {
  /** A table that is not there yet is empty. */
  readonly silver: TableAt | undefined;
  readonly deleted: TableAt | undefined;
  readonly quarantine: TableAt | undefined;
  readonly applied: number;
  /** Schema of an overlay that goes on from there, see pending-overlay. */
  readonly overlay?: string;
}

/**
 * What is known of the records and events in `new_event`: tables `current_record` (silver's columns),
 * `deleted_record` (id, _applied_events), `quarantined_event` and `seen_event` (event_id, event_hash). Reads only the
 * silver files that may hold one of the ids. Late records are not known; what was decided of their events is in
 * `decided_before`.
 */
export async function loadKnownRecords(engine: Engine, known: KnownState, entity: Entity): Promise<void> {
  const { silver, deleted, quarantine, overlay } = known;
  const untouched = overlay ? `and id not in (select id from ${overlay}.changed)` : '';
  await engine.run(`create or replace table touched as
    select distinct id from new_event where id is not null ${untouched} order by id`);
  const files = silver && (await filesOfTouched(engine, silver.snapshot));
  const rows = await rowsOf(silverColumns(entity), silver, files && { files });
  // What a refresh that crashed half-way left in the two shared tables is decided again: it is not yet known.
  const isKnown = `entity = ${literal(entity.name)} and bronze_version <= ${known.applied}`;
  const where = [{ column: 'entity', op: '=', value: entity.name }] as const;
  await engine.run(`
    create or replace table current_record as select * from (${rows}) semi join touched using (id);
    create or replace table deleted_record as
      select id, arg_max(_applied_events, bronze_version) as _applied_events
      from (${await rowsOf(deletedColumns, deleted, { where })}) semi join touched using (id)
      where ${isKnown} group by id;
    create or replace table quarantined_event as
      select id, event_id, event_hash, reason, field, ${EVENT_PLACE}
      from (${await rowsOf(quarantineColumns, quarantine, { where })})
      where ${isKnown}
        and (event_id in (select event_id from new_event) or id in (select id from late_record));
    ${overlay ? addOverlay(overlay) : ''}
    create or replace table decided_before as
      select ${EVENT_PLACE}, reason, field from quarantined_event where id in (select id from late_record);
    ${forgetLateRecords}
    create or replace table seen_event as
      with applied as (
        select unnest(_applied_events) as key from current_record
        union all select unnest(_applied_events) from deleted_record
      )
      select distinct left(key, length(key) - ${HASH_LENGTH + 1}) as event_id,
        right(key, ${HASH_LENGTH}) as event_hash
      from applied
      union select event_id, event_hash from quarantined_event where reason <> 'idempotency_conflict'
      ${
        overlay
          ? `union select event_id, event_hash from ${overlay}.event
        where reason is null and event_id in (select event_id from new_event)
          and event_id not in (select event_id from new_event where id in (select id from late_record))`
          : ''
      }`);
}

async function filesOfTouched(engine: Engine, snapshot: Snapshot): Promise<AddFile[]> {
  const range = await sourceKeyRange(engine, snapshot, 'touched', ['id']);
  return range === undefined ? [] : mergeCandidates(engine, snapshot, 'touched', range);
}

/** What the overlay has changed is known from it alone. */
const addOverlay = (overlay: string): string => `
  insert into current_record by name
    select * from ${overlay}.record where id in (select id from new_event);
  insert into deleted_record
    select id, applied_events from ${overlay}.ended where id in (select id from new_event);
  delete from quarantined_event where (${EVENT_PLACE}) in (select (${EVENT_PLACE}) from ${overlay}.event);
  insert into quarantined_event
    select id, event_id, event_hash, reason, field, ${EVENT_PLACE} from ${overlay}.event
    where reason <> 'duplicate'
      and (event_id in (select event_id from new_event) or id in (select id from late_record));`;

/** Empty tables in the place of the known records, for events that belong to no entity. */
export async function loadNoKnownRecords(engine: Engine): Promise<void> {
  await engine.run(`
    create or replace table quarantined_event (event_id varchar, event_hash varchar, reason varchar);
    create or replace table seen_event (event_id varchar, event_hash varchar)`);
}

/**
 * Table `verdict` (number, reason, field): `duplicate` for a retry of an event already known, a refusal reason,
 * or null for an event to apply. The first event of an event_id sets what the others are compared with.
 */
export async function decideVerdicts(engine: Engine): Promise<void> {
  await engine.run(`create or replace table verdict as
    with known as (
      select event_id, min(event_hash) as event_hash from seen_event group by event_id
    ), compared as (
      select new_event.number, judged.reason, judged.field, new_event.event_hash,
        known.event_id is not null as seen_before,
        coalesce(known.event_hash, first_value(new_event.event_hash) over same_event) as reference_hash,
        row_number() over same_event as occurrence,
        row_number() over (partition by new_event.event_id, new_event.event_hash order by new_event.number) as repetition,
        conflict.event_id is not null as conflict_known
      from new_event
      join judged on judged.number = new_event.number
      left join known on known.event_id = new_event.event_id
      left join (
        select distinct event_id, event_hash from quarantined_event where reason = 'idempotency_conflict'
      ) as conflict
        on conflict.event_id = new_event.event_id and conflict.event_hash = new_event.event_hash
      window same_event as (partition by new_event.event_id order by new_event.number)
    )
    select number,
      case
        when reason in ('malformed_event', 'unknown_entity') then reason
        when event_hash <> reference_hash then
          case when conflict_known or repetition > 1 then 'duplicate' else 'idempotency_conflict' end
        when seen_before or occurrence > 1 then 'duplicate'
        else reason
      end as reason,
      case when event_hash = reference_hash then field end as field
    from compared`);
}
