import { duckdbType } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { quarantineColumns, silverColumns, type TableColumn } from '#contracts/lake-layout';
import type { Engine } from '#lake/engine';
import { identifier, list } from '#lake/sql-text';
import { EVENT_PLACE } from './new-events.ts';
import { refusedEvents } from './settle-events.ts';

/**
 * Empty tables for an overlay, in a schema of their own: `record` (records changed or begun, silver's columns),
 * `ended` (id, deleted_at, bronze_version, applied_events), `changed` (id of both), `event` (every event settled and
 * its verdict) and `refused` (the quarantine's columns).
 */
export function createOverlayTables(
  engine: Engine,
  schema: string,
  entity: Entity | undefined,
): Promise<void> {
  return engine.run(`
    create schema if not exists ${schema};
    create or replace table ${schema}.record (${entity ? definition(silverColumns(entity)) : 'id varchar'});
    create or replace table ${schema}.ended (
      id varchar, deleted_at timestamptz, bronze_version integer, applied_events varchar[]);
    create or replace view ${schema}.changed as
      select id from ${schema}.record union all select id from ${schema}.ended;
    create or replace table ${schema}.refused (${definition(quarantineColumns)});
    create or replace table ${schema}.event (id varchar, event_id varchar, event_hash varchar, reason varchar, field varchar,
      shard_id varchar, sequence_number varchar, position integer, bronze_version integer)`);
}

/** Adds what the events that have just been settled come to. */
export async function addSettled(
  engine: Engine,
  schema: string,
  entity: Entity | undefined,
): Promise<{ readonly changed: number }> {
  const records = `
    create or replace table settled_id as select id from candidate union all select id from ended_record;
    delete from ${schema}.record where id in (select id from settled_id);
    delete from ${schema}.ended where id in (select id from settled_id);
    insert into ${schema}.record by name select * from candidate;
    insert into ${schema}.ended select id, deleted_at, bronze_version, applied_events from ended_record;`;
  // Events of late records may have been settled before.
  const again = `(${EVENT_PLACE}) in (select (${EVENT_PLACE}) from new_event where judged_before)`;
  await engine.run(`
    ${entity ? records : ''}
    delete from ${schema}.refused where ${again};
    delete from ${schema}.event where ${again};
    insert into ${schema}.refused by name ${refusedEvents()};
    insert into ${schema}.event
      select id, event_id, event_hash, reason, field, ${EVENT_PLACE}, bronze_version
      from new_event join verdict using (number)`);
  const [counted] = await engine.rows<{ changed: number }>(
    `select count(*) as changed from ${schema}.changed`,
  );
  return counted!;
}

const definition = (columns: readonly TableColumn[]): string =>
  list(columns.map(({ name, type }) => `${identifier(name)} ${duckdbType(type)}`));
