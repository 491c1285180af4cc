import { bronzeColumns, quarantineColumns } from '#contracts/lake-layout';
import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { literal } from '#lake/sql-text';
import { daysOfArrival } from '../domain/event-day.ts';
import type { StreamPosition } from '../domain/event-log.ts';
import type { LandedEvent, LandedEvents } from '../domain/event-receipt.ts';
import { padSequenceNumber } from '../domain/sequence-number.ts';
import { lastLanded } from './land-events.ts';
import { parsedEvents } from './new-events.ts';
import type { LakeNow, PendingLake } from './pending-lake.ts';
import { recordedSequenceNumber } from './stream-progress.ts';
import { rowsOf, type TableAt } from './table-at.ts';

/** Finds single events in bronze, and what became of them in silver, quarantine and overlay. */
export function openLandedEvents(
  context: LakeContext,
  lake: PendingLake,
  { streamName }: { readonly streamName: string },
): LandedEvents {
  return {
    async find(eventId, position) {
      const now = await lake.all();
      const place = position && placeOf(streamName, position);
      if (place && (!now.bronze || !hasReached(now.bronze, place))) return 'waiting';
      if (!now.bronze) return undefined;
      const conditions = place
        ? [[equal('shard_id', place.shard), equal('sequence_number', place.sequenceNumber)]]
        : daysLandedOn(now.bronze, eventId, context.now()).map((day) => [equal('ingest_date', day)]);
      for (const where of conditions) {
        const found = await firstEvent(context, now.bronze, [equal('event_id', eventId), ...where]);
        if (found) return { ...found.event, ...(await outcomeOf(context, now, found)) };
      }
      return undefined;
    },
  };
}

/** Whether the record has been taken from the stream, or one behind it was put back. */
const hasReached = (
  { snapshot }: TableAt,
  { shard, sequenceNumber }: { readonly shard: string; readonly sequenceNumber: string },
): boolean =>
  sequenceNumber <= lastLanded(snapshot, shard) ||
  sequenceNumber <= recordedSequenceNumber(snapshot, 'kinesis-late', shard);

type Outcome = Pick<LandedEvent, 'status' | 'reason' | 'field'>;

interface FoundEvent {
  readonly event: Omit<LandedEvent, keyof Outcome>;
  readonly hash: string;
}

const equal = (column: string, value: string): Condition => ({ column, op: '=', value });

const placeOf = (streamName: string, { shardId, sequenceNumber }: StreamPosition) => ({
  shard: `${streamName}/${shardId}`,
  sequenceNumber: padSequenceNumber(sequenceNumber),
});

/** The days of bronze on which the event may have come, the last first. */
function daysLandedOn({ snapshot }: TableAt, eventId: string, now: Date): string[] {
  const { from, to } = daysOfArrival(eventId, now);
  const days = new Set(
    [...snapshot.files.values()].map(({ partitionValues }) => partitionValues.ingest_date),
  );
  return [...days]
    .filter((day) => typeof day === 'string')
    .filter((day) => day >= from && day <= to)
    .sort()
    .reverse();
}

async function firstEvent(
  { engine }: LakeContext,
  bronze: TableAt,
  where: readonly Condition[],
): Promise<FoundEvent | undefined> {
  const columns = `event_id, entity, op, id, occurred_at, arrived_at, actor, source, trace_id,
    sequence_number, position`;
  const rows = `(${await rowsOf(bronzeColumns, bronze, { where })})`;
  const [row] = await engine.rows<FoundEvent['event'] & { event_hash: string }>(`
    select * exclude (data, if_version, sequence_number, position) from (${parsedEvents(rows, columns)})
    order by sequence_number, position limit 1`);
  if (!row) return undefined;
  const { event_hash: hash, ...event } = row;
  return { event, hash };
}

/** A repetition has the outcome of the event it repeats. */
async function outcomeOf(
  { engine }: LakeContext,
  { entities, quarantine }: LakeNow,
  { event: { entity, event_id }, hash }: FoundEvent,
): Promise<Outcome> {
  const { overlay, applied } = entities.find((each) => each.entity === entity)!;
  const isIt = `event_id = ${literal(event_id)} and event_hash = ${literal(hash)}`;
  const [pending] = await engine.rows<Omit<Outcome, 'status'>>(
    `select reason, field from ${overlay.schema}.event where ${isIt} and reason is distinct from 'duplicate'`,
  );
  if (pending) return { status: pending.reason === null ? 'landed' : 'refused', ...pending };
  const where = [equal('entity', entity), equal('event_id', event_id)];
  const [refused] = await engine.rows<Omit<Outcome, 'status'>>(
    `select reason, field from (${await rowsOf(quarantineColumns, quarantine, { where })})
     where ${isIt} and bronze_version <= ${applied}`,
  );
  return refused ? { status: 'refused', ...refused } : { status: 'applied', reason: null, field: null };
}
