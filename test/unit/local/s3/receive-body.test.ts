import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bucket } from '#local/s3/bucket';
import { readPieces } from '#local/s3/read-pieces';
import { receiveBody } from '#local/s3/receive-body';

let directory: string;
let bucket: Bucket;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 's3-body-'));
  bucket = new Bucket('b', directory, 'disk');
});
afterEach(() => {
  bucket.close();
  rmSync(directory, { recursive: true });
});

const receive = (headers: IncomingHttpHeaders, ...chunks: (string | Buffer)[]) =>
  receiveBody({ headers, body: Readable.from(chunks.map((chunk) => Buffer.from(chunk))) }, bucket);
const dataFiles = () =>
  readdirSync(join(directory, 'data'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());

describe('receiveBody', () => {
  it.each([1, 5, 262_143, 262_144, 262_145, 1_000_003])('stores %i bytes as they came', async (size) => {
    const bytes = Buffer.alloc(size, 'content');
    const { piece, md5 } = await receive(
      { 'content-length': String(size) },
      bytes.subarray(0, 1),
      bytes.subarray(1),
    );
    const stored = readPieces(bucket.files, [piece!], { start: 0, end: size - 1 });
    const read = stored instanceof Readable ? Buffer.concat(await stored.toArray()) : Buffer.from(stored);
    expect(read.equals(bytes)).toBe(true);
    expect(md5.equals(createHash('md5').update(bytes).digest())).toBe(true);
  });

  it('needs no file for an empty body', async () => {
    expect((await receive({})).piece).toBeUndefined();
    expect(dataFiles()).toHaveLength(0);
  });

  const chunked = { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' };
  it.each<[string, IncomingHttpHeaders, string]>([
    ['IncompleteBody', { 'content-length': '6' }, 'hello'],
    ['IncompleteBody', { ...chunked, 'x-amz-decoded-content-length': '4' }, '5\r\nhello\r\n0\r\n\r\n'],
    ['EntityTooLarge', { 'content-length': String(5 * 1024 ** 3 + 1) }, 'hello'],
    ['XAmzContentSHA256Mismatch', { 'x-amz-content-sha256': '0'.repeat(64) }, 'hello'],
    [
      'BadDigest',
      { ...chunked, 'x-amz-trailer': 'x-amz-checksum-crc32' },
      '5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n',
    ],
  ])('refuses with %s', async (code, headers, body) => {
    await expect(receive(headers, body)).rejects.toMatchObject({ code });
    await expect(receive(headers, body, Buffer.alloc(600_000))).rejects.toThrow();
    await expect.poll(() => dataFiles().length).toBe(0);
  });
});
