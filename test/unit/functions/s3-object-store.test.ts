import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3ObjectStore } from '#functions/adapters/s3-object-store';

interface Wire {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}
type Reply = { status: number; body?: string | Readable; headers?: Record<string, string> };

/** A store whose requests reach `answer` instead of a network: what it throws is a broken connection. */
function storeOver(answer: (request: Wire, call: number) => Reply) {
  const requests: Wire[] = [];
  const client = new S3Client({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 2,
    requestHandler: {
      handle: async (request: Wire & { body?: unknown }) => {
        requests.push(request);
        if (request.body instanceof Readable) for await (const _ of request.body);
        const { status, body = '', headers = {} } = answer(request, requests.length);
        const stream = body instanceof Readable ? body : Readable.from([Buffer.from(body)]);
        return { response: { statusCode: status, headers, body: stream } };
      },
    } as never,
  });
  return { store: createS3ObjectStore({ client, bucket: 'lake', prefix: 'dev' }), requests };
}

const connectionReset = () =>
  Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
const fault = (code: string) =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>m</Message></Error>`;
const bytes = Buffer.from('bytes');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 's3-object-store-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('putIfAbsent', () => {
  it('writes below the prefix, on the condition that the key is free', async () => {
    const { store, requests } = storeOver(() => ({ status: 200 }));
    expect(await store.putIfAbsent('a/b', bytes)).toBe(true);
    expect(requests[0]).toMatchObject({ path: '/lake/dev/a/b', headers: { 'if-none-match': '*' } });
  });

  it('is false when somebody else has the key', async () => {
    const { store, requests } = storeOver(() => ({ status: 412, body: fault('PreconditionFailed') }));
    expect(await store.putIfAbsent('a', bytes)).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it('is true when the answer to the write was lost and the next try meets our own object', async () => {
    let writer: string | undefined;
    const { store } = storeOver(({ method, headers }) => {
      if (method === 'HEAD') return { status: 200, headers: { 'x-amz-meta-writer': writer! } };
      if (writer) return { status: 412, body: fault('PreconditionFailed') };
      writer = headers['x-amz-meta-writer'];
      throw connectionReset();
    });
    expect(await store.putIfAbsent('a', bytes)).toBe(true);
    expect(writer).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is false when the write was lost and the next try meets the object of somebody else', async () => {
    const { store } = storeOver(({ method }, call) => {
      if (call === 1) throw connectionReset();
      return method === 'HEAD'
        ? { status: 200, headers: { 'x-amz-meta-writer': 'somebody' } }
        : { status: 412, body: fault('PreconditionFailed') };
    });
    expect(await store.putIfAbsent('a', bytes)).toBe(false);
  });

  it('tries again while another conditional write is under way', async () => {
    const { store, requests } = storeOver((_, call) =>
      call === 1 ? { status: 409, body: fault('ConditionalRequestConflict') } : { status: 200 },
    );
    expect(await store.putIfAbsent('a', bytes)).toBe(true);
    expect(requests).toHaveLength(2);
  });
});

describe('reading', () => {
  it('has a value for absence, but not for a missing bucket', async () => {
    const absent = storeOver(() => ({ status: 404, body: fault('NoSuchKey') })).store;
    const homeless = storeOver(() => ({ status: 404, body: fault('NoSuchBucket') })).store;
    expect(await absent.get('a')).toBeUndefined();
    await expect(absent.download('a', join(folder, 'a'))).rejects.toMatchObject({ code: 'object_not_found' });
    await expect(homeless.get('a')).rejects.toMatchObject({ code: 'object_store_refused' });
  });

  it('starts again when a body breaks off, and never shows half a file', async () => {
    const broken = () =>
      Readable.from(
        (function* () {
          yield Buffer.from('by');
          throw connectionReset();
        })(),
      );
    const { store } = storeOver((_, call) => ({ status: 200, body: call === 1 ? broken() : 'bytes' }));
    const file = join(folder, 'whole');
    await store.download('a', file);
    expect(readFileSync(file, 'utf8')).toBe('bytes');

    const hopeless = storeOver(() => ({ status: 200, body: broken() })).store;
    await expect(hopeless.download('a', join(folder, 'half'))).rejects.toMatchObject({
      code: 'object_store_unavailable',
    });
    expect([existsSync(join(folder, 'half')), readdirSync(folder)]).toEqual([false, ['whole']]);
  });

  it('pages through a listing with keys relative to the prefix', async () => {
    const page = (key: string, more: boolean) =>
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? '<NextContinuationToken>t</NextContinuationToken>' : ''}<Contents><Key>dev/log/${key}</Key><Size>3</Size><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents></ListBucketResult>`;
    const { store, requests } = storeOver((_, call) => ({
      status: 200,
      body: page(String(call), call === 1),
    }));
    const keys: string[] = [];
    for await (const { key } of store.list('log/', 'log/0')) keys.push(key);
    expect(keys).toEqual(['log/1', 'log/2']);
    expect(
      requests.map(({ query }) => [query.prefix, query['start-after'], query['continuation-token']]),
    ).toEqual([
      ['dev/log/', 'dev/log/0', undefined],
      ['dev/log/', 'dev/log/0', 't'],
    ]);
  });
});

describe('failures', () => {
  it.each([
    [403, 'AccessDenied', 'object_store_refused', 1],
    [503, 'SlowDown', 'object_store_unavailable', 6],
  ])('%d %s is %s', async (status, code, expected, calls) => {
    const { store, requests } = storeOver(() => ({ status, body: fault(code) }));
    await expect(store.put('a', bytes)).rejects.toMatchObject({ code: expected, cause: { name: code } });
    expect(requests).toHaveLength(calls);
  });

  it('of single keys make a deletion fail', async () => {
    const body =
      '<DeleteResult><Error><Key>dev/b</Key><Code>AccessDenied</Code><Message>no</Message></Error></DeleteResult>';
    const { store } = storeOver(() => ({ status: 200, body }));
    await expect(store.delete(['a', 'b'])).rejects.toMatchObject({ code: 'object_store_refused' });
  });

  it('do not keep an upload from starting over', async () => {
    const file = join(folder, 'upload');
    writeFileSync(file, 'content');
    const { store, requests } = storeOver((_, call) => {
      if (call < 3) throw connectionReset();
      return { status: 200 };
    });
    await store.upload(file, 'a');
    expect(requests.map(({ headers }) => headers['x-amz-decoded-content-length'])).toEqual(['7', '7', '7']);
    rmSync(file);
  });
});

it('deletes by the thousand', async () => {
  const { store, requests } = storeOver(() => ({ status: 200, body: '<DeleteResult/>' }));
  await store.delete(Array.from({ length: 2001 }, (_, index) => `key-${index}`));
  await store.delete([]);
  expect(requests).toHaveLength(3);
});
