import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { saleData, saleEvent } from './change-events.ts';
import { dyingStore } from './dying-store.ts';
import { openReadApi } from './read-api.ts';
import { closeSharedEngine, openSharedEngine, scratchLake } from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const refusedSale = (event_id: string, data: Record<string, unknown> = {}) =>
  saleEvent({ id: event_id, event_id, data: saleData({ price: 9000, ...data }) });

describe('a receipt', () => {
  it('tells what has become of an event, before and after the refresh', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    const good = saleEvent({ id: 's', event_id: 'good', actor: 'shop' });
    await lake.land(good, refusedSale('bad'), good);

    expect((await get('/v1/events/good')).body).toEqual({
      event_id: 'good',
      status: 'landed',
      entity: 'sale',
      op: 'create',
      id: 's',
      occurred_at: '2026-11-21T12:00:00.000Z',
      arrived_at: '2026-11-21T12:00:00.000Z',
      actor: 'shop',
      source: 'api',
      trace_id: 'trace',
    });
    const refused = await get('/v1/events/bad');
    expect(refused.body).toMatchObject({
      status: 'refused',
      reason: 'price_too_high',
      field: 'price',
      message: 'The price of the sale is 8,000 or more.',
    });
    await lake.refresh('sale');
    await lake.land(good);
    expect((await get('/v1/events/good')).body.status).toBe('applied');
    expect(await get('/v1/events/bad')).toEqual(refused);
    expect((await get('/v1/events/other')).status).toBe(404);
  });

  it('goes by the position where one event_id has come with two bodies', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    await lake.land(saleEvent({ id: 's', event_id: 'e' }));
    await lake.refresh('sale');
    await lake.land(saleEvent({ id: 's', event_id: 'e', data: saleData({ price: 1 }) }));
    const rows = await lake.rows<{ sequence_number: string }>(tablePath.bronze, 'sequence_number');
    const statusAt = async (at: number) => {
      const position = `shardId-000000000000:${BigInt(rows[at]!.sequence_number)}`;
      const { body } = await get(`/v1/events/e?position=${position}`);
      return [body.status, body.reason];
    };

    expect(await statusAt(0)).toEqual(['applied', undefined]);
    expect(await statusAt(1)).toEqual(['refused', 'idempotency_conflict']);
    await lake.refresh('sale');
    expect(await statusAt(1)).toEqual(['refused', 'idempotency_conflict']);
  });

  it('of an event that has not landed is looked up in the stream', async () => {
    const lake = await scratchLake();
    const asked: unknown[] = [];
    const get = openReadApi(lake, {
      linesAt: async (position) => {
        asked.push(position);
        return ['text', null, { event_id: 'e', entity: 'sale', op: 'create', id: 's', data: { price: 1 } }];
      },
    });
    const position = `shardId-000000000001:${'4'.repeat(56)}`;

    expect((await get(`/v1/events/e?position=${position}`)).body).toEqual({
      event_id: 'e',
      status: 'accepted',
      entity: 'sale',
      op: 'create',
      id: 's',
    });
    expect((await get(`/v1/events/other?position=${position}`)).status).toBe(404);
    expect((await get('/v1/events/e')).status).toBe(404);
    expect(asked).toEqual(Array(2).fill({ shardId: 'shardId-000000000001', sequenceNumber: '4'.repeat(56) }));
    expect((await get('/v1/events/e?position=1')).body).toMatchObject({
      code: 'invalid_query',
      errors: [{ parameter: 'position', code: 'invalid_format' }],
    });
  });
});

describe('the quarantine', () => {
  it('lists what is refused, before and after the refresh, with the reasons of all that match', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    await lake.land(refusedSale('a'));
    await lake.refresh('sale');
    await lake.land(refusedSale('b'), refusedSale('c', { price: -1 }), 'no json', '{"entity":"invoice"}');

    const pending = await get(
      '/v1/quarantine?limit=3&sort=sequence_number&count=true&fields=event_id,reason,data',
    );
    expect(pending.body).toMatchObject({
      count: 5,
      reasons: [
        { reason: 'price_too_high', count: 2 },
        { reason: 'malformed_event', count: 1 },
        { reason: 'price_not_positive', count: 1 },
        { reason: 'unknown_entity', count: 1 },
      ],
      data: [{ event_id: 'a', data: { price: 9000 } }, { event_id: 'b' }, { event_id: 'c' }],
    });
    const rest = await get(/<(.*)>/.exec(pending.headers.link!)![1]!);
    expect(rest.body).toMatchObject({
      data: [
        {
          reason: 'malformed_event',
          message: expect.stringContaining('not a change event'),
          data: 'no json',
        },
        { reason: 'unknown_entity', data: { entity: 'invoice' } },
      ],
      next_cursor: null,
    });
    const all = (await get('/v1/quarantine')).body;
    await lake.refresh('sale');
    await lake.refresh('unknown');
    expect((await get('/v1/quarantine')).body).toEqual(all);
    expect(
      (await get('/v1/quarantine?entity=sale&reason.in=malformed_event,price_not_positive')).body,
    ).toMatchObject({
      data: [{ event_id: 'c', field: 'price', id: 'c' }],
      reasons: [{ reason: 'price_not_positive', count: 1 }],
    });
  });

  it('lists each event once while a refresh dies at any of its writes', async () => {
    const store = dyingStore();
    const lake = await scratchLake(store.wrap);
    const get = openReadApi(lake);
    await lake.land(
      saleEvent({ id: 's' }),
      refusedSale('a'),
      saleEvent({ id: 'n', op: 'delete', data: null }),
    );
    const listed = async () => (await get('/v1/quarantine')).body;
    const expected = await listed();
    expect(expected.data).toHaveLength(2);

    for (let writes = 0; writes < 12; writes++) {
      store.dieAfter(writes);
      await lake.refresh('sale').catch(() => {});
      store.revive();
      expect(await listed()).toEqual(expected);
      expect((await openReadApi(lake)('/v1/quarantine')).body).toEqual(expected);
    }
    expect(await lake.rows(tablePath.silver('sale'), 'id')).toEqual([{ id: 's' }]);
  });

  it('masks personal data, also what no contract knows', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    await lake.land(refusedSale('a', { email: 'x@y.example' }), 'secret');

    const { body } = await get('/v1/quarantine?sort=sequence_number', { scopes: ['ops'] });

    expect(body.data).toMatchObject([
      { data: { first_name: '***', email: '***', price: 9000, name_product: 'Smart TV 43"' } },
      { data: '***' },
    ]);
    expect((await get('/v1/quarantine?data.contains=x', { scopes: ['ops'] })).status).toBe(403);
  });

  it('names the event that a refused one was replayed as', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    const replay = { source: 'replay', replay_of: 'a', id: 'a' };
    await lake.land(refusedSale('a'), refusedSale('b'));
    await lake.land(saleEvent({ ...replay, event_id: 'a1' }), saleEvent({ ...replay, event_id: 'a2' }));

    const { body } = await get(
      '/v1/quarantine?entity=sale&reason=price_too_high&sort=event_id&fields=event_id',
    );

    expect(body.data).toEqual([{ event_id: 'a', replayed_as: 'a2' }, { event_id: 'b' }]);
  });
});
