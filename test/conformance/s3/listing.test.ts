import { ListObjectsCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, type S3Target, startS3Target } from './s3-target.ts';

const KEYS = [
  'a',
  'a b+c/é',
  'dir/',
  'dir/1',
  'dir/2',
  'dir/sub/3',
  'dir/sub/4',
  'dir2/5',
  'z/\u{ff5e}', // U+FF5E sorts before the rocket in UTF-8, after it in UTF-16
  'z/🚀',
];

let target: S3Target;
let Bucket: string;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
  await Promise.all(
    KEYS.toReversed().map((Key) =>
      target.client.send(new PutObjectCommand({ Bucket, Key, Body: Key.endsWith('/') ? '' : Key })),
    ),
  );
});
afterAll(() => target.close());

const list = (options = {}) => target.client.send(new ListObjectsV2Command({ Bucket, ...options }));
const keysOf = (output: { Contents?: { Key?: string | undefined }[] | undefined }) =>
  (output.Contents ?? []).map(({ Key }) => Key);
const prefixesOf = (output: { CommonPrefixes?: { Prefix?: string | undefined }[] | undefined }) =>
  (output.CommonPrefixes ?? []).map(({ Prefix }) => Prefix);

describe('ListObjectsV2', () => {
  it('lists all keys in UTF-8 byte order', async () => {
    const output = await list();
    expect(keysOf(output)).toEqual(KEYS);
    expect(output).toMatchObject({ KeyCount: KEYS.length, IsTruncated: false, Name: Bucket });
    expect(output.Contents![3]).toMatchObject({ Size: 5, StorageClass: 'STANDARD' });
  });

  it('rolls up by delimiter', async () => {
    const top = await list({ Delimiter: '/' });
    expect(keysOf(top)).toEqual(['a']);
    expect(prefixesOf(top)).toEqual(['a b+c/', 'dir/', 'dir2/', 'z/']);
    const inner = await list({ Delimiter: '/', Prefix: 'dir/' });
    expect(keysOf(inner)).toEqual(['dir/', 'dir/1', 'dir/2']);
    expect(prefixesOf(inner)).toEqual(['dir/sub/']);
    expect(inner.KeyCount).toBe(4);
  });

  it.each([1, 2, 3])('pages by %i without loss or repetition', async (MaxKeys) => {
    for (const Delimiter of [undefined, '/']) {
      const seen: unknown[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await list({ MaxKeys, ContinuationToken, Delimiter });
        expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys);
        seen.push(...keysOf(page), ...prefixesOf(page));
        expect(page.IsTruncated).toBe(page.NextContinuationToken !== undefined);
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
      const whole = await list({ Delimiter });
      expect(seen.toSorted()).toEqual([...keysOf(whole), ...prefixesOf(whole)].toSorted());
    }
  });

  it('starts after a key and stops at max-keys', async () => {
    expect(keysOf(await list({ StartAfter: 'dir/2' }))).toEqual(KEYS.slice(5));
    expect(keysOf(await list({ StartAfter: 'dir/1x', Prefix: 'dir/' }))).toEqual(KEYS.slice(4, 7));
    expect((await list({ MaxKeys: 0 })).KeyCount).toBe(0);
    expect(keysOf(await list({ Prefix: 'none' }))).toEqual([]);
  });

  it('starts after a key among prefixes', async () => {
    const output = await list({ StartAfter: 'dir/zzz', Delimiter: '/' });
    expect(keysOf(output)).toEqual([]);
    expect(prefixesOf(output)).toEqual(['dir2/', 'z/']);
  });

  it('goes on from its token, whatever StartAfter says', async () => {
    const first = await list({ StartAfter: 'a', MaxKeys: 2 });
    const rest = await list({ StartAfter: 'a', ContinuationToken: first.NextContinuationToken });
    expect([...keysOf(first), ...keysOf(rest)]).toEqual(KEYS.slice(1));
  });

  it('gives no more than 1000 keys', async () => {
    const output = await list({ MaxKeys: 5000 });
    expect(output.MaxKeys).toBe(1000);
    expect(keysOf(output)).toEqual(KEYS);
  });

  it('encodes keys on request', async () => {
    const output = await list({ EncodingType: 'url', Prefix: 'a b' });
    expect(output.EncodingType).toBe('url');
    const decoded = decodeURIComponent(keysOf(output)[0]!.replaceAll('+', ' '));
    expect(decoded).toBe('a b+c/é');
  });

  it('refuses a token it did not give', async () => {
    expect((await refusalOf(list({ ContinuationToken: 'no token!' }))).status).toBe(400);
  });
});

describe('ListObjects', () => {
  it('pages by marker', async () => {
    const first = await target.client.send(new ListObjectsCommand({ Bucket, MaxKeys: 4 }));
    const Marker = keysOf(first).at(-1);
    const second = await target.client.send(new ListObjectsCommand({ Bucket, Marker }));
    expect(first.IsTruncated).toBe(true);
    expect([...keysOf(first), ...keysOf(second)]).toEqual(KEYS);
  });

  it('gives the next marker with a delimiter', async () => {
    const first = await target.client.send(new ListObjectsCommand({ Bucket, MaxKeys: 3, Delimiter: '/' }));
    const rest = await target.client.send(
      new ListObjectsCommand({ Bucket, Delimiter: '/', Marker: first.NextMarker }),
    );
    expect([...prefixesOf(first), ...prefixesOf(rest)]).toEqual(['a b+c/', 'dir/', 'dir2/', 'z/']);
  });
});
