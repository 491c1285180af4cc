import { beforeEach, describe, expect, it } from 'vitest';
import { sale } from '#contracts/sale';
import { createWriteApi } from './write-api.ts';

const path = '/v1/sales/batch';
let api: ReturnType<typeof createWriteApi>;
beforeEach(() => {
  api = createWriteApi();
});

describe('a batch', () => {
  it('is 202 when every item is accepted', async () => {
    const { status, body } = await api.call({ path, body: Array.from({ length: 500 }, () => sale.example) });
    expect([status, body.accepted, body.refused, body.items.length]).toEqual([202, 500, 0, 500]);
    expect(body.items.map((item: { event_id: string }) => item.event_id)).toEqual(
      api.state.stored.map(({ event_id }) => event_id),
    );
  });

  it('accepts the good items and tells of each bad one, in order', async () => {
    const { status, body } = await api.call({
      path,
      body: [sale.example, { ...sale.example, price: -1 }, 7],
    });
    expect(status).toBe(207);
    expect(body).toMatchObject({
      accepted: 1,
      refused: 2,
      items: [
        { index: 0, status: 202, entity: 'sale', op: 'create' },
        { index: 1, status: 422, code: 'validation_failed', errors: [{ pointer: '/1/price' }] },
        { index: 2, status: 422, code: 'validation_failed', errors: [{ pointer: '/2', code: 'wrong_type' }] },
      ],
    });
    expect(api.state.stored).toHaveLength(1);
    expect(api.state.outcomes).toMatchObject([
      { writes: { accepted: 1, refused: { validation_failed: 2 } } },
    ]);
  });

  it('tells exactly which items the stream did not acknowledge', async () => {
    api.state.refuses = ({ data }) => data?.quantity === 2;
    const items = [1, 2, 0, 2, 3].map((quantity) => ({ ...sale.example, quantity }));
    const { status, body, headers } = await api.call({ path, body: items });
    expect([status, headers['retry-after']]).toEqual([207, '2']);
    expect(body.items.map((item: { status: number }) => item.status)).toEqual([202, 503, 422, 503, 202]);
    expect(body.items.map((item: { receipt?: string }) => item.receipt?.split(':')[1])).toEqual([
      '49590001',
      undefined,
      undefined,
      undefined,
      '49590002',
    ]);
  });

  it.each([
    [[], 'batch_too_large'],
    [Array.from({ length: 501 }, () => sale.example), 'batch_too_large'],
    [{ items: [] }, 'validation_failed'],
    [null, 'validation_failed'],
  ])('has 1 to 500 items', async (body, code) => {
    const answer = await api.call({ path, body });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('answers well below 6 MB, the limit of Lambda, to a body made of unknown fields', async () => {
    const record = `{${Array.from({ length: 330 }, (_, index) => `"${index.toString(36)}":1`).join(',')}}`;
    const answer = await api.call({ path, body: `[${Array.from({ length: 450 }, () => record).join(',')}]` });
    expect(answer.status).toBe(207);
    expect(JSON.stringify(answer.text).length).toBeLessThan(5_000_000);
  });
});
