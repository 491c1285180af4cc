import { LakeError } from './error.ts';
import type { Snapshot } from './snapshot.ts';

/** Table properties that have a meaning here, and their defaults. Source: Delta protocol, "Table Properties". */
const DEFAULTS = {
  /** Commits between checkpoints. */
  'delta.checkpointInterval': '100',
  /** How long a removed file stays known, and its bytes in place, for readers of older versions. */
  'delta.deletedFileRetentionDuration': 'interval 1 week',
  /** How long versions stay readable, as far as their files are there. */
  'delta.logRetentionDuration': 'interval 30 days',
  'delta.enableExpiredLogCleanup': 'true',
  'delta.appendOnly': 'false',
  /** Rows of a row group of the data files written here: fewer make reading single rows faster. */
  'lake.rowGroupRows': '122880',
} as const;

export function property(snapshot: Pick<Snapshot, 'metadata'>, name: keyof typeof DEFAULTS): string {
  return snapshot.metadata.configuration[name] ?? DEFAULTS[name];
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/** Reads `interval 2 days 6 hours`; months and years have no fixed length and are refused, as in Spark. */
export function intervalMilliseconds(text: string): number {
  const parts = [...text.matchAll(/(\d+)\s+([a-z]+?)s?(?=\s|$)/gi)];
  const known = parts.map(([, count, unit]) => Number(count) * (MILLISECONDS[unit!.toLowerCase()] ?? NaN));
  const total = known.reduce((sum, each) => sum + each, 0);
  if (parts.length > 0 && Number.isFinite(total)) return total;
  throw new LakeError('invalid_argument', `Not an interval: ${text}`, { details: { interval: text } });
}
