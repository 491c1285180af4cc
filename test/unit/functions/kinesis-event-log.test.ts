import type { KinesisClient, PutRecordsCommand, PutRecordsRequestEntry } from '@aws-sdk/client-kinesis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeEvent } from '#contracts/change-event';
import { type AppendFailure, createKinesisEventLog } from '#functions/adapters/kinesis-event-log';
import { changeEventOf } from './change-events.ts';

/** A stream that stores what `takes` allows, and throws what it throws. */
function createStream(takes: (entry: PutRecordsRequestEntry, call: number) => boolean) {
  const calls: string[][] = [];
  const stored: ChangeEvent[] = [];
  const client = {
    async send({ input }: PutRecordsCommand) {
      calls.push(input.Records!.map(({ PartitionKey }) => PartitionKey!));
      const Records = input.Records!.map((entry) => {
        if (!takes(entry, calls.length)) return { ErrorCode: 'ProvisionedThroughputExceededException' };
        const lines = Buffer.from(entry.Data!).toString().split('\n');
        stored.push(...lines.map((line) => JSON.parse(line)));
        return { SequenceNumber: '49', ShardId: 'shardId-000000000000' };
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
    sleep: async (milliseconds) => sleeps.push(milliseconds),
    random: () => 0.5,
  });
  return { log, calls, stored, failures, sleeps };
}

const events = (count: number, fields: Partial<ChangeEvent> = {}) =>
  Array.from({ length: count }, (_, index) =>
    changeEventOf({ id: `sale-${index}`, event_id: `e${index}`, ...fields }),
  );

describe('the event log', () => {
  it('stores a batch in one call', async () => {
    const { log, calls, stored, failures } = createStream(() => true);
    const { unacknowledged } = await log.append(events(500));
    expect([unacknowledged.size, calls.length, stored.length, failures.length]).toEqual([0, 1, 500, 0]);
  });

  it('sends again only what failed, after growing waits', async () => {
    const { log, calls, stored, sleeps, failures } = createStream((entry, call) =>
      entry.PartitionKey!.endsWith('3') ? call === 3 : true,
    );
    const { unacknowledged } = await log.append(events(500));
    expect([unacknowledged.size, stored.length]).toEqual([0, 500]);
    expect(calls.slice(1)).toEqual([calls[1], calls[1]]);
    expect(calls[1]!.every((key) => key.endsWith('3'))).toBe(true);
    expect(sleeps).toEqual([100, 200]);
    expect(failures).toMatchObject([
      { attempt: 1, codes: ['ProvisionedThroughputExceededException'] },
      { attempt: 2, codes: ['ProvisionedThroughputExceededException'] },
    ]);
  });

  it('acknowledges nothing when the stream is out of reach, after three tries', async () => {
    const cause = new Error('ECONNREFUSED');
    const { log, calls, failures } = createStream(() => {
      throw cause;
    });
    const { unacknowledged } = await log.append(events(3));
    expect([...unacknowledged].sort()).toEqual([0, 1, 2]);
    expect(calls).toHaveLength(3);
    expect(failures.map((failure) => failure.cause)).toEqual([cause, cause, cause]);
  });

  it('sends a bucket its next record only after the one before, and none after one that failed', async () => {
    const large = { id: 'same', data: { note: 'x'.repeat(90_000) } };
    const good = createStream(() => true);
    await good.log.append(events(6, large));
    expect(good.calls.map((keys) => keys.length)).toEqual([1, 1, 1]);
    expect(good.stored.map(({ event_id }) => event_id)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);

    const bad = createStream((_, call) => call === 1);
    const { unacknowledged } = await bad.log.append(events(6, large));
    expect([...unacknowledged]).toEqual([2, 3, 4, 5]);
    expect(bad.stored.map(({ event_id }) => event_id)).toEqual(['e0', 'e1']);
    expect(bad.calls).toHaveLength(1 + 3);
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
        fc.infiniteStream(fc.constantFrom(true, true, false)),
        async (items, luck) => {
          const { log, stored } = createStream(() => luck.next().value);
          const input = items.map(({ id, size }, index) =>
            changeEventOf({ id, event_id: `e${index}`, data: { note: 'x'.repeat(size) } }),
          );
          const { unacknowledged } = await log.append(input);
          const acknowledged = input.filter((_, position) => !unacknowledged.has(position));
          const names = (list: readonly ChangeEvent[]) => list.map(({ event_id }) => event_id);
          expect(names(stored).sort()).toEqual(names(acknowledged).sort());
          for (const id of 'abcdefgh') {
            const of = (list: readonly ChangeEvent[]) => names(list.filter((event) => event.id === id));
            expect(of(stored)).toEqual(of(acknowledged));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
