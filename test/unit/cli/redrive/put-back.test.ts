import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLetterKeys, parseDeadLetter } from '#cli/redrive/dead-letter';
import { description, listing } from '#cli/redrive/describe';
import { missingEvents } from '#cli/redrive/missing-events';
import { putBack } from '#cli/redrive/put-back';
import { tablePath } from '#contracts/lake-layout';
import { readModelSql } from '#functions/adapters/sql-models';
import type { StreamRecord } from '#functions/domain/stream-batch';
import { landEvents, openBronze } from '#functions/pipeline/land-events';
import { saleEvent } from '../../pipeline/change-events.ts';
import { dyingStore, ProcessDied } from '../../pipeline/dying-store.ts';
import {
  closeSharedEngine,
  openSharedEngine,
  scratchLake,
  streamRecord,
} from '../../pipeline/scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const eventsSql = readModelSql('bronze/events');

/** What Lambda writes for a batch; the payload as an object or as text. */
const letterOf = (records: readonly StreamRecord[], asText = false): Buffer => {
  const payload = {
    Records: records.map(({ shardId, sequenceNumber, arrivedAt, data }) => ({
      eventID: `${shardId.split('/')[1]}:${sequenceNumber}`,
      eventSourceARN: `arn:aws:kinesis:us-east-1:000000000000:stream/${shardId.split('/')[0]}`,
      kinesis: {
        sequenceNumber,
        approximateArrivalTimestamp: arrivedAt / 1000,
        data: Buffer.from(data).toString('base64'),
      },
    })),
  };
  return Buffer.from(
    JSON.stringify({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      timestamp: '2026-11-21T12:00:10.000Z',
      payload: asText ? JSON.stringify(payload) : payload,
    }),
  );
};

const recordsAt = (...numbers: number[]): StreamRecord[] =>
  numbers.map((number) => streamRecord(saleEvent({ id: `sale-${number}` }), 10n ** 55n + BigInt(number)));

async function lakeWith(letters: Record<string, Buffer>, wrap?: Parameters<typeof scratchLake>[0]) {
  const lake = await scratchLake(wrap);
  const bronze = await openBronze(lake.context);
  const { store } = lake.context;
  for (const [name, bytes] of Object.entries(letters))
    await store.put(`aws/lambda/mapping/shard/${name}`, bytes);
  const run = async (preview = false) =>
    putBack(await deadLetterKeys(store), { store, bronze, eventsSql, preview });
  const places = () => lake.rows<{ id: string; times: number }>(tablePath.bronze, 'id, sequence_number');
  return { lake, bronze, store, run, places };
}

describe('a redrive', () => {
  it('lands what is missing, at its place, and removes what it has proven to be there', async () => {
    const [a, b, c] = recordsAt(1, 2, 3) as [StreamRecord, StreamRecord, StreamRecord];
    const { bronze, run, places, store } = await lakeWith({ a: letterOf([a]), b: letterOf([b, c], true) });
    await landEvents(bronze, eventsSql, [c]);

    expect(await run(true)).toMatchObject({ settled: 2, events: 3, putBack: 2 });
    expect(await deadLetterKeys(store)).toHaveLength(2);
    expect(await run()).toMatchObject({ settled: 2, events: 3, putBack: 2, unreadable: [] });
    expect(await deadLetterKeys(store)).toEqual([]);
    expect((await places()).map(({ id }) => id)).toEqual(['sale-1', 'sale-2', 'sale-3']);
    expect(await run()).toEqual({ settled: 0, events: 0, putBack: 0, unreadable: [] });
  });

  it('leaves what is no batch, and says so', async () => {
    const { run, store } = await lakeWith({
      a: letterOf(recordsAt(1)),
      b: Buffer.from('not JSON'),
      c: Buffer.from(JSON.stringify({ requestContext: { condition: 'x' }, timestamp: '' })),
    });

    const { settled, unreadable } = await run();

    expect(settled).toBe(1);
    expect(unreadable.map(({ code }) => code)).toEqual(['not_a_dead_letter', 'not_a_dead_letter']);
    expect(await deadLetterKeys(store)).toHaveLength(2);
  });

  it('lands everything once, whenever it is killed and begun again', async () => {
    for (let writes = 0; writes < 6; writes += 1) {
      const dying = dyingStore();
      const letters = { a: letterOf(recordsAt(1, 2)), b: letterOf(recordsAt(3)) };
      const { run, places, store, lake } = await lakeWith(letters, dying.wrap);
      dying.dieAfter(writes);
      await run().catch((error: unknown) => {
        for (let cause = error; cause instanceof Error; cause = cause.cause as Error)
          if (cause instanceof ProcessDied) return;
        throw error;
      });
      dying.revive();

      await run();

      expect((await places()).map(({ id }) => id)).toEqual(['sale-1', 'sale-2', 'sale-3']);
      expect(await deadLetterKeys(store)).toEqual([]);
      await lake.close();
    }
  });

  it('lands everything once, when two redrive at the same time and the stream delivers again', async () => {
    const [a, b, c] = recordsAt(1, 2, 3) as [StreamRecord, StreamRecord, StreamRecord];
    const { run, places, bronze } = await lakeWith({ a: letterOf([a, b]) });

    // The mapping was made anew: it begins at the oldest record.
    await Promise.all([run(), run(), landEvents(bronze, eventsSql, [a, b, c])]);
    await landEvents(bronze, eventsSql, [a, b, c]);

    expect((await places()).map(({ id }) => id)).toEqual(['sale-1', 'sale-2', 'sale-3']);
  });
});

describe('a dead letter', () => {
  it('is shown without its data', async () => {
    const records = [...recordsAt(1), streamRecord(Uint8Array.from([0xff]), 5n), streamRecord('{}\n[', 6n)];
    const letter = parseDeadLetter('aws/lambda/m/s/k', letterOf(records));
    const { bronze } = await lakeWith({});
    await landEvents(
      bronze,
      eventsSql,
      recordsAt(1).map((record) => ({ ...record, data: records[0]!.data })),
    );
    const missing = await missingEvents(bronze, letter.events);

    const text = description(letter, missing).join('\n');

    expect(missing).toHaveLength(3);
    expect(text).toContain('RetryAttemptsExhausted. 3 records, 4 events');
    expect(text).toMatch(/sale\s+create\s+sale-1 .*yes/);
    expect(text).toContain('(not UTF-8)');
    expect(text).not.toContain('@');
    expect(listing([letter], missing).at(-1)).toMatch(/3\s+4\s+3\s+aws\/lambda\/m\/s\/k$/);
  });
});
