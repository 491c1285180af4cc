import { describe, expect, it } from 'vitest';
import { type PendingWrite, pauseBefore, withPendingWrites } from '#web/api/pending-write';

const write = (changes: Partial<PendingWrite>): PendingWrite => ({
  eventId: 'e1',
  entity: 'sale',
  op: 'update',
  id: 'a',
  receipt: '/v1/events/e1',
  name: 'a',
  status: 'accepted',
  data: {},
  ...changes,
});
const rows = [
  { id: 'a', price: 1, note: 'x', _event_id: 'e0' },
  { id: 'b', price: 2, _event_id: 'e0' },
];
const shown = (writes: readonly PendingWrite[], showCreated = true) =>
  withPendingWrites(rows, writes, { showCreated }).map(({ row, state }) => [row, state]);

describe('rows with writes on their way', () => {
  it('show a creation in front until it is listed', () => {
    const creation = write({ op: 'create', id: 'c', data: { price: 3 } });

    expect(shown([creation])[0]).toEqual([{ id: 'c', price: 3 }, 'creating']);
    expect(shown([creation], false)).toHaveLength(2);
    expect(shown([{ ...creation, id: 'a' }])).toHaveLength(2);
    expect(shown([{ ...creation, status: 'landed' }])).toHaveLength(2);
  });

  it('show a refused creation until it is dismissed', () => {
    const refused = write({ op: 'create', id: 'c', status: 'refused', reason: 'price_too_high' });

    expect(shown([refused])[0]![1]).toBe('refused');
    expect(shown([{ ...refused, data: undefined }])).toHaveLength(2);
  });

  it('show changes in their order, and cleared fields as absent', () => {
    const writes = [write({ data: { price: 5, note: null } }), write({ eventId: 'e2', data: { price: 6 } })];

    expect(shown(writes)[0]).toEqual([{ id: 'a', price: 6, _event_id: 'e0' }, 'changing']);
  });

  it('show a deletion, and no change that has landed or was refused', () => {
    expect(shown([write({ op: 'delete', data: null })])[0]![1]).toBe('deleting');
    for (const status of ['landed', 'applied', 'refused'] as const)
      expect(shown([write({ status, data: { price: 9 } })])[0]).toEqual([rows[0], undefined]);
  });
});

describe('a receipt', () => {
  it('is looked at again until there is nothing more to learn, ever less often', () => {
    expect(pauseBefore('applied', 0)).toBeUndefined();
    expect(pauseBefore('refused', 0)).toBeUndefined();
    expect(pauseBefore('accepted', 0)).toBeLessThan(pauseBefore('accepted', 5)!);
    expect(pauseBefore('accepted', 100)).toBe(5_000);
    expect(pauseBefore('landed', 100)).toBe(60_000);
  });
});
