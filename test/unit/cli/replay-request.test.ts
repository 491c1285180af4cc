import { describe, expect, it } from 'vitest';
import type { QuarantinedEvent } from '#cli/quarantine/quarantined-events';
import { replayRequest } from '#cli/quarantine/replay-request';
import { catalog } from '#contracts/catalog';

const data: Record<string, unknown> = { id: 's1', ...catalog.sale.example, price: 9000 };

const refused = (changes: Partial<QuarantinedEvent> = {}): QuarantinedEvent => ({
  reason: 'price_too_high',
  field: 'price',
  entity: 'sale',
  event_id: 'e1',
  event_hash: 'abc',
  op: 'create',
  id: 's1',
  occurred_at: '2026-11-21T12:00:00.000Z',
  payload: JSON.stringify({ data }),
  ...changes,
});

const request = (event: QuarantinedEvent, repair = {}) => replayRequest(event, repair, 'America/Sao_Paulo');

describe('a replay', () => {
  it('sends a refused create again under its id, repaired in the types of the contract', () => {
    const { method, path, body } = request(refused(), { price: '7999.99', quantity: '3', note: '' });

    expect({ method, path }).toEqual({ method: 'POST', path: '/v1/sales' });
    expect(body).toMatchObject({ id: 's1', price: '7999.99', quantity: 3, name_product: data.name_product });
    expect(body).not.toHaveProperty('note');
    expect(catalog.sale.create.safeParse(body).success).toBe(true);
  });

  it('has one key per event and repair', () => {
    const keys = [request(refused()), request(refused()), request(refused(), { price: '1' })].map(
      ({ idempotencyKey }) => idempotencyKey,
    );

    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
  });

  it.each([
    ['a create whose id has a record', { reason: 'already_exists' }, 'PUT', '/v1/sales/s1'],
    ['a conflict', { reason: 'idempotency_conflict' }, 'PUT', '/v1/sales/s1'],
    ['an update', { op: 'update' }, 'PATCH', '/v1/sales/s1'],
    ['a delete', { op: 'delete', payload: '{"data":null}' }, 'DELETE', '/v1/sales/s1'],
  ] as const)('sends %s to the record', (_, changes, method, path) => {
    expect(request(refused(changes))).toMatchObject({ method, path });
  });

  it.each([
    { entity: 'unknown', payload: 'no json' },
    { op: null },
    { id: null },
    { event_id: null },
  ] as const)('of $entity/$op/$id/$event_id is refused: it says too little', (changes) => {
    expect(() => request(refused(changes))).toThrow(expect.objectContaining({ code: 'not_replayable' }));
  });
});
