import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { AwsRequest } from '../service.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import type { Bucket } from './bucket.ts';
import { announcedChecksum, type Checksum, checksumHeader, createDigest } from './checksum.ts';
import { S3Error } from './error.ts';
import type { Piece } from './journal-entry.ts';

/** AWS: 5 GiB for one PUT. */
const MAX_PUT_BYTES = 5 * 1024 ** 3;
/** Smaller bodies are collected and written in one go; larger ones are streamed. */
const SMALL_BYTES = 256 * 1024;

export interface ReceivedBody {
  /** None for an empty body. The caller discards it, or commits an entry that mentions it. */
  readonly piece?: Piece;
  readonly size: number;
  readonly md5: Buffer;
  readonly checksum?: Checksum;
}

/**
 * Stores the body of a request in a new data file and verifies its length and every checksum that came with it.
 * @throws {S3Error} BadDigest, XAmzContentSHA256Mismatch, IncompleteBody, EntityTooLarge
 */
export async function receiveBody(
  request: Pick<AwsRequest, 'headers' | 'body'>,
  bucket: Bucket,
): Promise<ReceivedBody> {
  const { headers } = request;
  const trailers = new Map<string, string>();
  const isChunked =
    String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-') ||
    /\baws-chunked\b/.test(headers['content-encoding'] ?? '');
  const source = isChunked
    ? decodeAwsChunked(request.body, (name, value) => trailers.set(name, value))
    : (request.body as AsyncIterable<Buffer>);
  const expectedSize = declaredSize(headers, isChunked);
  const announced = announcedChecksum(headers);
  const digest = announced && createDigest(announced.algorithm);
  const payloadSha256 = /^[0-9a-f]{64}$/.exec(String(headers['x-amz-content-sha256'] ?? ''))?.[0];
  const sha256 = payloadSha256 === undefined ? undefined : createHash('sha256');
  const md5 = createHash('md5');
  let size = 0;

  const observe = (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_PUT_BYTES) throw tooLarge();
    md5.update(chunk);
    digest?.update(chunk);
    sha256?.update(chunk);
  };
  const verify = (): Omit<ReceivedBody, 'piece'> => {
    if (expectedSize !== undefined && size !== expectedSize) {
      throw new S3Error('IncompleteBody', `The body has ${size} bytes instead of ${expectedSize}.`);
    }
    const hash = md5.digest();
    verifyMd5(headers['content-md5'], hash);
    if (sha256 && sha256.digest('hex') !== payloadSha256) {
      throw new S3Error(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    }
    if (!announced || !digest) return { size, md5: hash };
    const { algorithm } = announced;
    const value = digest.digest().toString('base64');
    const expected = announced.value ?? trailers.get(checksumHeader(algorithm));
    if (expected !== undefined && expected !== value) {
      throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
    }
    return { size, md5: hash, checksum: { algorithm, value, type: 'FULL_OBJECT' } };
  };
  return storeBody(source, bucket, observe, verify);
}

async function storeBody(
  source: AsyncIterable<Buffer>,
  bucket: Bucket,
  observe: (chunk: Buffer) => void,
  verify: () => Omit<ReceivedBody, 'piece'>,
): Promise<ReceivedBody> {
  const { files, durability } = bucket;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let file: number | undefined;
  let handle: FileHandle | undefined;
  try {
    for await (const chunk of source) {
      observe(chunk);
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes < SMALL_BYTES) continue;
      file ??= files.allocate();
      handle ??= await open(files.path(file), 'wx');
      await handle.appendFile(Buffer.concat(held));
      held = [];
      heldBytes = 0;
    }
    const verified = verify();
    if (handle && heldBytes > 0) await handle.appendFile(Buffer.concat(held));
    if (handle && durability === 'disk') await handle.datasync();
    await handle?.close();
    handle = undefined;
    if (file === undefined && heldBytes > 0) {
      file = files.allocate();
      writeWhole(files.path(file), Buffer.concat(held), durability === 'disk');
    }
    return { ...verified, ...(file === undefined ? {} : { piece: { file, size: verified.size } }) };
  } catch (error) {
    await handle?.close().catch(() => {});
    if (file !== undefined) files.discard([file]);
    throw error;
  }
}

/** Synchronous on purpose: for a small file it is several times as fast as a detour over the thread pool. */
function writeWhole(path: string, bytes: Buffer, sync: boolean): void {
  const fd = openSync(path, 'wx');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(fd, bytes, written);
    if (sync) fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function declaredSize(headers: IncomingHttpHeaders, isChunked: boolean): number | undefined {
  const text = isChunked ? headers['x-amz-decoded-content-length'] : headers['content-length'];
  if (text === undefined) return undefined;
  const size = Number(text);
  if (size > MAX_PUT_BYTES) throw tooLarge();
  return size;
}

function verifyMd5(header: string | string[] | undefined, hash: Buffer): void {
  if (header === undefined) return;
  const expected = Buffer.from(String(header), 'base64');
  if (expected.length !== hash.length) {
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  }
  if (!expected.equals(hash)) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
}

function tooLarge(): S3Error {
  return new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
}
