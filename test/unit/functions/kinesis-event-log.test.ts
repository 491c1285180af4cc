import type { KinesisClient, PutRecordsCommand, PutRecordsRequestEntry } from '@aws-sdk/client-kinesis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeEvent } from '#contracts/change-event';
import { type AppendFailure, createKinesisEventLog } from '#functions/adapters/kinesis-event-log';
import { changeEventOf } from './change-events.ts';

/** A stream that stores what `takes` allows, and throws what it throws. A call takes 100 ms of the clock. */
function createStream(takes: (entry: PutRecordsRequestEntry, call: number, at: number) => boolean | string) {
  const calls: string[][] = [];
  const sizes: number[] = [];
  const stored: ChangeEvent[] = [];
  const places: string[] = [];
  let clock = 0;
  const client = {
    async send({ input }: PutRecordsCommand) {
      clock += 100;
      calls.push(input.Records!.map(({ PartitionKey }) => PartitionKey!));
      sizes.push(input.Records!.reduce((sum, { Data }) => sum + Data!.length, 0));
      const Records = input.Records!.map((entry) => {
        const taken = takes(entry, calls.length, clock);
        if (taken !== true) return { ErrorCode: taken || 'ProvisionedThroughputExceededException' };
        const lines = Buffer.from(entry.Data!).toString().split('\n');
        const SequenceNumber = String(1_000 + places.length);
        for (const line of lines) {
          stored.push(JSON.parse(line));
          places.push(SequenceNumber);
        }
        return { SequenceNumber, ShardId: 'shardId-000000000007' };
      });
      return { Records };
    },
  } as unknown as KinesisClient;
  const failures: AppendFailure[] = [];
  const sleeps: number[] = [];
  const log = createKinesisEventLog({
    client,
    streamName: 'events',
    onFailure: (failure) => failures.push(failure),
    now: () => new Date(clock),
    sleep: async (milliseconds) => {
      sleeps.push(milliseconds);
      clock += milliseconds;
    },
    random: () => 0.5,
  });
  return { log, calls, sizes, stored, places, failures, sleeps, elapsed: () => clock };
}

/** Takes so many bytes a second. */
const shard = (bytesPerSecond: number) => {
  let [second, bytes] = [0, 0];
  return ({ Data }: PutRecordsRequestEntry, _: number, at: number): boolean => {
    if (Math.floor(at / 1000) !== second) [second, bytes] = [Math.floor(at / 1000), 0];
    if (bytes + Data!.length > bytesPerSecond) return false;
    bytes += Data!.length;
    return true;
  };
};

const acknowledged = <T>(list: readonly T[], positions: readonly unknown[]): T[] =>
  list.filter((_, at) => positions[at] !== undefined);

const events = (count: number, fields: Partial<ChangeEvent> = {}) =>
  Array.from({ length: count }, (_, index) =>
    changeEventOf({ id: `sale-${index}`, event_id: `e${index}`, ...fields }),
  );

describe('the event log', () => {
  it('stores a batch in one call, and tells in which record each event is', async () => {
    const { log, calls, stored, places, failures } = createStream(() => true);
    const batch = events(500);
    const { positions } = await log.append(batch);
    expect([calls.length, failures.length, stored.length]).toEqual([1, 0, 500]);
    const placeOf = new Map(stored.map(({ event_id }, at) => [event_id, places[at]]));
    expect(positions).toEqual(
      batch.map(({ event_id }) => ({
        shardId: 'shardId-000000000007',
        sequenceNumber: placeOf.get(event_id),
      })),
    );
  });

  it('sends again only what failed, after growing waits', async () => {
    const { log, calls, stored, sleeps, failures } = createStream((entry, call) =>
      entry.PartitionKey!.endsWith('3') && call < 3 ? 'InternalFailure' : true,
    );
    const { positions } = await log.append(events(500));
    expect([positions.includes(undefined), stored.length]).toEqual([false, 500]);
    expect(calls.slice(1)).toEqual([calls[1], calls[1]]);
    expect(calls[1]!.every((key) => key.endsWith('3'))).toBe(true);
    expect(sleeps).toEqual([100, 200]);
    expect(failures).toMatchObject([
      { call: 1, codes: ['InternalFailure'] },
      { call: 2, codes: ['InternalFailure'] },
    ]);
  });

  it('acknowledges nothing when the stream is out of reach, after three tries', async () => {
    const cause = new Error('ECONNREFUSED');
    const { log, calls, failures } = createStream(() => {
      throw cause;
    });
    expect((await log.append(events(3))).positions).toEqual([undefined, undefined, undefined]);
    expect(calls).toHaveLength(3);
    expect(failures.map((failure) => failure.cause)).toEqual([cause, cause, cause]);
  });

  it('sends a bucket its next record only after the one before, and none after one that failed', async () => {
    const large = { id: 'same', data: { note: 'x'.repeat(90_000) } };
    const good = createStream(() => true);
    await good.log.append(events(6, large));
    expect(good.calls.map((keys) => keys.length)).toEqual([1, 1, 1]);
    expect(good.stored.map(({ event_id }) => event_id)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);

    const bad = createStream((_, call) => call === 1 || 'InternalFailure');
    const { positions } = await bad.log.append(events(6, large));
    expect(positions.map((position) => position !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(bad.stored.map(({ event_id }) => event_id)).toEqual(['e0', 'e1']);
    expect(bad.calls).toHaveLength(1 + 3);
  });

  it('keeps its calls within what PutRecords takes', async () => {
    const { log, sizes, stored } = createStream(() => true);
    await log.append(events(20_000, { data: { note: 'x'.repeat(500) } }));
    expect(stored).toHaveLength(20_000);
    expect(Math.max(...sizes)).toBeLessThan(4_700_000);
    expect(sizes.length).toBeLessThan(6);
  });

  it('brings a large upload through a shard of 1 MB a second, and sends little of it in vain', async () => {
    const { log, sizes, stored, elapsed } = createStream(shard(1_000_000));
    const upload = events(10_000, { data: { note: 'x'.repeat(500) } });
    const bytes = upload.reduce((sum, event) => sum + JSON.stringify(event).length, 0);
    const { positions } = await log.append(upload);
    expect([positions.includes(undefined), stored.length]).toEqual([false, 10_000]);
    expect(elapsed()).toBeLessThan((bytes / 1_000_000) * 1_500);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(bytes * 3);
  });

  it('gives a small write up to a second of a busy stream, and never takes longer than 23 s', async () => {
    const busy = createStream(() => false);
    expect((await busy.log.append(events(1))).positions).toEqual([undefined]);
    expect(busy.elapsed()).toBeGreaterThan(1_000);
    expect(busy.elapsed()).toBeLessThan(2_500);

    const slow = createStream(shard(300_000));
    const upload = events(30_000, { data: { note: 'x'.repeat(200) } });
    const { positions } = await slow.log.append(upload);
    expect(slow.elapsed()).toBeLessThan(23_000);
    expect(acknowledged(upload, positions).length).toBeGreaterThan(5_000);
    expect(slow.stored.length).toBe(acknowledged(upload, positions).length);
  });

  it('whatever fails: an event is acknowledged if and only if the stream has it, and ids keep their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ id: fc.stringMatching(/^[a-h]$/), size: fc.integer({ min: 1, max: 120_000 }) }),
          {
            maxLength: 30,
          },
        ),
        fc.infiniteStream(fc.constantFrom(true, true, false, 'InternalFailure')),
        async (items, luck) => {
          const { log, stored } = createStream(() => luck.next().value);
          const input = items.map(({ id, size }, index) =>
            changeEventOf({ id, event_id: `e${index}`, data: { note: 'x'.repeat(size) } }),
          );
          const taken = acknowledged(input, (await log.append(input)).positions);
          const names = (list: readonly ChangeEvent[]) => list.map(({ event_id }) => event_id);
          expect(names(stored).sort()).toEqual(names(taken).sort());
          for (const id of 'abcdefgh') {
            const of = (list: readonly ChangeEvent[]) => names(list.filter((event) => event.id === id));
            expect(of(stored)).toEqual(of(taken));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
