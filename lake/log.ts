import type { Action } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import { LakeError } from './error.ts';
import type { ObjectStore } from './object-store.ts';

/** Commit files, `_delta_log/<version, 20 digits>.json`. Source: Delta protocol, "Delta Log Entries". */
export interface Commit {
  readonly version: number;
  readonly actions: readonly Action[];
}

export interface LogListing {
  /** Ascending versions of the commit files. */
  readonly commits: readonly number[];
  /** When each of them was written by the store's clock, milliseconds since 1970. */
  readonly times: readonly number[];
  /** Complete checkpoints, ascending by version. */
  readonly checkpoints: readonly CheckpointFiles[];
}

export interface CheckpointFiles {
  readonly version: number;
  /** One key, or all parts of a multi-part checkpoint in order; not yet the sidecars it may name. */
  readonly keys: readonly string[];
}

export function logKey(table: string, name: string): string {
  return `${table}/_delta_log/${name}`;
}

export function paddedVersion(version: number): string {
  return String(version).padStart(20, '0');
}

export function commitKey(table: string, version: number): string {
  return logKey(table, `${paddedVersion(version)}.json`);
}

export function encodeCommit(actions: readonly Action[]): Uint8Array {
  return Buffer.from(actions.map((action) => `${JSON.stringify(action)}\n`).join(''));
}

export function decodeCommit(version: number, bytes: Uint8Array): Commit {
  try {
    const lines = Buffer.from(bytes).toString().split('\n');
    return { version, actions: lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line)) };
  } catch (cause) {
    throw new LakeError('log_corrupt', `Commit ${version} is not JSON lines`, {
      cause,
      details: { version },
    });
  }
}

export async function readCommit(
  store: ObjectStore,
  table: string,
  version: number,
): Promise<Commit | undefined> {
  const bytes = await store.get(commitKey(table, version));
  return bytes === undefined ? undefined : decodeCommit(version, bytes);
}

/** Reads the commits in parallel. Rejects with `version_not_available` when one is missing. */
export async function readCommits(
  store: ObjectStore,
  table: string,
  versions: readonly number[],
): Promise<Commit[]> {
  return mapConcurrently(versions, 16, async (version) => {
    const commit = await readCommit(store, table, version);
    if (commit === undefined) throw versionNotAvailable(table, version);
    return commit;
  });
}

/** One file, one of many parts, or the newer kind with a unique name. Source: Delta protocol, "Checkpoints". */
const CHECKPOINT_NAME =
  /^(\d{20})\.checkpoint(?:\.\d{10}\.(\d{10})\.parquet|\.([0-9a-f-]{36})\.(?:parquet|json)|\.parquet)$/;

/** Lists the log from a version on. */
export async function listLog(store: ObjectStore, table: string, from: number): Promise<LogListing> {
  const commits: number[] = [];
  const times: number[] = [];
  const parts = new Map<string, { version: number; total: number; keys: string[] }>();
  // `<version>` itself sorts before `<version>.json`.
  for await (const { key, lastModified } of store.list(
    logKey(table, ''),
    logKey(table, paddedVersion(from)),
  )) {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const commit = /^(\d{20})\.json$/.exec(name);
    if (commit) {
      commits.push(Number(commit[1]));
      times.push(lastModified.getTime());
    }
    const checkpoint = CHECKPOINT_NAME.exec(name);
    if (checkpoint) {
      const [, version, total = '1', uuid] = checkpoint;
      // A version may have several checkpoints, of one file and of many; each is complete by itself.
      const id = `${version}/${checkpoint[2] ?? uuid ?? 'single'}`;
      const group = parts.get(id) ?? { version: Number(version), total: Number(total), keys: [] };
      group.keys.push(key);
      parts.set(id, group);
    }
  }
  const checkpoints = [...parts.values()].filter((group) => group.keys.length === group.total);
  return { commits, times, checkpoints };
}

export function versionNotAvailable(table: string, version: number): LakeError {
  return new LakeError('version_not_available', `Table ${table} has no version ${version}`, {
    details: { table, version },
  });
}
