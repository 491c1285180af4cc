import { describe, expect, it } from 'vitest';
import { apiClient } from '#cli/api/api-client';
import { postBatch } from '#cli/api/post-batch';
import { replay } from '#cli/quarantine/replay';
import { catalog } from '#contracts/catalog';

type Reply = { status: number; body: unknown } | Error;

/** A server that gives these replies in turn, and what it was sent. */
function server(...replies: Reply[]) {
  const sent: { method: string; url: string; headers: Headers; body: unknown }[] = [];
  const client = apiClient({
    url: 'http://api.example/',
    token: 'secret',
    attempts: 3,
    sleep: async () => {},
    fetch: async (request) => {
      const { method, url, headers } = request;
      sent.push({ method, url, headers, body: await request.json() });
      const reply = replies.shift() ?? new Error('no reply left');
      if (reply instanceof Error) throw reply;
      return Response.json(reply.body, { status: reply.status });
    },
  });
  return { client, sent };
}

describe('apiClient', () => {
  const post = ({ client }: ReturnType<typeof server>) => client.POST('/v1/sales', { body: {} as never });

  it.each([400, 401, 413, 422])('takes %s for an answer', async (status) => {
    const { response, error } = await post(server({ status, body: { code: 'x' } }));
    expect([response.status, error]).toEqual([status, { code: 'x' }]);
  });

  it('gives up with a code', async () => {
    const refused = { status: 503, body: {} };
    await expect(post(server(refused, refused, refused))).rejects.toMatchObject({ code: 'api_failing' });
    const lost = new Error('reset');
    await expect(post(server(lost, lost, lost))).rejects.toMatchObject({
      code: 'api_unreachable',
      cause: lost,
    });
  });
});

describe('postBatch', () => {
  const item = (index: number, status: number) => ({ index, status, code: 'stream_unavailable' });

  it('sends a batch again whose items were not all stored', async () => {
    const { client, sent } = server(
      { status: 207, body: { items: [item(0, 202), item(1, 503)] } },
      { status: 202, body: { items: [item(0, 202), item(1, 202)] } },
    );

    const items = await postBatch(client, catalog.sale, [{}, {}], 'key');

    expect(items.map(({ status }) => status)).toEqual([202, 202]);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key', 'key']);
    expect(sent.map(({ body }) => body)).toEqual([
      [{}, {}],
      [{}, {}],
    ]);
  });

  it('blames a row that is larger than a request may be, and not the file', async () => {
    const { client } = server({
      status: 413,
      body: { status: 413, code: 'payload_too_large', title: 'Too large.' },
    });
    expect(await postBatch(client, catalog.sale, [{}], 'key')).toMatchObject([{ code: 'payload_too_large' }]);
  });

  it('fails when the request as a whole is refused', async () => {
    const { client } = server({ status: 401, body: { code: 'unauthorized', title: 'A token is needed.' } });
    await expect(postBatch(client, catalog.sale, [{}], 'key')).rejects.toMatchObject({ code: 'api_refused' });
  });
});

describe('replay', () => {
  const event = { event_id: 'e1', entity: 'sale', reason: 'price_too_high' } as const;

  async function replayed(reply: Reply, repair: Record<string, string>, preview = false) {
    const { client, sent } = server(reply);
    const outcomes = [];
    for await (const outcome of replay(client, [event], { repair, timeZone: 'America/Sao_Paulo', preview }))
      outcomes.push(outcome);
    return { outcomes, sent };
  }

  it('sends repairs in the types of the contract; an empty value takes the field away', async () => {
    const repair = { price: '7999.99', quantity: '3', date: '2026-11-20 10:00', note: '' };
    const { outcomes, sent } = await replayed({ status: 202, body: { event_id: 'e2' } }, repair);

    expect(sent).toMatchObject([
      {
        method: 'POST',
        url: 'http://api.example/v1/quarantine/e1/replay',
        body: {
          patch: { price: '7999.99', quantity: 3, date: '2026-11-20T13:00:00.000Z', note: null },
          preview: false,
        },
      },
    ]);
    expect(outcomes).toEqual([{ event, status: 'accepted', detail: 'e2' }]);
  });

  it('tells what the API says against it', async () => {
    const { outcomes } = await replayed({ status: 409, body: { code: 'still_refused' } }, {});
    expect(outcomes).toMatchObject([{ status: 'refused', detail: expect.stringContaining('still_refused') }]);
  });

  it('shows what would become of it', async () => {
    const { outcomes } = await replayed({ status: 200, body: { preview: true, outcome: 'ready' } }, {}, true);
    expect(outcomes).toMatchObject([{ status: 'previewed', detail: expect.stringContaining('ready') }]);
  });
});
