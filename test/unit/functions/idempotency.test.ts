import { beforeEach, describe, expect, it } from 'vitest';
import { sale } from '#contracts/sale';
import type { Call } from './write-api.ts';
import { createWriteApi } from './write-api.ts';

let api: ReturnType<typeof createWriteApi>;
beforeEach(() => {
  api = createWriteApi();
});

const keyed = (call: Call, key = 'order-4711') =>
  api.call({ ...call, headers: { ...call.headers, 'idempotency-key': key } });
const create = { body: sale.example };

describe('the same Idempotency-Key', () => {
  it('gives the same event_id, id and data to every try', async () => {
    const first = await keyed(create);
    await keyed({ body: Object.fromEntries(Object.entries(sale.example).reverse()) });
    const [one, two] = api.state.stored;

    expect(two!.event_id).toBe(one!.event_id);
    expect(two!.id).toBe(one!.id);
    expect(JSON.stringify(two!.data)).toBe(JSON.stringify(one!.data));
    expect(first.body.id).not.toBe(first.body.event_id);
    expect(first.body.event_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
  });

  it('is the same event with another body, so that the conflict is seen', async () => {
    await keyed(create);
    await keyed({ body: { ...sale.example, price: 1 } });
    expect(api.state.stored[1]!.event_id).toBe(api.state.stored[0]!.event_id);
  });

  it('means another event for another address, operation, key, batch item or writer', async () => {
    await keyed(create);
    await keyed(create, 'order-4712');
    await keyed({ path: '/v1/sales/batch', body: [sale.example, sale.example] });
    await keyed({ path: '/v1/sales/a', method: 'PUT', body: sale.example });
    await keyed({ path: '/v1/sales/b', method: 'PUT', body: sale.example });
    await keyed({ path: '/v1/sales/b', method: 'PATCH', body: { price: 1 } });
    await keyed({ path: '/v1/sales/b', method: 'DELETE' });
    const mine = api.state.stored;
    api = createWriteApi();
    await keyed(create);

    const events = [...mine, ...api.state.stored];
    expect(events).toHaveLength(9);
    expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(9);
  });

  it('without one, every try is another event', async () => {
    await api.call(create);
    await api.call(create);
    expect(new Set(api.state.stored.flatMap(({ event_id, id }) => [event_id, id])).size).toBe(4);
  });
});
