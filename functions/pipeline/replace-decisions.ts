import { deletedColumns, quarantineColumns } from '#contracts/lake-layout';
import { merge } from '#lake/merge';
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import { knownColumns } from './known-columns.ts';
import { EVENT_PLACE } from './new-events.ts';
import { decidedEvents } from './settle-events.ts';

/** Where and as what decisions about an entity's events are committed. */
export interface DecisionsStep {
  readonly entity: string;
  /** The bronze version that is applied with them. */
  readonly version: number;
  /** Under which the entity's progress in the table is recorded. */
  readonly appId: string;
  readonly userMetadata: string;
}

/**
 * Brings the quarantine to what has just been decided, where late events changed earlier decisions: adds, changes and
 * removes refusals in one commit. What has been decided anew is committed as of the step's version, so that it
 * counts only once silver has come there too. Repeating it changes nothing.
 */
export async function replaceRefused(quarantine: DeltaTable, step: DecisionsStep): Promise<void> {
  const { committed, readVersion, schema } = await progress(quarantine, step);
  const values = knownColumns(quarantineColumns, schema);
  await merge(quarantine, {
    source: `select * from (${decidedEvents})
      where id in (select id from late_record) or (reason is not null and bronze_version > ${committed})`,
    on: ['shard_id', 'sequence_number', 'position'],
    matched: [
      { when: 'source.reason is null', delete: true },
      {
        when: `source.reason is distinct from target.reason or source.field is distinct from target.field
          or source.bronze_version < target.bronze_version`,
        update: values,
      },
    ],
    notMatched: [{ when: 'source.reason is not null', insert: values }],
    orderBy: `bronze_version, ${EVENT_PLACE}`,
    ...recorded(step, committed, readVersion),
  });
}

/** The same for the deletions: a late record has at most the one that its events lead to now. */
export async function replaceDeleted(deleted: DeltaTable, step: DecisionsStep): Promise<void> {
  const { committed, readVersion, schema } = await progress(deleted, step);
  const values = knownColumns(deletedColumns, schema);
  const { sql: known } = await readTable(deleted, { version: readVersion });
  const key = '(id, bronze_version)';
  await merge(deleted, {
    source: `
      select id, deleted_at, bronze_version, applied_events as _applied_events, ${literal(step.entity)} as entity,
        false as gone
      from ended_record
      where deleted_at is not null and (id in (select id from late_record) or bronze_version > ${committed})
      union all
      select id, null, bronze_version, null, entity, true
      from (${known})
      where entity = ${literal(step.entity)} and id in (select id from late_record)
        and ${key} not in (select ${key} from ended_record where deleted_at is not null)`,
    on: ['id', 'bronze_version', 'entity'],
    matched: [{ when: 'source.gone', delete: true }, { update: values }],
    notMatched: [{ when: 'not source.gone', insert: values }],
    orderBy: 'id',
    ...recorded(step, committed, readVersion),
  });
}

async function progress(table: DeltaTable, { appId }: DecisionsStep) {
  const { version, transactions, schema } = await table.snapshot();
  return { readVersion: version, schema, committed: transactions.get(appId)?.version ?? -1 };
}

/** Progress never goes back: a refresh that crashed may have been meant to go further than this one. */
const recorded = (
  { appId, version, userMetadata }: DecisionsStep,
  committed: number,
  readVersion: number,
) => ({
  readVersion,
  bookmarks: [{ appId, version: Math.max(version, committed) }],
  userMetadata,
});
