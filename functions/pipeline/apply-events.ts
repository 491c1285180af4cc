import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from '#contracts/change-event';
import { duckdbType, entityColumns } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import type { LakeContext } from '#lake/context';
import { list, literal } from '#lake/sql-text';
import { type FoldEvent, foldEvents } from '../domain/fold-events.ts';

/**
 * Applies the events that `verdict` left to apply. Results: table `new_state` (id, record JSON, updated_at,
 * event_id, applied_events), table `ended_record` (id, deleted_at, bronze_version, applied_events), and further
 * refusals inserted into `verdict`.
 */
export async function applyEvents(context: LakeContext, entity: Entity): Promise<void> {
  const { engine } = context;
  // Most records are written once: they need no look at their past. The others are folded one by one.
  await engine.run(`
    create or replace table to_apply as
      select number, bronze_version, event_id, op, id, occurred_at, data, if_version,
        event_id || ':' || event_hash as key,
        count(*) over (partition by id) = 1 and op in ('create', 'replace') and if_version is null
          and id not in (select id from current_record) and id not in (select id from deleted_record) as is_first
      from new_event where number in (select number from verdict where reason is null);
    create or replace table new_state as
      select id, data as record, occurred_at as updated_at, event_id, [key] as applied_events
      from to_apply where is_first;
    create or replace table ended_record (id varchar, deleted_at timestamptz, bronze_version integer, applied_events varchar[]);
    create or replace table to_fold as
      select id, row_number() over (order by id) as place
      from (select distinct id from to_apply where not is_first)`);
  const [{ ids } = { ids: 0 }] = await engine.rows<{ ids: number }>('select count(*) as ids from to_fold');
  for (let from = 1; from <= ids; from += FOLDED_AT_ONCE) {
    await foldRecords(context, entity, from, Math.min(ids, from + FOLDED_AT_ONCE - 1));
  }
}

/** Bounds the JavaScript memory a refresh needs, whatever the number of changed records. */
const FOLDED_AT_ONCE = 20_000;

interface RecordToFold {
  readonly id: string;
  readonly current: string | null;
  readonly updated_at: string | null;
  readonly event_id: string | null;
  readonly applied: string[] | null;
  readonly events: {
    number: number;
    op: Operation;
    key: string;
    event_id: string;
    occurred_at: string;
    bronze_version: number;
    data: string | null;
    if_version: string | null;
  }[];
}

async function foldRecords(context: LakeContext, entity: Entity, from: number, to: number): Promise<void> {
  const { engine } = context;
  // Decimals as text: DuckDB's own conversion to JSON goes through a float.
  const fields = entityColumns(entity).map(({ name, type }) =>
    type === 'decimal(12,2)' ? `"${name}" := current."${name}"::varchar` : `"${name}" := current."${name}"`,
  );
  const records = await engine.rows<RecordToFold>(`
    select to_fold.id,
      case when current.id is not null then to_json(struct_pack(${list(fields)}))::varchar end as current,
      current._updated_at as updated_at, current._event_id as event_id,
      coalesce(current._applied_events, deleted._applied_events) as applied,
      (select list({'number': number, 'op': op, 'key': key, 'event_id': event_id, 'occurred_at': occurred_at,
          'bronze_version': bronze_version, 'data': data::varchar, 'if_version': if_version} order by number)
       from to_apply where to_apply.id = to_fold.id) as events
    from to_fold
    left join current_record as current on current.id = to_fold.id
    left join deleted_record as deleted on deleted.id = to_fold.id
    where place between ${from} and ${to} order by place`);
  const file = join(context.workDirectory, `folded-${context.ids()}.ndjson`);
  const out = createWriteStream(file);
  try {
    for (const record of records) out.write(`${JSON.stringify(foldRecord(record))}\n`);
    out.end();
    await once(out, 'finish');
    await engine.run(`
      create or replace table folded as select * from read_json(${literal(file)}, format = 'newline_delimited',
        maximum_object_size = 33554432, columns = {id: 'VARCHAR', record: 'JSON', updated_at: 'TIMESTAMPTZ',
          event_id: 'VARCHAR', applied_events: 'VARCHAR[]', deleted_at: 'TIMESTAMPTZ', bronze_version: 'INTEGER',
          refused: 'STRUCT("number" BIGINT, reason VARCHAR)[]'});
      insert into new_state select id, record, updated_at, event_id, applied_events from folded where event_id is not null;
      insert into ended_record select id, deleted_at, bronze_version, applied_events from folded where deleted_at is not null;
      update verdict set reason = refusal.reason
        from (select unnest(refused, recursive := true) from folded) as refusal
        where refusal.number = verdict.number`);
  } finally {
    out.destroy();
    await rm(file, { force: true });
  }
}

function foldRecord({ id, current, updated_at, event_id, applied, events }: RecordToFold) {
  const before =
    current === null
      ? undefined
      : { record: JSON.parse(current), updated_at: updated_at!, event_id: event_id! };
  const toFold = events.map(({ data, ...event }): FoldEvent & { bronze_version: number } => ({
    ...event,
    data: data === null ? null : JSON.parse(data),
  }));
  const { state, deletedBy, appliedEvents, refused } = foldEvents(before, applied ?? [], toFold);
  // A record whose every event was refused stays as it is: nothing to write.
  const changed = appliedEvents.length > (applied ?? []).length;
  return {
    id,
    ...(changed && state ? state : {}),
    ...(changed && deletedBy
      ? {
          deleted_at: deletedBy.occurred_at,
          bronze_version: events.find(({ number }) => number === deletedBy.number)!.bronze_version,
        }
      : {}),
    applied_events: appliedEvents,
    refused,
  };
}

/**
 * Table `candidate`: the rows of `new_state` with silver's columns, the model's derived columns among them.
 * `<entity>_event` must present `new_state_event`.
 */
export async function buildCandidate(context: LakeContext, entity: Entity, modelSql: string): Promise<void> {
  const fields = entityColumns(entity)
    .filter(({ name }) => name !== 'id' && name !== 'created_at')
    .map(({ name, type }) => `presented."${name}"::${duckdbType(type)} as "${name}"`);
  await context.engine.run(`create or replace table candidate as
    select presented.id, ${list(fields)},
      coalesce(presented.created_at, presented.occurred_at) as created_at,
      model.* exclude (number, refusal_reason, refusal_field),
      state.updated_at as _updated_at, state.event_id as _event_id, state.applied_events as _applied_events
    from new_state as state
    join ${entity.name}_event as presented on presented.id = state.id
    join (${modelSql}) as model on model.number = presented.number`);
}
