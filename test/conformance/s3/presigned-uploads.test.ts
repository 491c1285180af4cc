import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Attachments } from '#functions/adapters/s3-attachments';
import type { AttachmentStore } from '#functions/domain/attachment-store';
import { type S3Target, s3ClientConfig, startS3Target } from './s3-target.ts';

const ORIGIN = 'https://crm.example.com';
const content = Buffer.alloc(70_000, 'image');
const sha256 = createHash('sha256').update(content).digest('hex');

let target: S3Target;
let Bucket: string;
let client: S3Client;
let store: AttachmentStore;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
  client = new S3Client({ ...s3ClientConfig(target.url), requestChecksumCalculation: 'WHEN_REQUIRED' });
  store = storeAt(0);
  await client.send(
    new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
});
afterAll(async () => {
  await target.close();
  client.destroy();
});

/** A store whose clock is off by so many seconds. */
const storeAt = (seconds: number): AttachmentStore =>
  createS3Attachments({ client, bucket: Bucket, now: () => new Date(Date.now() + seconds * 1000) });

type Headers = Record<string, string>;
type Body = string | Buffer<ArrayBuffer>;
type Change = (upload: { url: string; headers: Headers }) => [url: string, headers: Headers, body?: Body];

let keys = 0;
async function signed(changes: { key?: string; sha256?: string; from?: AttachmentStore } = {}) {
  const key = changes.key ?? `attachments/product/p-1/${keys++}/photo.png`;
  const file = { key, mediaType: 'image/png', bytes: content.length };
  const upload = await (changes.from ?? store).signUpload({
    ...file,
    ...(changes.sha256 ? { sha256: changes.sha256 } : {}),
  });
  return { key, ...upload };
}

async function put(url: string, headers: Readonly<Headers>, body: Body = content) {
  const answer = await fetch(url, { method: 'PUT', body, headers });
  return { status: answer.status, text: await answer.text() };
}

const refusal = (status: number, code: string) => ({
  status,
  text: expect.stringContaining(`<Code>${code}</Code>`),
});

const isStored = (Key: string) =>
  client.send(new HeadObjectCommand({ Bucket, Key })).then(
    () => true,
    () => false,
  );

describe('a signed upload', () => {
  it.each(['photo.png', 'até logo 100% %41+&=?#.png', "文件 (1)'!*~;@:$,.png", '🙂🏽.png'])(
    'takes the file that was announced: %s',
    async (name) => {
      const { key, url, headers } = await signed({ key: `attachments/product/p-1/named/${name}`, sha256 });

      const answer = await put(url, headers);

      expect(answer).toEqual({ status: 200, text: '' });
      const { ContentType, Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
      expect(ContentType).toBe('image/png');
      expect(content.equals(await Body!.transformToByteArray())).toBe(true);
    },
  );

  it.each<[string, Change]>([
    ['another size', ({ url, headers }) => [url, headers, content.subarray(1)]],
    ['no content', ({ url, headers }) => [url, headers, '']],
    ['another type', ({ url, headers }) => [url, { ...headers, 'content-type': 'text/html' }]],
    ['a type with parameters', ({ url, headers }) => [url, { ...headers, 'content-type': 'image/png; a=b' }]],
    ['no type', ({ url, headers: { 'content-type': _, ...headers } }) => [url, headers]],
    ['no condition', ({ url, headers: { 'if-none-match': _, ...headers } }) => [url, headers]],
    ['no checksum', ({ url, headers: { 'x-amz-checksum-sha256': _, ...headers } }) => [url, headers]],
    [
      'another checksum',
      ({ url, headers }) => [url, { ...headers, 'x-amz-checksum-sha256': `${'A'.repeat(43)}=` }],
    ],
    ['another key', ({ url, headers }) => [url.replace('/p-1/', '/p-2/'), headers]],
    ['another expiry', ({ url, headers }) => [url.replace('Expires=900', 'Expires=901'), headers]],
    ['another parameter', ({ url, headers }) => [`${url}&x-amz-acl=public-read`, headers]],
    ['fewer signed headers', ({ url, headers }) => [url.replace('content-length%3B', ''), headers]],
    ['an altered signature', ({ url, headers }) => [url.replace(/Signature=./, 'Signature=x'), headers]],
    ['a shorter signature', ({ url, headers }) => [url.replace(/Signature=./, 'Signature='), headers]],
  ])('refuses %s', async (_case, change) => {
    const { key, url, headers } = await signed({ sha256 });
    const [changedUrl, changedHeaders, body] = change({ url, headers: { ...headers } });

    const answer = await put(changedUrl, changedHeaders, body);

    expect(answer).toEqual(refusal(403, 'SignatureDoesNotMatch'));
    expect(await isStored(key)).toBe(false);
  });

  it.each<[string, RequestInit & { duplex?: 'half' }]>([
    ['a larger size', { body: Buffer.alloc(12_000_000) }],
    ['a stream that does not say its size', { body: new Blob([content]).stream(), duplex: 'half' }],
  ])('refuses %s', async (_case, body) => {
    const { key, url, headers } = await signed();

    const status = await fetch(url, { method: 'PUT', headers, ...body }).then(
      (answer) => answer.status,
      () => 'closed',
    );

    // A server may refuse before it has read the body, and close the connection on the one who still sends it.
    expect([403, 411, 'closed']).toContain(status);
    expect(await isStored(key)).toBe(false);
  });

  it('refuses headers of S3 that were not signed', async () => {
    const { key, url, headers } = await signed();

    const answer = await put(url, { ...headers, 'x-amz-storage-class': 'GLACIER' });

    expect(answer).toEqual(refusal(403, 'AccessDenied'));
    expect(await isStored(key)).toBe(false);
  });

  it('refuses another content of the same size', async () => {
    const { key, url, headers } = await signed({ sha256 });

    const answer = await put(url, headers, Buffer.alloc(content.length, 'other'));

    expect(answer).toEqual(refusal(400, 'BadDigest'));
    expect(await isStored(key)).toBe(false);
  });

  it('ends with its time', async () => {
    const early = await signed({ from: storeAt(-15 * 60 + 30) });
    const late = await signed({ from: storeAt(-15 * 60 - 2) });

    expect((await put(early.url, early.headers)).status).toBe(200);
    expect(await put(late.url, late.headers)).toEqual(refusal(403, 'AccessDenied'));
    expect(early.expiresAt.getTime()).toBeGreaterThan(Date.now());
    expect(late.expiresAt.getTime()).toBeLessThan(Date.now());
  });

  it('is good once, however many try', async () => {
    const { url, headers } = await signed();

    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await put(url, headers)).status),
    );

    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status !== 200 && status !== 409 && status !== 412)).toEqual([]);
    expect(await put(url, headers)).toEqual(refusal(412, 'PreconditionFailed'));
  });

  it('is good for nothing but an upload', async () => {
    const { url, headers } = await signed();
    await put(url, headers);

    for (const method of ['GET', 'HEAD', 'DELETE']) expect((await fetch(url, { method })).status).toBe(403);
  });

  it('wants no token beside it', async () => {
    const { url, headers } = await signed();

    const answer = await put(url, { ...headers, authorization: 'Bearer lo_token' });

    expect(answer).toEqual(refusal(400, 'InvalidArgument'));
  });

  it('comes from the origins of the bucket', async () => {
    const { url, headers } = await signed();
    const CORSRules = [
      { AllowedOrigins: [ORIGIN], AllowedMethods: ['GET', 'PUT'], AllowedHeaders: Object.keys(headers) },
    ];
    await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    const preflight = (origin: string) =>
      fetch(url, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': Object.keys(headers).join(', '),
        },
      });

    const allowed = await preflight(ORIGIN);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect((await preflight('https://elsewhere.example')).status).toBe(403);
    const refused = await fetch(url, { method: 'PUT', body: 'x', headers: { ...headers, origin: ORIGIN } });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });
});

describe('a signed download', () => {
  const disposition = `attachment; filename="_.png"; filename*=UTF-8''%F0%9F%99%82%22.png`;

  it('says what the file is and what to call it', async () => {
    const { key, url: uploadUrl, headers } = await signed();
    await put(uploadUrl, headers);

    const { url } = await store.signDownload({ key, mediaType: 'image/webp', disposition });
    const answer = await fetch(url);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('content-disposition')).toBe(disposition);
    expect(content.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
    const ranged = await fetch(url, { headers: { range: 'bytes=0-4' } });
    expect([ranged.status, await ranged.text()]).toEqual([206, 'image']);
  });

  it('is of one file, under one name, for a while', async () => {
    const { key, url: uploadUrl, headers } = await signed();
    await put(uploadUrl, headers);
    const { url } = await store.signDownload({ key, mediaType: 'image/png', disposition });
    const { url: expired } = await storeAt(-16 * 60).signDownload({
      key,
      mediaType: 'image/png',
      disposition,
    });

    const altered = [
      url.replace('image%2Fpng', 'text%2Fhtml'),
      url.replace('disposition=attachment', 'disposition=inline'),
      url.replace('/p-1/', '/p-2/'),
      expired,
    ];

    for (const each of altered) expect((await fetch(each)).status).toBe(403);
  });

  it('cannot smuggle headers', async () => {
    const { key, url: uploadUrl, headers } = await signed();
    await put(uploadUrl, headers);

    const { url } = await store.signDownload({
      key,
      mediaType: 'image/png',
      disposition: 'inline\r\nset-cookie: a=b',
    });
    const answer = await fetch(url);

    expect(answer.status).toBe(400);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('the files of a record', () => {
  it('are listed page by page, without those that never came', async () => {
    const prefix = 'attachments/product/p-list/';
    const names = ['0/a.png', '1/b.png', '2/c.png'];
    for (const name of names) {
      const { url, headers } = await signed({ key: prefix + name });
      await put(url, headers);
    }
    await signed({ key: `${prefix}3/never.png` });

    const first = await store.list(prefix, { limit: 2 });
    const second = await store.list(prefix, { limit: 2, startAfter: `${prefix}10` });

    expect(first.files.map(({ key, bytes }) => [key, bytes])).toEqual([
      [`${prefix}0/a.png`, content.length],
      [`${prefix}1/b.png`, content.length],
    ]);
    expect(first.more).toBe(true);
    expect(second.files.map(({ key }) => key)).toEqual([`${prefix}2/c.png`]);
    expect(second.more).toBe(false);
  });

  it('are gone when removed, and can be uploaded anew', async () => {
    const { key, url, headers } = await signed();
    await put(url, headers);

    await store.remove(key);
    await store.remove(key);

    expect(await isStored(key)).toBe(false);
    expect((await put(url, headers)).status).toBe(200);
  });

  it('cannot be reached without their bucket', async () => {
    const lost = createS3Attachments({ client, bucket: 'no-such-bucket', now: () => new Date() });

    await expect(lost.list('attachments/', { limit: 1 })).rejects.toMatchObject({
      code: 'attachments_unavailable',
      headers: { 'retry-after': '2' },
    });
  });
});
