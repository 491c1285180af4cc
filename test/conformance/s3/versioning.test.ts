import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf, type S3Target, startS3Target } from './s3-target.ts';

let target: S3Target;
beforeAll(async () => {
  target = await startS3Target();
});
afterAll(() => target.close());

const setVersioning = (Bucket: string, Status: 'Enabled' | 'Suspended') =>
  target.client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
const put = async (Bucket: string, Key: string, Body: string) =>
  (await target.client.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId;
const remove = (Bucket: string, Key: string, VersionId?: string) =>
  target.client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
const read = async (Bucket: string, Key: string, VersionId?: string) =>
  (await target.client.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body!.transformToString();
const list = (Bucket: string, options = {}) =>
  target.client.send(new ListObjectVersionsCommand({ Bucket, ...options }));

it('keeps every version, hides a deleted key and brings it back', async () => {
  const Bucket = await target.newBucket();
  expect((await target.client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
  await put(Bucket, 'k', 'before');
  await setVersioning(Bucket, 'Enabled');
  const first = await put(Bucket, 'k', 'one');
  const second = await put(Bucket, 'k', 'two');
  const marker = await remove(Bucket, 'k');

  expect((await target.client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
  expect(marker.DeleteMarker).toBe(true);
  expect((await refusalOf(read(Bucket, 'k'))).name).toBe('NoSuchKey');
  expect((await refusalOf(read(Bucket, 'k', marker.VersionId))).status).toBe(405);
  expect(await read(Bucket, 'k', first)).toBe('one');
  expect(await read(Bucket, 'k', second)).toBe('two');
  expect(await read(Bucket, 'k', 'null')).toBe('before');
  expect((await target.client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
  const all = await list(Bucket);
  expect(all.Versions!.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
    [second, false],
    [first, false],
    ['null', false],
  ]);
  expect(all.DeleteMarkers).toMatchObject([{ Key: 'k', VersionId: marker.VersionId, IsLatest: true }]);

  await remove(Bucket, 'k', marker.VersionId);
  expect(await read(Bucket, 'k')).toBe('two');
  await remove(Bucket, 'k', second);
  expect(await read(Bucket, 'k')).toBe('one');
  expect((await refusalOf(read(Bucket, 'k', second))).name).toBe('NoSuchVersion');
});

it('replaces only the null version while versioning is suspended', async () => {
  const Bucket = await target.newBucket();
  await setVersioning(Bucket, 'Enabled');
  const kept = await put(Bucket, 'k', 'kept');
  await setVersioning(Bucket, 'Suspended');
  await put(Bucket, 'k', 'null 1');
  await put(Bucket, 'k', 'null 2');
  expect((await list(Bucket)).Versions!.map(({ VersionId }) => VersionId)).toEqual(['null', kept]);
  expect(await read(Bucket, 'k')).toBe('null 2');
  await remove(Bucket, 'k');
  expect((await refusalOf(read(Bucket, 'k'))).name).toBe('NoSuchKey');
  expect(await read(Bucket, 'k', kept)).toBe('kept');
});

it('pages through versions, also within a key', async () => {
  const Bucket = await target.newBucket();
  await setVersioning(Bucket, 'Enabled');
  const written: string[] = [];
  for (const key of ['a', 'b', 'dir/c']) {
    const ids = [await put(Bucket, key, '1'), await put(Bucket, key, '2'), await put(Bucket, key, '3')];
    written.push(...ids.toReversed().map((id) => `${key} ${id}`));
  }
  const seen: string[] = [];
  let markers = {};
  for (;;) {
    const page = await list(Bucket, { MaxKeys: 2, ...markers });
    seen.push(...page.Versions!.map(({ Key, VersionId }) => `${Key} ${VersionId}`));
    if (!page.IsTruncated) break;
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
  expect(seen).toEqual(written);
  const top = await list(Bucket, { Delimiter: '/' });
  expect(top.Versions).toHaveLength(6);
  expect(top.CommonPrefixes).toEqual([{ Prefix: 'dir/' }]);
});
