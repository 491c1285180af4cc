import { readCheckpoint, readLastCheckpoint } from './checkpoint.ts';
import type { LakeContext } from './context.ts';
import { LakeError } from './error.ts';
import { type Commit, type LogListing, listLog, readCommits, versionNotAvailable } from './log.ts';
import { emptyState, replay, type Snapshot, stateOf, toSnapshot } from './snapshot.ts';

/**
 * The snapshot at a version (default: the latest), from the best checkpoint at or before it and the commits
 * after that. A cached older snapshot saves the checkpoint: only newer commits are read.
 */
export async function loadSnapshot(
  context: LakeContext,
  table: string,
  options: { readonly version?: number; readonly cached?: Snapshot | undefined } = {},
): Promise<Snapshot> {
  const { version, cached } = options;
  if (cached && (version === undefined || version >= cached.version)) {
    const advanced = await advance(context, table, cached, version);
    if (advanced) return advanced;
  }
  const hint = await readLastCheckpoint(context.store, table);
  const useHint = hint !== undefined && (version === undefined || hint <= version);
  let listing = await listLog(context.store, table, useHint ? hint : 0);
  // The checkpoint that was hinted at may be gone, or not be whole: then the log is read from its start.
  if (useHint && !listing.checkpoints.some((checkpoint) => checkpoint.version === hint)) {
    listing = await listLog(context.store, table, 0);
  }
  return fromListing(context, table, listing, version);
}

async function fromListing(
  context: LakeContext,
  table: string,
  listing: LogListing,
  version: number | undefined,
): Promise<Snapshot> {
  const checkpoint = listing.checkpoints.findLast((each) => each.version <= (version ?? Infinity));
  const latest = Math.max(listing.commits.at(-1) ?? -1, listing.checkpoints.at(-1)?.version ?? -1);
  if (latest < 0) {
    throw new LakeError('table_not_found', `There is no Delta table at ${table}`, { details: { table } });
  }
  const target = version ?? latest;
  const base = checkpoint?.version ?? -1;
  if (target > latest) throw versionNotAvailable(table, target);
  const [state, commits] = await Promise.all([
    checkpoint ? readCheckpoint(context, checkpoint) : emptyState(),
    readCommits(context.store, table, versionsAfter(base, target)),
  ]);
  return toSnapshot(replay(state, commits), table);
}

/** Undefined when the log no longer reaches back to the cached snapshot. */
async function advance(
  context: LakeContext,
  table: string,
  cached: Snapshot,
  version: number | undefined,
): Promise<Snapshot | undefined> {
  if (version === cached.version) return cached;
  const { commits, checkpoints } = await listLog(context.store, table, cached.version + 1);
  const latest = Math.max(cached.version, commits.at(-1) ?? -1, checkpoints.at(-1)?.version ?? -1);
  const target = version ?? latest;
  const cleanedUp = latest > cached.version && commits[0] !== cached.version + 1;
  if (target > latest || cleanedUp) return undefined;
  return advanced(
    table,
    cached,
    await readCommits(context.store, table, versionsAfter(cached.version, target)),
  );
}

/**
 * The versions to read one by one. Not what the listing showed of them: a listing is not taken in one instant,
 * so it may show a commit and lack the one before.
 */
function versionsAfter(base: number, target: number): number[] {
  return Array.from({ length: Math.max(0, target - base) }, (_, at) => base + 1 + at);
}

/** The snapshot after further commits. */
export function advanced(table: string, snapshot: Snapshot, commits: readonly Commit[]): Snapshot {
  return commits.length === 0 ? snapshot : toSnapshot(replay(stateOf(snapshot), commits), table);
}
