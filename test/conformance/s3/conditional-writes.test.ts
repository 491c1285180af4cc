import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf, type S3Target, startS3Target } from './s3-target.ts';

let target: S3Target;
let Bucket: string;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
});
afterAll(() => target.close());

const put = (Key: string, Body: string | Buffer, options = {}) =>
  target.client.send(new PutObjectCommand({ Bucket, Key, Body, ...options }));
const read = async (Key: string) =>
  (await target.client.send(new GetObjectCommand({ Bucket, Key }))).Body!.transformToString();

it.each([
  ['small', 10],
  ['streamed', 600_000],
])('lets exactly one of 50 parallel If-None-Match writes of %s bodies win', async (Key, size) => {
  const bodies = Array.from({ length: 50 }, (_, i) => `${i}:`.padEnd(size, '.'));
  const outcomes = await Promise.allSettled(bodies.map((body) => put(Key, body, { IfNoneMatch: '*' })));

  const winners = bodies.filter((_, i) => outcomes[i]!.status === 'fulfilled');
  const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(winners).toHaveLength(1);
  // AWS may also answer 409 while the other write is under way.
  for (const { reason } of losers) expect([409, 412]).toContain(reason.$metadata?.httpStatusCode);
  expect((await read(Key)) === winners[0]).toBe(true);
});

it('lets exactly one of 20 parallel If-Match writes win', async () => {
  const { ETag } = await put('counter', 'start');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => put('counter', `v${i}`, { IfMatch: ETag })),
  );
  const won = outcomes.flatMap((outcome, i) => (outcome.status === 'fulfilled' ? [`v${i}`] : []));
  expect(won).toHaveLength(1);
  expect(await read('counter')).toBe(won[0]);
});

it('frees the key again when the object is deleted', async () => {
  await put('again', '1', { IfNoneMatch: '*' });
  expect(await refusalOf(put('again', '2', { IfNoneMatch: '*' }))).toEqual({
    name: 'PreconditionFailed',
    status: 412,
  });
  await target.client.send(new DeleteObjectCommand({ Bucket, Key: 'again' }));
  await put('again', '3', { IfNoneMatch: '*' });
  expect(await read('again')).toBe('3');
});

it('refuses If-Match on an absent key', async () => {
  expect((await refusalOf(put('absent', 'x', { IfMatch: '"anything"' }))).status).toBe(404);
});

it('deletes only the object that If-Match names', async () => {
  const { ETag } = await put('deleted', 'one');
  await put('deleted', 'two');
  const remove = (IfMatch: string | undefined) =>
    target.client.send(new DeleteObjectCommand({ Bucket, Key: 'deleted', IfMatch }));

  expect((await refusalOf(remove(ETag))).status).toBe(412);
  expect(await read('deleted')).toBe('two');
  const { ETag: current } = await target.client.send(new HeadObjectCommand({ Bucket, Key: 'deleted' }));
  await remove(current);
  expect((await refusalOf(read('deleted'))).name).toBe('NoSuchKey');
});

it('applies If-None-Match to copies', async () => {
  await put('from', 'a');
  await put('to', 'b');
  const copy = new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from`, IfNoneMatch: '*' });
  expect((await refusalOf(target.client.send(copy))).status).toBe(412);
  expect(await read('to')).toBe('b');
});
