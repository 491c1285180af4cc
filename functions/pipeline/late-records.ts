import type { Entity } from '#contracts/entity';
import type { RefusalReason } from '#contracts/refusal-reasons';
import type { AddFile } from '#lake/actions';
import type { Engine } from '#lake/engine';
import { mergeCandidates, sourceKeyRange } from '#lake/merge-candidates';
import { relationOfFiles } from '#lake/read-files';
import { list, literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import type { VersionedFile } from './bronze-files.ts';

/** Tag of a file of bronze whose events landed after later ones of their shard, see land-late-events. */
const LATE = 'late';

export const markedLate = (file: AddFile): AddFile => ({ ...file, tags: { ...file.tags, [LATE]: 'true' } });

const isLate = ({ tags }: AddFile): boolean => tags?.[LATE] === 'true';

/** Refusals that depend on what came before, not on the event alone: a late event may change them. */
const decidedByOrder = [
  'idempotency_conflict',
  'already_exists',
  'version_conflict',
  'not_found',
] as const satisfies readonly RefusalReason[];

/**
 * Table `late_record` (id): the records to which late events among the files belong. They are folded anew from
 * their first event, so that a late event applies at its own place. Resolves to the files up to the version that hold
 * the rest of their history.
 */
export async function loadLateRecords(
  bronze: DeltaTable,
  entity: Entity,
  files: readonly VersionedFile[],
  version: number,
): Promise<readonly VersionedFile[]> {
  const { engine } = bronze.context;
  const late = files.map(({ file }) => file).filter(isLate);
  await engine.run('create or replace table late_record (id varchar)');
  if (late.length === 0) return [];
  const snapshot = await bronze.snapshot({ version });
  const rows = await relationOfFiles(bronze, snapshot, late);
  await engine.run(`insert into late_record select distinct id from (${rows}) where id is not null`);
  const range = await sourceKeyRange(engine, snapshot, 'late_record', ['id']);
  if (range === undefined) return [];
  const fresh = new Set(files.map(({ file }) => file.path));
  return (await mergeCandidates(engine, snapshot, 'late_record', range))
    .filter(({ path, partitionValues }) => partitionValues.entity === entity.name && !fresh.has(path))
    .map((file) => ({ file, version }));
}

/**
 * Forgets what is known of late records: everything about them is decided again. Table `forgotten_record` (id): those
 * of them that were there.
 */
export const forgetLateRecords = `
  create or replace table forgotten_record as select id from current_record semi join late_record using (id);
  delete from current_record where id in (select id from late_record);
  delete from deleted_record where id in (select id from late_record);
  delete from quarantined_event where id in (select id from late_record);`;

/**
 * What the rules said of an event by itself, when it was first judged, stays: only what depends on the order of
 * events is decided again. Needs table `decided_before` (place, reason, field).
 */
export const keepJudgements = (engine: Engine, place: string): Promise<void> =>
  engine.run(`
    create or replace table judged as
      select number, case when judged_before then decided.reason else judged.reason end as reason,
        case when judged_before then decided.field else judged.field end as field
      from judged join new_event using (number)
      left join (
        select * from decided_before where reason not in (${list(decidedByOrder.map(literal))}, 'duplicate')
      ) as decided using (${place})`);

/**
 * Adds to `ended_record` what was there and is no more, though no delete ended it: the late event took the Idempotency-Key
 * of the one that had begun it, and was itself refused.
 */
export const endForgottenRecords = (engine: Engine, version: number): Promise<void> =>
  engine.run(`insert into ended_record
    select id, null, ${version}, [] from forgotten_record
    where id not in (select id from candidate) and id not in (select id from ended_record)`);

export async function hasLateRecords(engine: Engine): Promise<boolean> {
  const rows = await engine.rows('select 1 from late_record limit 1');
  return rows.length > 0;
}
