import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { attachment, attachmentUpload } from '#contracts/attachment';
import { catalog } from '#contracts/catalog';
import { eventIds, sha256 } from '#functions/adapters/event-ids';
import { apiEndpoint } from '#functions/domain/api-endpoint';
import { createApiToken, TOKEN_RANDOM_BYTES } from '#functions/domain/api-token';
import { attachmentsOf } from '#functions/domain/attachment-list';
import { attachmentOperations } from '#functions/domain/attachment-operations';
import type { AttachmentStore, StoredAttachment } from '#functions/domain/attachment-store';
import { ProblemError } from '#functions/domain/problem-error';
import { httpHandler } from '#functions/runtime/http-handler';
import { context, gatewayEvent, now } from './write-api.ts';

const everything = ['crm:read', 'crm:write', 'crm:pii'];
const photo = { file_name: 'Televisão 43".png', media_type: 'image/png', bytes: 2_048 };
const contract = { file_name: 'contrato.pdf', media_type: 'application/pdf', bytes: 5_000_000 };
const path = '/v1/products/p-1/attachments';

/** A bucket in memory; `upload` is what a browser does with a signed URL. */
function memoryStore() {
  const files = new Map<string, StoredAttachment>();
  const calls: string[] = [];
  const expiresAt = new Date(now.getTime() + 900_000);
  const store: AttachmentStore = {
    list: async (prefix, { limit, startAfter = '' }) => {
      calls.push(`list ${prefix}`);
      const found = [...files.values()]
        .filter(
          ({ key }) =>
            key.startsWith(prefix) && Buffer.compare(Buffer.from(key), Buffer.from(startAfter)) > 0,
        )
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
      return { files: found.slice(0, limit), more: found.length > limit };
    },
    remove: async (key) => {
      calls.push(`remove ${key}`);
      files.delete(key);
    },
    signUpload: async ({ key, mediaType, bytes, sha256 }) => {
      const url = `https://bucket.example/${encodeURIComponent(key)}?size=${bytes}`;
      return { url, expiresAt, headers: { 'content-type': mediaType, ...(sha256 && { checksum: sha256 }) } };
    },
    signDownload: async ({ key, mediaType, disposition }) => ({
      url: `https://bucket.example/${encodeURIComponent(key)}?${new URLSearchParams({ mediaType, disposition })}`,
      expiresAt,
    }),
  };
  const upload = (url: string) => {
    const { pathname, searchParams } = new URL(url);
    const key = decodeURIComponent(pathname.slice(1));
    files.set(key, { key, bytes: Number(searchParams.get('size')), uploadedAt: now });
    return key;
  };
  return { store, files, calls, upload };
}

function createApi(scopes: readonly string[] = everything) {
  const { token, keyId, ...key } = createApiToken(Buffer.alloc(TOKEN_RANDOM_BYTES, 'token'), sha256);
  const bucket = memoryStore();
  const handler = httpHandler('manage-attachments', () =>
    apiEndpoint({
      authentication: {
        sha256,
        apiKeys: {
          find: async (id) =>
            id === keyId
              ? { sha256: key.sha256, scopes: [...scopes], created_at: now.toISOString() }
              : undefined,
        },
      },
      throttle: { admit: () => {} },
      operations: attachmentOperations({ store: bucket.store, ids: eventIds }),
      meter: { count: () => {} },
    }),
  );
  async function call(method: string, address: string, body?: unknown, headers: Record<string, string> = {}) {
    const [path = '', query = ''] = address.split('?');
    const event: APIGatewayProxyEventV2 = {
      ...gatewayEvent({
        method,
        path,
        body,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      }),
      rawQueryString: query,
    };
    const answer = await handler(event, context);
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body === '' ? undefined : JSON.parse(answer.body),
    };
  }
  /** Announces a file and uploads it. */
  async function add(address = path, body: object = photo) {
    const answer = await call('POST', address, body);
    bucket.upload(answer.body.upload.url);
    return answer.body.attachment_id as string;
  }
  return { call, add, ...bucket };
}

describe('adding a file', () => {
  it('answers with where and how to upload it', async () => {
    const { call, calls } = createApi();

    const { status, headers, body } = await call('POST', path, { ...photo, sha256: 'A'.repeat(64) });

    expect(status).toBe(201);
    expect(attachmentUpload.parse(body)).toEqual({
      attachment_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      ...photo,
      upload: {
        method: 'PUT',
        url: expect.stringContaining('attachments%2Fproduct%2Fp-1%2F'),
        headers: { 'content-type': 'image/png', checksum: 'a'.repeat(64) },
        expires_at: '2026-11-21T10:15:00.000Z',
      },
    });
    expect(headers.location).toBe(`${path}/${body.attachment_id}`);
    expect(headers['cache-control']).toBe('no-store');
    expect(calls).toEqual([]);
  });

  it('is the same file for the same key and body, and another for another', async () => {
    const { call } = createApi();
    const idOf = async (body: object, key: string, to = path) =>
      (await call('POST', to, body, { 'idempotency-key': key })).body.attachment_id;

    const first = await idOf(photo, 'k-1');

    expect(await idOf({ ...photo, file_name: ` ${photo.file_name} ` }, 'k-1')).toBe(first);
    const others = [
      await idOf({ ...photo, bytes: 1 }, 'k-1'),
      await idOf({ ...photo, file_name: 'other.png' }, 'k-1'),
      await idOf({ ...photo, sha256: '0'.repeat(64) }, 'k-1'),
      await idOf(photo, 'k-2'),
      await idOf(photo, 'k-1', '/v1/products/p-2/attachments'),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it.each([
    [{ ...photo, media_type: 'text/html' }, 422, 'attachment_type_not_allowed', '/media_type'],
    [{ ...photo, file_name: 'a.svg' }, 422, 'attachment_type_not_allowed', '/file_name'],
    [{ ...photo, bytes: 10 * 1024 * 1024 + 1 }, 422, 'attachment_too_large', '/bytes'],
    [{ ...photo, file_name: '../a.png' }, 422, 'validation_failed', '/file_name'],
    [{ ...photo, file_name: 'a\r\nx-b: c.png' }, 422, 'validation_failed', '/file_name'],
    [{ ...photo, file_name: undefined }, 422, 'validation_failed', '/file_name'],
    [[photo], 422, 'validation_failed', ''],
  ])('refuses %j', async (body, status, code, pointer) => {
    const { call } = createApi();

    const answer = await call('POST', path, body);

    expect(answer).toMatchObject({ status, body: { code, errors: [{ pointer }] } });
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  it.each([
    ['/v1/sales/s-1/attachments', 404],
    ['/v1/products/..%2F..%2Femployees/attachments', 400],
    ['/v1/products/%2E%2E/attachments', 400],
    ['/v1/products/%25/attachments', 400],
    ['/v1/products/%0D%0A/attachments', 400],
    ['/v1/products/%F0%9F%99%82/attachments', 400],
  ])('has no place at %s', async (address, status) => {
    expect((await createApi().call('POST', address, photo)).status).toBe(status);
  });

  it('is for writers', async () => {
    expect((await createApi(['crm:read']).call('POST', path, photo)).status).toBe(403);
  });
});

describe('listing files', () => {
  it('shows what has been uploaded, in the order of the ids', async () => {
    const { call, add } = createApi();
    const ids = [await add(), await add(path, { ...photo, file_name: 'b.webp', media_type: 'image/webp' })];
    await call('POST', path, photo);
    await add('/v1/products/p-10/attachments');

    const { status, body } = await call('GET', path);

    expect(status).toBe(200);
    expect(body).toEqual({
      data: [
        { attachment_id: ids[0], ...photo, uploaded_at: now.toISOString() },
        {
          attachment_id: ids[1],
          file_name: 'b.webp',
          media_type: 'image/webp',
          bytes: 2_048,
          uploaded_at: now.toISOString(),
        },
      ],
      next_cursor: null,
    });
  });

  it('goes on page by page, each by one listing', async () => {
    const { call, add, calls } = createApi();
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push(await add());
    const seen: string[][] = [];
    let next: string | undefined = `${path}?limit=2&include=download`;

    while (next) {
      const { body, headers } = await call('GET', next);
      seen.push(body.data.map((each: { attachment_id: string }) => each.attachment_id));
      for (const each of body.data) expect(attachment.parse(each).download).toBeDefined();
      next = /^<(.+)>; rel="next"$/.exec(headers.link ?? '')?.[1];
      expect(next?.endsWith(`cursor=${body.next_cursor}`)).toBe(body.next_cursor === null ? undefined : true);
    }

    expect(seen).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
    expect(calls).toHaveLength(3);
  });

  it('passes over objects that are no files of a record', async () => {
    const { call, files, add } = createApi();
    const id = await add();
    for (const key of ['attachments/product/p-1/', 'attachments/product/p-1/x/a%ff.png'])
      files.set(key, { key, bytes: 0, uploadedAt: now });

    const { body } = await call('GET', path);

    expect(body.data.map((each: { attachment_id: string }) => each.attachment_id)).toEqual([id]);
  });

  it('is by names that may be personal, so it needs crm:pii where they are', async () => {
    const { call } = createApi(['crm:read']);

    expect((await call('GET', path)).status).toBe(200);
    expect((await call('GET', '/v1/employees/e-1/attachments')).status).toBe(403);
    expect((await call('GET', '/v1/suppliers/s-1/attachments')).status).toBe(403);
  });

  it('serves readers of records too', async () => {
    const { add, store } = createApi();
    const id = await add();

    expect(await attachmentsOf(store)(catalog.product, 'p-1')).toEqual([
      { attachment_id: id, ...photo, uploaded_at: now.toISOString() },
    ]);
    expect(await attachmentsOf(store)(catalog.sale, 'p-1')).toEqual([]);
  });
});

describe('reading a file', () => {
  it('tells about it and where to fetch it', async () => {
    const { call, add, calls } = createApi();
    const id = await add('/v1/suppliers/s-1/attachments', contract);

    const { status, body } = await call('GET', `/v1/suppliers/s-1/attachments/${id}`);

    expect(status).toBe(200);
    expect(attachment.parse(body)).toMatchObject({ attachment_id: id, ...contract });
    const { searchParams } = new URL(body.download.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      mediaType: 'application/pdf',
      disposition: `attachment; filename="contrato.pdf"; filename*=UTF-8''contrato.pdf`,
    });
    expect(calls).toEqual([`list attachments/supplier/s-1/${id}/`]);
  });

  it('leads to it when asked to', async () => {
    const { call, add } = createApi();
    const id = await add();

    const { status, headers, body } = await call('GET', `${path}/${id}?redirect=true`);

    expect([status, body]).toEqual([303, undefined]);
    expect(headers.location).toContain('https://bucket.example/');
    expect(headers.location).toContain('inline');
  });

  it.each(['0190a0b0-0000-7000-8000-000000000001', 'nothing', '0190A0B0-0000-7000-8000-000000000001'])(
    'finds nothing at %s',
    async (id) => {
      const { call, add } = createApi();
      await add();

      expect(await call('GET', `${path}/${id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    },
  );

  it('finds no file of another record', async () => {
    const { call, add } = createApi();
    const id = await add();

    expect((await call('GET', `/v1/products/p-2/attachments/${id}`)).status).toBe(404);
    expect((await call('GET', `/v1/suppliers/p-1/attachments/${id}`)).status).toBe(404);
  });
});

describe('deleting a file', () => {
  it('takes it away, once or twice', async () => {
    const { call, add, files } = createApi();
    const [id, kept] = [await add(), await add()];

    const answers = [await call('DELETE', `${path}/${id}`), await call('DELETE', `${path}/${id}`)];

    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [204, undefined],
      [204, undefined],
    ]);
    expect((await call('GET', `${path}/${id}`)).status).toBe(404);
    expect([...files.keys()]).toEqual([expect.stringContaining(kept)]);
  });

  it('is for writers', async () => {
    const { call } = createApi(['crm:read', 'crm:pii']);
    expect((await call('DELETE', `${path}/0190a0b0-0000-7000-8000-000000000001`)).status).toBe(403);
  });
});

it('says when the files cannot be reached', async () => {
  const { call, store } = createApi();
  const unavailable = () => Promise.reject(new ProblemError('attachments_unavailable'));
  Object.assign(store, { list: unavailable, signUpload: unavailable });

  expect(await call('GET', path)).toMatchObject({ status: 503, body: { code: 'attachments_unavailable' } });
  expect((await call('POST', path, photo)).status).toBe(503);
});
