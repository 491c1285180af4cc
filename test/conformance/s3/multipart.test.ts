import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf, type S3Target, startS3Target } from './s3-target.ts';

const MIB = 1024 * 1024;
const PART_1 = Buffer.alloc(5 * MIB, 'first');
const PART_2 = Buffer.alloc(5 * MIB + 17, 'second');
const PART_3 = Buffer.from('the end');
const WHOLE = Buffer.concat([PART_1, PART_2, PART_3]);

let target: S3Target;
let Bucket: string;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
});
afterAll(() => target.close());

const create = async (Key: string, options = {}) => {
  const output = await target.client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...options }));
  return { Bucket, Key, UploadId: output.UploadId! };
};
type Upload = Awaited<ReturnType<typeof create>>;
type Parts = Awaited<ReturnType<typeof uploadParts>>;
const uploadParts = async (upload: Upload, bodies: readonly Buffer[], hasChecksum = false) => {
  // Out of order and at the same time, as transfer managers do it.
  const parts = await Promise.all(
    bodies.map(async (Body, i) => {
      const PartNumber = i + 1;
      const output = await target.client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
      return { PartNumber, ETag: output.ETag, ...(hasChecksum && { ChecksumCRC32: output.ChecksumCRC32 }) };
    }),
  );
  return parts;
};
const complete = (upload: Upload, Parts: object[], options = {}) =>
  target.client.send(
    new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...options }),
  );
const read = async (Key: string, options = {}) => {
  const { Body } = await target.client.send(new GetObjectCommand({ Bucket, Key, ...options }));
  return Buffer.from(await Body!.transformToByteArray());
};

it('assembles the parts, and ranges run across their borders', async () => {
  const upload = await create('assembled/é', { ContentType: 'text/plain', Metadata: { a: 'b' } });
  const parts = await uploadParts(upload, [PART_1, PART_2, PART_3]);
  const listed = await target.client.send(new ListPartsCommand({ ...upload, MaxParts: 2 }));
  const completed = await complete(upload, parts);

  expect(listed.Parts!.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [1, PART_1.length],
    [2, PART_2.length],
  ]);
  expect(listed.IsTruncated).toBe(true);
  const md5 = createHash('md5');
  for (const part of [PART_1, PART_2, PART_3]) md5.update(createHash('md5').update(part).digest());
  expect(completed.ETag).toBe(`"${md5.digest('hex')}-3"`);
  expect((await read('assembled/é')).equals(WHOLE)).toBe(true);
  const border = PART_1.length + PART_2.length;
  const range = await read('assembled/é', { Range: `bytes=${PART_1.length - 5}-${border + 2}` });
  expect(range.equals(WHOLE.subarray(PART_1.length - 5, border + 3))).toBe(true);
  expect((await read('assembled/é', { PartNumber: 3 })).equals(PART_3)).toBe(true);
  const head = await target.client.send(new HeadObjectCommand({ Bucket, Key: 'assembled/é' }));
  expect(head).toMatchObject({
    ContentLength: WHOLE.length,
    ContentType: 'text/plain',
    Metadata: { a: 'b' },
  });

  await target.client.send(
    new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/assembled/%C3%A9` }),
  );
  await target.client.send(new DeleteObjectCommand({ Bucket, Key: 'assembled/é' }));
  expect((await read('copy')).equals(WHOLE)).toBe(true);
});

it('lists the open uploads below a prefix', async () => {
  const upload = await create('open/é');
  const { Uploads } = await target.client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'open/' }));

  expect(Uploads).toMatchObject([{ Key: 'open/é', UploadId: upload.UploadId }]);
});

it.each(['COMPOSITE', 'FULL_OBJECT'] as const)('keeps a %s checksum', async (ChecksumType) => {
  const upload = await create('checksum', { ChecksumAlgorithm: 'CRC32', ChecksumType });
  const parts = await uploadParts(upload, [PART_1, PART_3], true);
  const completed = await complete(upload, parts, { ChecksumType });
  await target.client.send(
    new PutObjectCommand({ Bucket, Key: 'reference', Body: Buffer.concat([PART_1, PART_3]) }),
  );
  const reference = await target.client.send(
    new HeadObjectCommand({ Bucket, Key: 'reference', ChecksumMode: 'ENABLED' }),
  );
  expect(completed.ChecksumType).toBe(ChecksumType);
  if (ChecksumType === 'COMPOSITE') expect(completed.ChecksumCRC32).toMatch(/^[\w+/]{6}==-2$/);
  else expect(completed.ChecksumCRC32).toBe(reference.ChecksumCRC32);
});

it('replaces a part that is uploaded again', async () => {
  const upload = await create('replaced');
  await uploadParts(upload, [Buffer.from('old')]);
  const parts = await uploadParts(upload, [Buffer.from('new')]);
  await complete(upload, parts);
  expect((await read('replaced')).toString()).toBe('new');
});

it('copies a range into a part', async () => {
  await target.client.send(new PutObjectCommand({ Bucket, Key: 'source', Body: WHOLE }));
  const upload = await create('from-range');
  const { CopyPartResult } = await target.client.send(
    new UploadPartCopyCommand({
      ...upload,
      PartNumber: 1,
      CopySource: `${Bucket}/source`,
      CopySourceRange: 'bytes=5-5000004',
    }),
  );
  await complete(upload, [{ PartNumber: 1, ETag: CopyPartResult!.ETag }]);
  expect((await read('from-range')).equals(WHOLE.subarray(5, 5_000_005))).toBe(true);
});

it.each<[string, string, (parts: Parts) => object[]]>([
  ['too small', 'EntityTooSmall', (parts) => parts],
  ['misordered', 'InvalidPartOrder', ([first, second]) => [second!, first!]],
  ['absent', 'InvalidPart', () => [{ PartNumber: 7, ETag: '"x"' }]],
  ['other', 'InvalidPart', ([first]) => [{ ...first, ETag: '"x"' }]],
])('refuses %s parts, and leaves the upload as it is', async (kind, name, wrong) => {
  const upload = await create(`refused-${kind}`);
  const parts = await uploadParts(upload, [PART_3, PART_3]);

  expect((await refusalOf(complete(upload, wrong(parts)))).name).toBe(name);
  await complete(upload, [parts[1]!]);
  expect((await read(`refused-${kind}`)).equals(PART_3)).toBe(true);
});

it('refuses a completion whose condition does not hold, and leaves the object and the upload as they are', async () => {
  await target.client.send(new PutObjectCommand({ Bucket, Key: 'kept', Body: 'kept' }));
  const upload = await create('kept');
  const parts = await uploadParts(upload, [PART_3]);

  expect((await refusalOf(complete(upload, parts, { IfNoneMatch: '*' }))).status).toBe(412);
  expect((await refusalOf(complete(upload, parts, { IfMatch: '"other"' }))).status).toBe(412);
  expect((await read('kept')).toString()).toBe('kept');
  await complete(upload, parts);
  expect((await read('kept')).equals(PART_3)).toBe(true);
});

it('lets exactly one of two If-None-Match completions win', async () => {
  const uploads = [await create('contested'), await create('contested')];
  const parts = await Promise.all(
    uploads.map((upload, i) => uploadParts(upload, [Buffer.from(`body ${i}`)])),
  );
  const outcomes = await Promise.allSettled(
    uploads.map((upload, i) => complete(upload, parts[i]!, { IfNoneMatch: '*' })),
  );
  const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await read('contested')).toString()).toBe(`body ${winner}`);
});

it('forgets an aborted upload', async () => {
  const upload = await create('aborted');
  await uploadParts(upload, [PART_3]);
  await target.client.send(new AbortMultipartUploadCommand(upload));
  expect((await refusalOf(uploadParts(upload, [PART_3]))).name).toBe('NoSuchUpload');
  expect((await refusalOf(read('aborted'))).name).toBe('NoSuchKey');
});
