import { describe, expect, it } from 'vitest';
import { apiClient } from '#cli/api/api-client';
import { postBatch } from '#cli/api/post-batch';
import { catalog } from '#contracts/catalog';

type Reply = { status: number; body: unknown; headers?: Record<string, string> } | Error;

/** A server that gives these replies in turn, and what it was sent. */
function server(...replies: Reply[]) {
  const sent: { url: string; headers: Headers; body: unknown }[] = [];
  const waits: number[] = [];
  const client = apiClient({
    url: 'http://api.example/',
    token: 'secret',
    attempts: 3,
    sleep: async (milliseconds) => waits.push(milliseconds),
    fetch: async (url, init) => {
      sent.push({
        url: String(url),
        headers: new Headers(init?.headers),
        body: JSON.parse(String(init?.body)),
      });
      const reply = replies.shift() ?? new Error('no reply left');
      if (reply instanceof Error) throw reply;
      return new Response(JSON.stringify(reply.body), { status: reply.status, headers: reply.headers ?? {} });
    },
  });
  return { client, sent, waits };
}

const request = { method: 'POST', path: '/v1/sales', body: { price: 1 }, idempotencyKey: 'key' } as const;

describe('apiClient', () => {
  it('sends token, key and JSON', async () => {
    const { client, sent } = server({ status: 202, body: { id: '1' } });

    expect(await client.send(request)).toMatchObject({ status: 202, body: { id: '1' } });
    expect(sent[0]).toMatchObject({ url: 'http://api.example/v1/sales', body: { price: 1 } });
    expect(sent[0]!.headers.get('authorization')).toBe('Bearer secret');
    expect(sent[0]!.headers.get('idempotency-key')).toBe('key');
  });

  it('tries again under the same key after 503 and lost connections, and waits as long as it is asked to', async () => {
    const { client, sent, waits } = server(
      { status: 503, body: {}, headers: { 'retry-after': '7' } },
      new Error('reset'),
      { status: 202, body: {} },
    );

    expect((await client.send(request)).status).toBe(202);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key', 'key', 'key']);
    expect(waits[0]).toBeGreaterThanOrEqual(7000);
  });

  it.each([400, 401, 413, 422])('takes %s for an answer', async (status) => {
    const { client, sent } = server({ status, body: { code: 'x' } });
    expect((await client.send(request)).status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  it('gives up with a code', async () => {
    const refused = { status: 503, body: {} };
    await expect(server(refused, refused, refused).client.send(request)).rejects.toMatchObject({
      code: 'api_failing',
    });
    const lost = new Error('reset');
    await expect(server(lost, lost, lost).client.send(request)).rejects.toMatchObject({
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
    expect(sent.map(({ body }) => body)).toEqual([
      [{}, {}],
      [{}, {}],
    ]);
  });

  it('blames a row that is larger than a request may be, and not the file', async () => {
    const { client } = server({ status: 413, body: { status: 413, code: 'payload_too_large' } });
    expect(await postBatch(client, catalog.sale, [{}], 'key')).toMatchObject([{ code: 'payload_too_large' }]);
  });

  it('fails when the request as a whole is refused', async () => {
    const { client } = server({ status: 401, body: { code: 'unauthorized', title: 'A token is needed.' } });
    await expect(postBatch(client, catalog.sale, [{}], 'key')).rejects.toMatchObject({ code: 'api_refused' });
  });
});
