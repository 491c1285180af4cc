import type { LakeContext } from './context.ts';
import { logKey, paddedVersion } from './log.ts';
import type { Snapshot } from './snapshot.ts';
import { intervalMilliseconds, property } from './table-properties.ts';

const LOG_FILE = /\/(\d{20})\.(json|crc|checkpoint\.[^/]*(parquet|json))$/;
const CHECKPOINT = /\/(\d{20})\.checkpoint\.parquet$/;

/**
 * Deletes the log before the newest checkpoint that is older than `delta.logRetentionDuration`: every version
 * within the retention can still be read. Returns the keys. Source: Delta protocol, "Metadata Cleanup".
 */
export async function cleanLog(context: LakeContext, table: string, snapshot: Snapshot): Promise<string[]> {
  if (property(snapshot, 'delta.enableExpiredLogCleanup') !== 'true') return [];
  const retention = intervalMilliseconds(property(snapshot, 'delta.logRetentionDuration'));
  const oldest = context.now().getTime() - retention;
  const entries = [];
  // Nothing at or after the snapshot can be due.
  const end = logKey(table, paddedVersion(snapshot.version));
  for await (const entry of context.store.list(logKey(table, ''))) {
    if (entry.key >= end) break;
    if (LOG_FILE.test(entry.key)) entries.push(entry);
  }
  const base = entries.findLast(
    ({ key, lastModified }) => CHECKPOINT.test(key) && lastModified.getTime() < oldest,
  );
  if (base === undefined) return [];
  const before = CHECKPOINT.exec(base.key)![1]!;
  const expired = entries.filter(({ key }) => LOG_FILE.exec(key)![1]! < before).map(({ key }) => key);
  if (expired.length > 0) await context.store.delete(expired);
  return expired;
}
