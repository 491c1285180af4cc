import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeEvent } from '#contracts/change-event';
import { BUCKETS, bucketOf, packEvents } from '#functions/domain/pack-events';
import { changeEventOf } from './change-events.ts';

const events = fc
  .array(
    fc.record({ id: fc.stringMatching(/^[a-e]$/), note: fc.string({ maxLength: 300, unit: 'grapheme' }) }),
    {
      maxLength: 60,
    },
  )
  .map((items) =>
    items.map(({ id, note }, index) => changeEventOf({ id, event_id: `e${index}`, data: { note } })),
  );

const linesOf = (data: string): ChangeEvent[] => data.split('\n').map((line) => JSON.parse(line));

describe('packing', () => {
  it('loses nothing, names the position of every line, and keeps to the size', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1000, max: 5000 }), (input, maxBytes) => {
        const packed = packEvents(input, maxBytes);
        const unpacked = packed.flatMap(({ data, positions }) =>
          linesOf(data).map((event, line) => [positions[line], event] as const),
        );
        expect(unpacked.sort(([a], [b]) => a! - b!)).toEqual([...input.entries()]);
        for (const { data, positions } of packed)
          if (positions.length > 1) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });

  it('keeps the order of the events of one id, within one partition key', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 500, max: 3000 }), (input, maxBytes) => {
        const packed = packEvents(input, maxBytes);
        for (const id of 'abcde') {
          const records = packed.filter(({ data }) => linesOf(data).some((event) => event.id === id));
          const order = records.flatMap(({ data }) => linesOf(data).filter((event) => event.id === id));
          expect(order).toEqual(input.filter((event) => event.id === id));
          expect(new Set(records.map(({ partitionKey }) => partitionKey)).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('makes at most 32 records of a batch of 500, evenly filled', () => {
    const batch = Array.from({ length: 500 }, (_, index) => changeEventOf({ id: `sale-${index}` }));
    const packed = packEvents(batch);
    expect(packed.length).toBeLessThanOrEqual(BUCKETS);
    expect(Math.max(...packed.map(({ positions }) => positions.length))).toBeLessThan(40);
  });

  it('never moves an id to another bucket', () => {
    // The bucket of an id is part of the stream's contract: these numbers must stay what they are.
    expect(bucketOf({ entity: 'sale', id: 'pos-1:42' })).toBe(23);
    expect(bucketOf({ entity: 'product', id: 'pos-1:42' })).toBe(29);
  });
});
