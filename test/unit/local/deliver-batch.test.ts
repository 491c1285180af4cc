import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFailed } from '#local/event-source-mapping/batch-response';
import { deliverBatch } from '#local/event-source-mapping/deliver-batch';
import type { KinesisRecord } from '#local/kinesis/stream';

const record = (index: number, arrival = 0): KinesisRecord => ({
  sequenceNumber: String(index).padStart(4, '0'),
  partitionKey: 'k',
  data: Buffer.alloc(0),
  approximateArrivalTimestamp: arrival,
});
const batchOf = (size: number): KinesisRecord[] => Array.from({ length: size }, (_, index) => record(index));

/** Delivers to a function that fails on poison records, by throwing or by naming the first one. */
async function run(options: {
  size: number;
  poison: readonly number[];
  reports: boolean;
  bisect: boolean;
  retries: number;
}) {
  const poison = new Set(options.poison.map((index) => record(index).sequenceNumber));
  const processed: string[] = [];
  const discarded: string[] = [];
  const advanced: string[] = [];
  let invocations = 0;
  await deliverBatch(
    batchOf(options.size),
    { bisect: options.bisect, maximumRetryAttempts: options.retries, maximumRecordAgeMs: undefined },
    {
      async invoke(records) {
        invocations++;
        const failed = records.findIndex(({ sequenceNumber }) => poison.has(sequenceNumber));
        const done = failed < 0 ? records.length : options.reports ? failed : 0;
        processed.push(...records.slice(0, done).map(({ sequenceNumber }) => sequenceNumber));
        return { firstFailed: done, functionError: failed >= 0 && !options.reports };
      },
      advance: async ({ sequenceNumber }) => void advanced.push(sequenceNumber),
      discard: async (records) => void discarded.push(...records.map(({ sequenceNumber }) => sequenceNumber)),
      backOff: async () => true,
      now: () => 0,
    },
  );
  return { processed, discarded, advanced, invocations };
}

const arbitrary = fc.record({
  size: fc.integer({ min: 1, max: 40 }),
  poison: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 5 }),
  reports: fc.boolean(),
  bisect: fc.boolean(),
  retries: fc.integer({ min: 0, max: 3 }),
});

test('every record is processed or discarded exactly once, and the position only moves forward', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (options) => {
      const { processed, discarded, advanced } = await run(options);
      const all = batchOf(options.size).map(({ sequenceNumber }) => sequenceNumber);

      expect([...processed, ...discarded].sort()).toEqual(all);
      expect(advanced).toEqual([...advanced].sort());
      expect(advanced.at(-1)).toBe(all.at(-1));
    }),
  );
});

test('bisecting discards the poison records and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (options) => {
      const { discarded } = await run({ ...options, bisect: true });
      const poison = options.poison.filter((index) => index < options.size);

      expect(discarded).toEqual(poison.map((index) => record(index).sequenceNumber).sort());
    }),
  );
});

test('without bisecting the whole batch is tried once more than the retries', async () => {
  const { invocations, discarded } = await run({
    size: 3,
    poison: [1],
    reports: false,
    bisect: false,
    retries: 2,
  });

  expect(invocations).toBe(3);
  expect(discarded).toHaveLength(3);
});

test('records that are too old are discarded before the function sees them', async () => {
  const seen: string[] = [];
  const discarded: unknown[] = [];
  await deliverBatch(
    [record(0, 0), record(1, 900), record(2, 950)],
    { bisect: false, maximumRetryAttempts: undefined, maximumRecordAgeMs: 500 },
    {
      async invoke(records) {
        seen.push(...records.map(({ sequenceNumber }) => sequenceNumber));
        return { firstFailed: records.length, functionError: false };
      },
      advance: async () => {},
      discard: async (records, why) => void discarded.push([records.length, why.condition, why.invokeCount]),
      backOff: async () => true,
      now: () => 1000,
    },
  );

  expect(discarded).toEqual([[1, 'RecordAgeExceeded', 0]]);
  expect(seen).toEqual(['0001', '0002']);
});

test.each([
  ['null', 3],
  ['{}', 3],
  ['"ok"', 3],
  ['{"batchItemFailures":null}', 3],
  ['{"batchItemFailures":[]}', 3],
  ['{"batchItemFailures":[{"itemIdentifier":"c"},{"itemIdentifier":"b"}]}', 1],
  ['{"batchItemFailures":[{"itemIdentifier":""}]}', 0],
  ['{"batchItemFailures":[{"itemIdentifier":"x"},{"itemIdentifier":"b"}]}', 0],
  ['{"batchItemFailures":[null]}', 0],
  ['{"batchItemFailures":{}}', 0],
])('the response %s repeats from record %i on', (payload, expected) => {
  expect(firstFailed(payload, ['a', 'b', 'c'])).toBe(expected);
});

test.each([true, false])(
  'a batch that does not reach the function is not given up for it, bisecting: %s',
  async (bisect) => {
    const waits: number[] = [];
    const sizes: number[] = [];
    const discarded: unknown[] = [];
    await deliverBatch(
      batchOf(4),
      { bisect, maximumRetryAttempts: 1, maximumRecordAgeMs: 1000 },
      {
        async invoke(records) {
          sizes.push(records.length);
          return sizes.length <= 5
            ? { firstFailed: 0, functionError: true, notInvoked: true }
            : { firstFailed: records.length, functionError: false };
        },
        advance: async () => {},
        discard: async (records) => void discarded.push(records),
        backOff: async (attempt) => waits.push(attempt) > 0,
        now: () => 0,
      },
    );

    expect(sizes).toEqual([4, 4, 4, 4, 4, 4]);
    expect(waits).toEqual([1, 2, 3, 4, 5]);
    expect(discarded).toEqual([]);
  },
);

test('a batch that never reaches the function is given up by its age alone', async () => {
  let now = 0;
  const discarded: string[] = [];
  await deliverBatch(
    [record(0, 0), record(1, 5000)],
    { bisect: true, maximumRetryAttempts: 1, maximumRecordAgeMs: 10_000 },
    {
      invoke: async () => ({ firstFailed: 0, functionError: true, notInvoked: true }),
      advance: async () => {},
      discard: async (records, { condition, invokeCount }) =>
        void discarded.push(...records.map(() => `${now} ${condition} ${invokeCount}`)),
      async backOff() {
        now += 1000;
        return true;
      },
      now: () => now,
    },
  );

  expect(discarded).toEqual(['11000 RecordAgeExceeded 0', '16000 RecordAgeExceeded 0']);
});
