import { operations } from '#contracts/change-event';
import { castField, entityColumns, fieldsAsText } from '#contracts/columns';
import { contractRules } from '#contracts/contract-rules';
import type { Entity } from '#contracts/entity';
import { UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { Engine } from '#lake/engine';
import { localize } from '#lake/file-cache';
import { relationOfFiles } from '#lake/read-files';
import { list, literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import type { VersionedFile } from './bronze-files.ts';

/** Digits of the digest that tells a retry from a conflict; 64 bits, compared only under an equal event_id. */
export const HASH_LENGTH = 16;

/**
 * Makes the events of the files available: view `bronze_event` (bronze's columns and `bronze_version`), and table
 * `new_event` (place, metadata and `data` of each; `number`, the order in which they apply; `event_hash`, digest
 * of operation, id, data and the version it is meant for). The payload stays in the files: only events that are refused need it again.
 *
 * Of `history`, files that have been applied before, come the events of records in `late_record`, `judged_before`.
 */
export async function loadNewEvents(
  bronze: DeltaTable,
  files: readonly VersionedFile[],
  history: readonly VersionedFile[] = [],
): Promise<void> {
  const { engine } = bronze.context;
  const snapshot = await bronze.snapshot();
  const all = [...files, ...history];
  const dataFiles = all.map(({ file }) => file);
  const local = await localize(bronze, snapshot.partitionColumns, dataFiles);
  const rows = await relationOfFiles(bronze, snapshot, dataFiles, { rowIdentity: true });
  await engine.run(
    'create or replace table bronze_file (file varchar, bronze_version integer, judged_before boolean)',
  );
  const versions = all.map(
    ({ version }, at) => `(${literal(local[at]!)}, ${version}, ${at >= files.length})`,
  );
  if (versions.length > 0) await engine.run(`insert into bronze_file values ${list(versions)}`);
  const ofHistory = 'where not judged_before or event.id in (select id from late_record)';
  await engine.run(`
    create or replace view bronze_event as
      select event.* exclude (__file, __row), bronze_file.bronze_version, bronze_file.judged_before
      from (${rows}) as event join bronze_file on event.__file = bronze_file.file
      ${history.length > 0 ? ofHistory : ''};
    create or replace table new_event as
      select *, row_number() over (order by sequence_number, position, shard_id) as number
      from (${parsedEvents('bronze_event', NEW_EVENT_COLUMNS)})`);
}

/**
 * A query for events among rows of bronze: the columns given, `data` (JSON), `if_version`, and `event_hash`, the
 * digest of operation, id, data and the version they are meant for.
 */
export const parsedEvents = (rows: string, columns: string): string => `
  select *, substr(sha256(concat_ws('|', op, id, data::varchar, 'if_version=' || if_version)), 1, ${HASH_LENGTH})
    as event_hash
  from (
    select ${columns},
      case when entity <> ${literal(UNKNOWN_ENTITY)} then payload::json -> '$.data' end as data,
      case when entity <> ${literal(UNKNOWN_ENTITY)} and contains(payload, '"if_version"')
        then payload::json ->> '$.if_version' end as if_version
    from ${rows}
  )`;

/** The columns that say where in the stream an event stood; together they are unique. */
export const EVENT_PLACE = 'shard_id, sequence_number, position';

const NEW_EVENT_COLUMNS = `${EVENT_PLACE}, bronze_version, judged_before, event_id, op, id, occurred_at`;

/** Makes rows of (number, op, id, occurred_at, data JSON) available to models as `<entity>_event`, fields cast. */
export async function presentAsEvents(engine: Engine, entity: Entity, rows: string): Promise<void> {
  const fields = entityColumns(entity)
    .filter(({ name }) => name !== 'id')
    .map((column) => `${castField('fields', column)} as "${column.name}"`);
  await engine.run(`create or replace view ${entity.name}_event as
    select number, op, id, occurred_at, ${list(fields)} from (
      select number, op, id, occurred_at, ${fieldsSql(entity)} from ${rows}
    )`);
}

/** `from_json` refuses what is no JSON at all; `data` was cut from valid JSON. */
const fieldsSql = (entity: Entity): string => `from_json(data, ${literal(fieldsAsText(entity))}) as fields`;

/** Table `judged` (number, reason, field): reason is null for events that met every rule of their own. */
export async function judgeNewEvents(
  engine: Engine,
  entity: Entity | undefined,
  modelSql: string,
): Promise<void> {
  if (entity === undefined) {
    // Nothing in this partition belongs to an entity of the catalog.
    await engine.run(`create or replace table judged as select number, null::varchar as field,
      case when json_valid(payload) and (payload::json ->> '$.entity') is not null
        then 'unknown_entity' else 'malformed_event' end as reason
      from new_event join bronze_event using (${EVENT_PLACE})`);
    return;
  }
  await presentAsEvents(engine, entity, 'new_event');
  const broken = contractRules(entity).map(
    ({ refusedWhen, reason, field }) =>
      `when ${refusedWhen} then {'reason': ${literal(reason)}, 'field': ${literal(field)}}`,
  );
  await engine.run(`create or replace table judged as
    with contract as (
      select number, case
        when event_id is null or id is null or occurred_at is null
          or op is null or op not in (${list(operations.map(literal))})
          or (op <> 'delete' and coalesce(json_type(data), '') <> 'OBJECT')
          then {'reason': 'malformed_event', 'field': null::varchar}
        ${broken.join('\n        ')}
      end as broken
      from (select *, ${fieldsSql(entity)} from new_event)
    )
    select contract.number,
      case when broken is not null then broken.reason else refusal_reason end as reason,
      case when broken is not null then broken.field else refusal_field end as field
    from contract join (${modelSql}) as model on model.number = contract.number`);
}
