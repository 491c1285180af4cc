import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { readModelSql } from '#functions/adapters/sql-models';
import type { StreamRecord } from '#functions/domain/stream-batch';
import { landEvents, lastLanded, openBronze } from '#functions/pipeline/land-events';
import { saleEvent } from './change-events.ts';
import { closeSharedEngine, openSharedEngine, scratchLake, streamRecord } from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const eventsSql = readModelSql('bronze/events');

describe('landing', () => {
  it('keeps every line byte for byte, with its metadata and its place in the stream', async () => {
    const lake = await scratchLake();
    const event = saleEvent({ event_id: 'e1', id: 's1', data: { note: 'ação "x"\u2028' } });

    await lake.land([event, { entity: 'product', event_id: 'e2' } as never]);

    const rows = await lake.rows(
      tablePath.bronze,
      'position, entity, event_id, op, id, payload, ingest_date',
    );
    expect(rows).toEqual([
      {
        position: 0,
        entity: 'sale',
        event_id: 'e1',
        op: 'create',
        id: 's1',
        payload: JSON.stringify(event),
        ingest_date: '2026-11-21',
      },
      {
        position: 1,
        entity: 'product',
        event_id: 'e2',
        op: null,
        id: null,
        payload: '{"entity":"product","event_id":"e2"}',
        ingest_date: '2026-11-21',
      },
    ]);
  });

  it.each([
    ['text that is no JSON', 'no json', 'no json'],
    ['JSON that is no object', '[1]', '[1]'],
    ['an entity nobody knows', '{"entity":"invoice"}', '{"entity":"invoice"}'],
    ['an entity that is no text', '{"entity":{"a":1}}', '{"entity":{"a":1}}'],
    ['bytes that are not UTF-8', Uint8Array.from([0xff, 0xfe, 0x00]), '//4A'],
  ])('lands %s all the same', async (_, content, payload) => {
    const lake = await scratchLake();

    await lake.land(content);

    expect(await lake.rows(tablePath.bronze, 'entity, payload')).toEqual([{ entity: 'unknown', payload }]);
  });

  it('adds nothing when records come again, however they are cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 }),
        async (count, cuts) => {
          const lake = await scratchLake();
          const bronze = await openBronze(lake.context);
          const records = Array.from({ length: count }, (_, at) =>
            streamRecord(saleEvent(), 10n ** 55n + BigInt(at)),
          );
          // An event source mapping delivers in order and never skips, but goes back as far as it likes.
          let reached = 0;
          for (const [back, length] of [...cuts, [count, count] as const]) {
            const from = Math.max(0, reached - back);
            const batch = records.slice(from, from + length + 1);
            await landEvents(bronze, eventsSql, batch);
            reached = Math.max(reached, from + batch.length);
          }

          const rows = await lake.rows<{ sequence_number: string }>(tablePath.bronze, 'sequence_number');
          expect(rows.map(({ sequence_number }) => BigInt(sequence_number))).toEqual(
            records.map(({ sequenceNumber }) => BigInt(sequenceNumber)),
          );
          await lake.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  it('lands a shard once when another delivery of it commits first, and does not mind other shards', async () => {
    let beforeCommit: (() => Promise<unknown>) | undefined;
    const lake = await scratchLake((store) => ({
      get: (key) => store.get(key),
      put: (key, bytes) => store.put(key, bytes),
      list: (prefix, startAfter) => store.list(prefix, startAfter),
      delete: (keys) => store.delete(keys),
      download: (key, file) => store.download(key, file),
      upload: (file, key) => store.upload(file, key),
      async putIfAbsent(key, bytes) {
        const first = beforeCommit;
        beforeCommit = undefined;
        await first?.();
        return store.putIfAbsent(key, bytes);
      },
    }));
    const one = await openBronze(lake.context);
    const other = await openBronze(lake.context);
    const ofShard = (shardId: string): StreamRecord[] =>
      [1n, 2n, 3n].map((at) => ({ ...streamRecord(saleEvent(), 10n ** 55n + at), shardId }));
    const [a, b] = [ofShard('events/a'), ofShard('events/b')];
    beforeCommit = async () => {
      await landEvents(other, eventsSql, b);
      await landEvents(other, eventsSql, a.slice(0, 2));
    };

    const result = await landEvents(one, eventsSql, a);

    expect(result).toMatchObject({ status: 'landed', records: 1 });
    expect(await lake.rows(tablePath.bronze, 'count(*) as rows')).toEqual([{ rows: 6 }]);
    const snapshot = await one.snapshot();
    expect(BigInt(lastLanded(snapshot, 'events/a'))).toBe(10n ** 55n + 3n);
    expect(BigInt(lastLanded(snapshot, 'events/b'))).toBe(10n ** 55n + 3n);
  });
});
