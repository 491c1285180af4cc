import { padSequenceNumber } from './sequence-number.ts';

/** One record as an event source mapping hands it over. */
export interface StreamRecord {
  /** Stream and shard, `<stream name>/<shard id>`: a stream made anew starts its numbers anew. */
  readonly shardId: string;
  readonly sequenceNumber: string;
  /** Milliseconds since the epoch. */
  readonly arrivedAt: number;
  readonly data: Uint8Array;
}

/** One line of a record: an event, or what came in the place of one. */
export interface ReceivedEvent {
  readonly shard_id: string;
  readonly sequence_number: string;
  readonly position: number;
  readonly arrived_at: string;
  /** The line as it came; base64 of the whole record if that is not UTF-8. */
  readonly payload: string;
  readonly utf8: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Splits the records into their lines. Everything in them comes out; only blank lines are dropped. */
export function receivedEvents(records: readonly StreamRecord[]): ReceivedEvent[] {
  return records.flatMap((record): ReceivedEvent[] => {
    const place = {
      shard_id: record.shardId,
      sequence_number: padSequenceNumber(record.sequenceNumber),
      arrived_at: new Date(record.arrivedAt).toISOString(),
    };
    const text = decode(record.data);
    if (text === undefined) {
      const payload = Buffer.from(record.data).toString('base64');
      return [{ ...place, position: 0, payload, utf8: false }];
    }
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((payload, position) => ({ ...place, position, payload, utf8: true }));
  });
}

function decode(data: Uint8Array): string | undefined {
  try {
    return utf8.decode(data);
  } catch {
    return undefined;
  }
}

/** The records a shard has not landed yet; `landed` gives the last landed sequence number, padded. */
export function notYetLanded(
  records: readonly StreamRecord[],
  landed: (shardId: string) => string,
): StreamRecord[] {
  return records.filter(({ shardId, sequenceNumber }) => padSequenceNumber(sequenceNumber) > landed(shardId));
}
