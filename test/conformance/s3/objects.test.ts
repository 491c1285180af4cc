import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  type ChecksumAlgorithm,
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, type S3Target, startS3Target } from './s3-target.ts';

let target: S3Target;
let Bucket: string;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
});
afterAll(() => target.close());

const get = async (Key: string, options = {}) => {
  const output = await target.client.send(new GetObjectCommand({ Bucket, Key, ...options }));
  return { ...output, bytes: Buffer.from(await output.Body!.transformToByteArray()) };
};
const put = (Key: string, Body: string | Buffer | Readable, options = {}) =>
  target.client.send(new PutObjectCommand({ Bucket, Key, Body, ...options }));

describe('objects', () => {
  it('returns what was stored, with its headers and user metadata', async () => {
    const written = await put('plain', 'hello', {
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'max-age=60',
      ContentDisposition: 'attachment; filename="a b.txt"',
      ContentEncoding: 'identity',
      Metadata: { origin: 'test', 'second-key': 'x y' },
      Tagging: 'a=1&b=2',
    });
    const read = await get('plain');

    expect(read.bytes.toString()).toBe('hello');
    expect(read).toMatchObject({
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'max-age=60',
      ContentDisposition: 'attachment; filename="a b.txt"',
      ContentEncoding: 'identity',
      ContentLength: 5,
      Metadata: { origin: 'test', 'second-key': 'x y' },
      TagCount: 2,
    });
    expect(written.ETag).toBe(`"${createHash('md5').update('hello').digest('hex')}"`);
    expect(read.ETag).toBe(written.ETag);
    expect(Math.abs(read.LastModified!.getTime() - Date.now())).toBeLessThan(60_000);
    const { TagSet } = await target.client.send(new GetObjectTaggingCommand({ Bucket, Key: 'plain' }));
    expect(TagSet).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ]);
  });

  it('stores an empty object', async () => {
    await put('empty', '');
    const read = await get('empty');
    expect(read.ContentLength).toBe(0);
    expect(read.bytes).toHaveLength(0);
  });

  it.each([
    ['dots', 'a/../b/./c'],
    ['empty segments', 'x//y///z'],
    ['a trailing slash', 'folder/'],
    ['spaces and signs', "a b+c&d=e?f#g%20h'i(j)*!~"],
    ['quotes and angles', '<k a="b">&amp;'],
    ['other alphabets', 'relatório/Ação/日本語/🚀'],
    ['a very long segment', 'n'.repeat(1000)],
    ['a name like a file of the server', '../journal.log'],
  ])('takes a key with %s', async (_, Key) => {
    await put(Key, `body of ${Key}`);
    const read = await get(Key);
    expect(read.bytes.toString()).toBe(`body of ${Key}`);
    await target.client.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(await refusalOf(get(Key))).toEqual({ name: 'NoSuchKey', status: 404 });
  });

  it('refuses a key of more than 1024 bytes', async () => {
    expect((await refusalOf(put('é'.repeat(513), 'x'))).name).toBe('KeyTooLongError');
  });

  it('takes a streamed body, which the SDK sends in chunks with a checksum behind it', async () => {
    const bytes = Buffer.alloc(3_000_001, 'stream');
    const chunks = [bytes.subarray(0, 7), bytes.subarray(7, 1_500_000), bytes.subarray(1_500_000)];
    const written = await put('streamed', Readable.from(chunks), { ContentLength: bytes.length });
    const read = await get('streamed');

    expect(read.bytes.equals(bytes)).toBe(true);
    expect(read.ContentEncoding).toBeUndefined();
    expect(written.ChecksumCRC32).toBeDefined();
    expect(read.ChecksumCRC32).toBe(written.ChecksumCRC32);
  });

  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as ChecksumAlgorithm[])(
    'verifies and returns %s',
    async (ChecksumAlgorithm) => {
      const bytes = Buffer.from('123456789');
      await put('checksum', bytes, { ChecksumAlgorithm });
      const read = await get('checksum', { ChecksumMode: 'ENABLED' });
      expect(read.bytes.equals(bytes)).toBe(true);
      // Check values of the catalogue of parametrised CRC algorithms; digests by node:crypto.
      const expected = {
        CRC32: 'y/Q5Jg==',
        CRC32C: '4waSgw==',
        CRC64NVME: 'rosUhgp5mIg=',
        SHA1: createHash('sha1').update(bytes).digest('base64'),
        SHA256: createHash('sha256').update(bytes).digest('base64'),
      }[ChecksumAlgorithm as string];
      expect(read[`Checksum${ChecksumAlgorithm}` as 'ChecksumCRC32']).toBe(expected);
    },
  );

  it.each([
    ['CRC32', { ChecksumCRC32: 'AAAAAA==' }],
    ['SHA256', { ChecksumSHA256: createHash('sha256').digest('base64') }],
    ['MD5', { ContentMD5: createHash('md5').digest('base64') }],
  ])('refuses a body that does not match its %s, and keeps nothing of it', async (_, options) => {
    expect((await refusalOf(put('bad', 'hello', options))).name).toBe('BadDigest');
    expect((await refusalOf(get('bad'))).name).toBe('NoSuchKey');
  });

  it('refuses what is no MD5', async () => {
    expect((await refusalOf(put('bad', 'hello', { ContentMD5: 'short' }))).name).toBe('InvalidDigest');
  });

  it('answers HEAD, and 404 without a body for an absent key', async () => {
    await put('head', 'four');
    const head = await target.client.send(new HeadObjectCommand({ Bucket, Key: 'head' }));
    expect(head.ContentLength).toBe(4);
    const refused = await refusalOf(target.client.send(new HeadObjectCommand({ Bucket, Key: 'absent' })));
    expect(refused).toEqual({ name: 'NotFound', status: 404 });
  });

  it('lets a request replace response headers', async () => {
    await put('override', 'x', { ContentType: 'text/plain' });
    const read = await get('override', { ResponseContentType: 'text/csv', ResponseCacheControl: 'no-store' });
    expect(read).toMatchObject({ ContentType: 'text/csv', CacheControl: 'no-store' });
  });
});

describe('ranges', () => {
  const bytes = Buffer.from(Array.from({ length: 600_000 }, (_, i) => i % 251));
  beforeAll(() => put('range', bytes));

  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=10-19', 10, 20],
    ['bytes=599990-', 599_990, 600_000],
    ['bytes=-5', 599_995, 600_000],
    ['bytes=-999999', 0, 600_000],
    ['bytes=100-9999999', 100, 600_000],
  ])('%s', async (Range, start, end) => {
    const read = await get('range', { Range });
    expect(read.$metadata.httpStatusCode).toBe(206);
    expect(read.ContentRange).toBe(`bytes ${start}-${end - 1}/600000`);
    expect(read.bytes.equals(bytes.subarray(start, end))).toBe(true);
    expect(read.ChecksumCRC32).toBeUndefined();
  });

  it.each(['bytes=5-2', 'lines=1-2', 'bytes=0-1,5-6'])('ignores %s', async (Range) => {
    const read = await get('range', { Range });
    expect(read.$metadata.httpStatusCode).toBe(200);
    expect(read.bytes).toHaveLength(bytes.length);
  });

  it('refuses a range behind the end', async () => {
    expect(await refusalOf(get('range', { Range: 'bytes=600000-' }))).toEqual({
      name: 'InvalidRange',
      status: 416,
    });
  });
});

describe('conditional reads', () => {
  it('answers 304 and 412', async () => {
    const { ETag } = await put('conditional', 'x');
    const before = new Date(Date.now() - 3_600_000);

    expect((await get('conditional', { IfMatch: ETag })).bytes.toString()).toBe('x');
    expect((await refusalOf(get('conditional', { IfNoneMatch: ETag }))).status).toBe(304);
    expect((await refusalOf(get('conditional', { IfMatch: '"other"' }))).status).toBe(412);
    expect((await refusalOf(get('conditional', { IfUnmodifiedSince: before }))).status).toBe(412);
    expect((await get('conditional', { IfModifiedSince: before, IfNoneMatch: '"other"' })).ETag).toBe(ETag);
  });

  it('answers 304 to the date it gave as Last-Modified', async () => {
    await put('dated', 'x');
    const { LastModified: IfModifiedSince } = await get('dated');

    expect((await refusalOf(get('dated', { IfModifiedSince }))).status).toBe(304);
  });
});

describe('copies', () => {
  it('copies bytes and metadata, or replaces the metadata', async () => {
    await put('copy source/é', 'copied', { Metadata: { a: '1' }, ContentType: 'text/plain' });
    const CopySource = `${Bucket}/${encodeURIComponent('copy source/é')}`;
    const { CopyObjectResult } = await target.client.send(
      new CopyObjectCommand({ Bucket, Key: 'copy-1', CopySource }),
    );
    await target.client.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy-2',
        CopySource,
        MetadataDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    await target.client.send(new DeleteObjectCommand({ Bucket, Key: 'copy source/é' }));

    const first = await get('copy-1');
    const second = await get('copy-2');
    expect(first.bytes.toString()).toBe('copied');
    expect(first).toMatchObject({
      Metadata: { a: '1' },
      ContentType: 'text/plain',
      ETag: CopyObjectResult!.ETag,
    });
    expect(second.bytes.toString()).toBe('copied');
    expect(second.Metadata).toEqual({ b: '2' });
  });

  describe('refuse', () => {
    beforeAll(() => put('self', 'x'));
    const copy = (options: object) =>
      refusalOf(
        target.client.send(
          new CopyObjectCommand({ Bucket, Key: 'self', CopySource: `${Bucket}/self`, ...options }),
        ),
      );

    it('an object onto itself', async () => {
      expect((await copy({})).name).toBe('InvalidRequest');
    });

    it('an absent source', async () => {
      expect((await copy({ CopySource: `${Bucket}/absent` })).name).toBe('NoSuchKey');
    });

    it.each([
      ['If-Match', { CopySourceIfMatch: '"other"' }],
      ['If-None-Match', { CopySourceIfNoneMatch: `"${createHash('md5').update('x').digest('hex')}"` }],
      ['If-Unmodified-Since', { CopySourceIfUnmodifiedSince: new Date(Date.now() - 3_600_000) }],
    ])('a source that does not meet %s', async (_, condition) => {
      expect((await copy({ Key: 'other', ...condition })).status).toBe(412);
    });
  });
});

describe('deletions', () => {
  it('deletes many keys at once, whatever is in their names', async () => {
    const keys = ['d/1', 'd/<&>"\'', 'd/ leading and trailing ', 'd/\r\n\t', 'd/é日🚀', 'd/007'];
    await Promise.all(keys.map((key) => put(key, 'x')));
    const { Deleted, Errors } = await target.client.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: [...keys, 'd/absent'].map((Key) => ({ Key })) },
      }),
    );
    expect(Errors).toBeUndefined();
    expect(Deleted!.map(({ Key }) => Key).sort()).toEqual([...keys, 'd/absent'].sort());
    for (const key of keys) expect((await refusalOf(get(key))).name).toBe('NoSuchKey');
  });

  it('is quiet when asked to be', async () => {
    const { Deleted } = await target.client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Quiet: true, Objects: [{ Key: 'absent' }] } }),
    );
    expect(Deleted).toBeUndefined();
  });

  it('succeeds on an absent key', async () => {
    const { $metadata } = await target.client.send(new DeleteObjectCommand({ Bucket, Key: 'absent' }));
    expect($metadata.httpStatusCode).toBe(204);
  });
});
