import type { ChangeEvent } from '#contracts/change-event';

/** Enough buckets to spread over as many shards, few enough that a batch of 500 stays a few records. */
export const BUCKETS = 32;

/** Small enough that a failed record is cheap to send again; the stream takes 1 MiB. */
export const MAX_RECORD_BYTES = 200_000;

/** One record of the stream. */
export interface PackedRecord {
  readonly partitionKey: string;
  /** NDJSON: one change event per line, no newline at the end. */
  readonly data: string;
  /** Length of `data` in UTF-8. */
  readonly bytes: number;
  /** Positions of the lines' events in what was packed. */
  readonly positions: readonly number[];
}

/**
 * Packs events into records, per bucket and in order: all events of one record of an entity share a bucket, and
 * so a partition key and a shard.
 */
export function packEvents(events: readonly ChangeEvent[], maxBytes = MAX_RECORD_BYTES): PackedRecord[] {
  const open = new Map<number, { lines: string[]; positions: number[]; bytes: number }>();
  const packed: PackedRecord[] = [];
  const close = (bucket: number) => {
    const { lines, positions, bytes } = open.get(bucket)!;
    packed.push({ partitionKey: `bucket-${bucket}`, data: lines.join('\n'), bytes: bytes - 1, positions });
    open.delete(bucket);
  };
  events.forEach((event, position) => {
    const line = JSON.stringify(event);
    const bytes = Buffer.byteLength(line) + 1;
    const bucket = bucketOf(event);
    if ((open.get(bucket)?.bytes ?? 0) + bytes > maxBytes && open.has(bucket)) close(bucket);
    const record = open.get(bucket) ?? { lines: [], positions: [], bytes: 0 };
    record.lines.push(line);
    record.positions.push(position);
    record.bytes += bytes;
    open.set(bucket, record);
  });
  for (const bucket of open.keys()) close(bucket);
  return packed;
}

/** FNV-1a (32 bits) of entity and id. Stable for good: with several shards a change would reorder a record's events. */
export function bucketOf({ entity, id }: Pick<ChangeEvent, 'entity' | 'id'>): number {
  const text = `${entity}/${id}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
