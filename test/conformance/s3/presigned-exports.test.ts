import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportKey, exportManifestKey } from '#contracts/lake-layout';
import { createS3Exports } from '#functions/adapters/s3-exports';
import type { ExportStore } from '#functions/domain/export-store';
import { type S3Target, s3ClientConfig, startS3Target } from './s3-target.ts';

const content = Buffer.from('PAR1 and a hundred more bytes, of which a reader wants a few. PAR1');

let target: S3Target;
let client: S3Client;
let bucket: string;
let exports: ExportStore;
beforeAll(async () => {
  target = await startS3Target();
  client = new S3Client({ ...s3ClientConfig(target.url), responseChecksumValidation: 'WHEN_REQUIRED' });
  bucket = await target.newBucket();
  exports = createS3Exports({ client, bucket });
  const put = (Key: string, Body: Buffer) => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
  await put(exportKey('products'), content);
  const manifest = {
    table: 'products',
    rows: 1,
    bytes: content.length,
    version: 3,
    sha256: 'abc',
    columns: ['product_id'],
  };
  await put(exportManifestKey('products'), Buffer.from(JSON.stringify(manifest)));
});
afterAll(async () => {
  await target.close();
  client.destroy();
});

const address = (signedAt: Date) =>
  exports.sign({
    key: exportKey('products'),
    disposition: 'attachment; filename="products-3-abc.parquet"',
    mediaType: 'application/vnd.apache.parquet',
    caching: 'private, max-age=7200',
    signedAt,
    seconds: 7200,
  });
const ago = (minutes: number) => new Date(Math.floor(Date.now() / 1000 - minutes * 60) * 1000);

describe('an export', () => {
  it('is known by its manifest', async () => {
    expect(await exports.find('products')).toEqual({
      table: 'products',
      rows: 1,
      bytes: content.length,
      version: 3,
      sha256: 'abc',
      columns: ['product_id'],
      publishedAt: expect.any(Date),
      logicalDate: undefined,
    });
    expect(await exports.find('nothing')).toBeUndefined();
  });

  it('is read by ranges with an address signed an hour ago', async () => {
    const url = await address(ago(60));

    const end = await fetch(url, { headers: { range: 'bytes=-4' } });
    const part = await fetch(url, { headers: { range: 'bytes=5-7' } });

    expect([end.status, await end.text()]).toEqual([206, 'PAR1']);
    expect([part.status, await part.text()]).toEqual([206, 'and']);
    expect(end.headers.get('content-range')).toBe(
      `bytes ${content.length - 4}-${content.length - 1}/${content.length}`,
    );
    expect(end.headers.get('etag')).toBe(part.headers.get('etag'));
    expect(end.headers.get('cache-control')).toBe('private, max-age=7200');
    expect(end.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    expect(end.headers.get('content-disposition')).toContain('products-3-abc.parquet');
  });

  it('has the same address whenever it is signed for the same time', async () => {
    const signedAt = ago(10);

    expect(await address(signedAt)).toBe(await address(signedAt));
  });

  it('is refused when the two hours are over', async () => {
    expect((await fetch(await address(ago(121)))).status).toBe(403);
  });
});
