import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES, MAX_UPLOAD_LINES } from '#contracts/limits';
import { sale } from '#contracts/sale';
import type { UploadItem } from '#functions/domain/receipt';
import { createWriteApi } from './write-api.ts';

let api: ReturnType<typeof createWriteApi>;
beforeEach(() => {
  api = createWriteApi();
});

const good = JSON.stringify(sale.example);
const upload = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  api.call({
    path: '/v1/sales/batch',
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    body: typeof body === 'string' ? Buffer.from(body) : body,
  });

/** Answers of Lambda: 6 MB in JSON, where the body is a string. */
const lambdaBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) + 2_000;

describe('an NDJSON upload', () => {
  it('is accepted line by line; blank lines are nothing, but count', async () => {
    const { status, body } = await upload(`${good}\r\n\n  \t\n${good}`);
    expect([status, body.accepted, body.refused]).toEqual([202, 2, 0]);
    expect(body.items).toEqual(
      [1, 4].map((line, at) => ({
        line,
        status: 202,
        id: api.state.stored[at]!.id,
        event_id: api.state.stored[at]!.event_id,
        receipt: `/v1/events/${api.state.stored[at]!.event_id}?position=shardId-000000000001:4959000${at + 1}`,
      })),
    );
  });

  it('is refused line by line, whatever is wrong with a line', async () => {
    const lines = [
      good,
      '{"price": ',
      Buffer.from([0x22, 0xff, 0x22]),
      JSON.stringify({ ...sale.example, price: 0 }),
      '[]',
      '['.repeat(100_000),
      `{"note":"${'x'.repeat(1024 * 1024)}"}`,
      `${good}${good}`,
      good,
    ];
    const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
    const { status, body } = await upload(bytes);
    expect([status, body.accepted, body.refused]).toEqual([207, 2, 7]);
    expect(body.items.map(({ line, status, code }: Record<string, unknown>) => [line, status, code])).toEqual(
      [
        [1, 202, undefined],
        [2, 400, 'malformed_json'],
        [3, 400, 'malformed_json'],
        [4, 422, 'validation_failed'],
        [5, 422, 'validation_failed'],
        [6, 400, 'malformed_json'],
        [7, 413, 'payload_too_large'],
        [8, 400, 'malformed_json'],
        [9, 202, undefined],
      ],
    );
    expect(body.items[3].errors).toEqual([
      { pointer: '/price', code: 'invalid_value', message: 'must be greater than 0' },
    ]);
    expect(api.state.outcomes).toMatchObject([
      { writes: { accepted: 2, refused: { malformed_json: 4, validation_failed: 2, payload_too_large: 1 } } },
    ]);
  });

  it('tells which lines the stream did not take', async () => {
    api.state.refuses = ({ data }) => data?.quantity === 2;
    const lines = [1, 2, 3].map((quantity) => JSON.stringify({ ...sale.example, quantity }));
    const { status, body, headers } = await upload(lines.join('\n'));
    expect([status, headers['retry-after']]).toEqual([207, '2']);
    expect(body.items.map(({ status }: UploadItem) => status)).toEqual([202, 503, 202]);
  });

  it('gives a line under an Idempotency-Key the same event again, as the same item of a JSON batch', async () => {
    const headers = { 'idempotency-key': 'import-7' };
    const [one, two] = [1, 2].map((quantity) => ({ ...sale.example, quantity }));
    await upload(`${JSON.stringify(one)}\n${JSON.stringify(two)}\n`, headers);
    await upload(`${JSON.stringify(one)}\n${JSON.stringify(two)}\n`, headers);
    await api.call({ path: '/v1/sales/batch', headers, body: [one, two] });
    const ids = api.state.stored.map(({ event_id, id }) => `${event_id} ${id}`);
    expect(new Set(ids).size).toBe(2);
    expect(ids.slice(2)).toEqual([...ids.slice(0, 2), ...ids.slice(0, 2)]);
  });

  it.each([
    ['nothing', '', 422, 'batch_too_large'],
    ['blank lines', '\n \n\r\n', 422, 'batch_too_large'],
    ['too many lines', '1\n'.repeat(MAX_UPLOAD_LINES + 1), 422, 'batch_too_large'],
    ['too many bytes', ' '.repeat(MAX_UPLOAD_BYTES + 1), 413, 'payload_too_large'],
  ])('of %s is refused as a whole', async (_, body, status, code) => {
    const answer = await upload(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is taken by the route for batches alone', async () => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const { status, headers: answered } = await api.call({ headers, body: Buffer.from(good) });
    expect([status, answered.accept]).toEqual([415, 'application/json']);
  });

  it('of 6 MB is answered in what Lambda may answer', async () => {
    const { status, text, body } = await upload(`${good}\n`.repeat(17_000));
    expect([status, body.accepted]).toEqual([202, 17_000]);
    expect(body.items.every(({ receipt }: { receipt?: string }) => receipt)).toBe(true);
    expect(lambdaBytes(text)).toBeLessThan(MAX_UPLOAD_BYTES);
  });

  it('of refused lines is answered so too', async () => {
    const refused = await upload('{"a":1}\n'.repeat(MAX_UPLOAD_LINES));
    expect(refused.body.refused).toBe(MAX_UPLOAD_LINES);
    expect(lambdaBytes(refused.text)).toBeLessThan(MAX_UPLOAD_BYTES);
    const items: Record<string, unknown>[] = refused.body.items;
    expect(items[0]).toHaveProperty('errors');
    expect(items.at(-1)).toEqual({ line: MAX_UPLOAD_LINES, status: 422, code: 'validation_failed' });
  });

  it('tells refusals in full before it tells receipts', async () => {
    const id = 'x'.repeat(100);
    const tiny = (at: number) => JSON.stringify({ ...minimal, id: `${id}${at}` });
    const lines = Array.from({ length: 19_000 }, (_, at) => (at % 100 === 99 ? '{}' : tiny(at)));
    const { text, body } = await upload(lines.join('\n'));
    expect(lambdaBytes(text)).toBeLessThan(MAX_UPLOAD_BYTES);
    const items: Record<string, unknown>[] = body.items;
    expect(items.filter(({ errors }) => errors)).toHaveLength(190);
    expect(items.filter(({ receipt }) => receipt).length).toBeGreaterThan(1_000);
    expect(items.filter(({ status, receipt }) => status === 202 && !receipt).length).toBeGreaterThan(100);
  });
});

const { email_customer: _, note: __, rating: ___, ...minimal } = sale.example;

describe('a compressed body', () => {
  const gzip = { 'content-encoding': 'gzip' };

  it.each([['gzip'], [' GZIP '], ['x-gzip']])('is taken everywhere: %s', async (coding) => {
    const headers = { 'content-encoding': coding };
    const created = await api.call({ headers, body: gzipSync(good) });
    const batch = await api.call({ path: '/v1/sales/batch', headers, body: gzipSync(`[${good}]`) });
    const patched = await api.call({
      method: 'PATCH',
      path: '/v1/sales/a',
      headers,
      body: gzipSync('{"price":1}'),
    });
    const uploaded = await upload(gzipSync(`${good}\n`.repeat(100)), headers);
    expect([created, batch, patched, uploaded].map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(api.state.stored).toHaveLength(103);
  });

  it.each([
    ['no gzip', Buffer.from(good), 'gzip', 400, 'malformed_encoding'],
    ['half of it', gzipSync(good).subarray(0, 60), 'gzip', 400, 'malformed_encoding'],
    ['nothing', Buffer.alloc(0), 'gzip', 400, 'malformed_encoding'],
    ['another coding', gzipSync(good), 'br', 415, 'unsupported_media_type'],
    ['two codings', gzipSync(gzipSync(good)), 'gzip, gzip', 415, 'unsupported_media_type'],
    ['gzip within gzip', gzipSync(gzipSync(good)), 'gzip', 400, 'malformed_json'],
    ['more than 1 MB of JSON', gzipSync(' '.repeat(1024 * 1024 + 1)), 'gzip', 413, 'payload_too_large'],
  ])('of %s', async (_, body, coding, status, code) => {
    const answer = await api.call({ headers: { 'content-encoding': coding }, body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['accept-encoding']).toBe(coding === 'gzip' || status !== 415 ? undefined : 'gzip');
  });

  it('that unfolds beyond all bounds is cut off there, and only for those who may write', async () => {
    const bomb = gzipSync(Buffer.alloc(128 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    const answer = await upload(bomb, gzip);
    expect([answer.status, answer.body.code]).toEqual([413, 'payload_too_large']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024);

    const reader = { ...gzip, authorization: `Bearer ${api.reader.token}` };
    expect((await upload(Buffer.from('no gzip'), reader)).status).toBe(403);
  });
});
