import { mapConcurrently } from './concurrency.ts';
import { LakeError } from './error.ts';
import { listLog, readCommit } from './log.ts';
import type { DeltaTable } from './table.ts';

/**
 * The version that was the latest at an instant. As with other readers, a commit's time is that of its file in
 * the store, and at least a millisecond after the one before; tables with in-commit timestamps say it themselves.
 * Rejects with `version_not_available` for an instant before the first version that is still known.
 */
export async function versionAt(table: DeltaTable, instant: Date): Promise<number> {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new LakeError('invalid_argument', 'Not a time');
  let found: number | undefined;
  let previous = -Infinity;
  for (const { version, timestamp } of await commitTimes(table)) {
    previous = Math.max(timestamp, previous + 1);
    if (previous > time) break;
    found = version;
  }
  if (found !== undefined) return found;
  throw new LakeError(
    'version_not_available',
    `Table ${table.path} has no version of ${instant.toISOString()}`,
    {
      details: { table: table.path, instant: instant.toISOString() },
    },
  );
}

async function commitTimes(table: DeltaTable): Promise<{ version: number; timestamp: number }[]> {
  const { store } = table.context;
  const { metadata } = await table.snapshot();
  const { commits, times } = await listLog(store, table.path, 0);
  if (metadata.configuration['delta.enableInCommitTimestamps'] !== 'true') {
    return commits.map((version, at) => ({ version, timestamp: times[at]! }));
  }
  return mapConcurrently(commits, 16, async (version) => {
    const actions = (await readCommit(store, table.path, version))?.actions ?? [];
    const own = actions.find(({ commitInfo }) => commitInfo)?.commitInfo?.inCommitTimestamp;
    return { version, timestamp: own ?? times[commits.indexOf(version)]! };
  });
}
