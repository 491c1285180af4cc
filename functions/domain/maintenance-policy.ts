import { tablePath } from '#contracts/lake-layout';

/** When the files of a table are packed, and how. */
export interface PackingPolicy {
  /** Bytes up to which small files are packed together. */
  readonly targetBytes: number;
  /** A partition with fewer small files than this is left alone. */
  readonly minFiles: number;
  /** The same for the partition of the day that is still being written. */
  readonly minFilesOfToday?: number;
  /** ORDER BY list for the rows of packed files; without it they stay as they are. */
  readonly orderBy?: string;
}

const MEGABYTE = 1024 * 1024;
const HOUR_MS = 3_600_000;

/** A day that is over is packed once and for good; today's would be packed again and again. */
const bronze: PackingPolicy = {
  targetBytes: 128 * MEGABYTE,
  minFiles: 2,
  minFilesOfToday: 200,
  orderBy: 'sequence_number, position',
};
/** Ids grow with time: in their order, a merge of recent changes still skips the older files. */
const silver: PackingPolicy = { targetBytes: 32 * MEGABYTE, minFiles: 8, orderBy: 'id' };
const sharedBySilver: PackingPolicy = { targetBytes: 32 * MEGABYTE, minFiles: 8 };
/** Most models are replaced whole; only the incremental ones gather small files. */
const gold: PackingPolicy = { targetBytes: 32 * MEGABYTE, minFiles: 8 };

/** What one run found lies together. */
const audits: PackingPolicy = { ...gold, orderBy: '"at", run_id, "table", audit' };

export function packingPolicy(table: string): PackingPolicy {
  if (table === tablePath.bronze) return bronze;
  if (table === tablePath.quarantine || table === tablePath.deleted) return sharedBySilver;
  if (table === tablePath.audits) return audits;
  return table.startsWith('silver/') ? silver : gold;
}

/** Files of one partition that could be packed together. */
export interface SmallFiles {
  /** Values of the partition columns, in their order. */
  readonly values: readonly string[];
  readonly files: number;
  readonly bytes: number;
}

/** Bytes packed per table and run: bounds the time a run takes and the room it needs. The rest is for the next. */
const MOST_BYTES_PER_RUN = 1024 * MEGABYTE;

/**
 * The partitions to pack now, the oldest first.
 *
 * @param today UTC day, `YYYY-MM-DD`
 */
export function partitionsToPack(
  table: string,
  partitions: readonly SmallFiles[],
  today: string,
): SmallFiles[] {
  const { minFiles, minFilesOfToday = minFiles } = packingPolicy(table);
  const ofToday = ({ values }: SmallFiles) => values.includes(today);
  const oldestFirst = partitions
    .filter((partition) => partition.files >= (ofToday(partition) ? minFilesOfToday : minFiles))
    .sort((a, b) => (a.values.join() < b.values.join() ? -1 : 1));
  let bytes = 0;
  return oldestFirst.filter((partition, at) => {
    bytes += partition.bytes;
    return at === 0 || bytes <= MOST_BYTES_PER_RUN;
  });
}

/** So many commits after the last checkpoint, reading them one by one is what a cold reader waits for. */
const COMMITS_PER_CHECKPOINT = 20;

/** @param lastCheckpoint version of the last checkpoint, if there is one */
export const checkpointIsDue = (version: number, lastCheckpoint = 0): boolean =>
  version - lastCheckpoint >= COMMITS_PER_CHECKPOINT;

/** A refresh runs for 2 hours at most; what it reads must outlive it by far. */
const SHORTEST_RETENTION_MS = 24 * HOUR_MS;
const USUAL_RETENTION_MS = 7 * 24 * HOUR_MS;

/**
 * How long files that were removed stay, in milliseconds: a week, or as long as the table asks for. Undefined when
 * the table forgets its removed files sooner than a refresh may still read them: then nothing may be deleted.
 */
export function vacuumRetention(tableRetentionMs: number): number | undefined {
  return tableRetentionMs < SHORTEST_RETENTION_MS
    ? undefined
    : Math.max(tableRetentionMs, USUAL_RETENTION_MS);
}
