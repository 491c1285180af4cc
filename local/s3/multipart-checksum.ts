import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Bucket } from './bucket.ts';
import type { Upload } from './bucket-state.ts';
import { type Checksum, checksumHeader, createDigest } from './checksum.ts';
import { S3Error } from './error.ts';
import type { UploadedPart } from './journal-entry.ts';
import { readPieces } from './read-pieces.ts';

/**
 * The checksum of a completed upload, if it was begun with an algorithm: for COMPOSITE that of the parts'
 * checksums, for FULL_OBJECT that of all bytes, which are read once more.
 * @throws {S3Error} BadDigest if the request brings another one
 */
export async function multipartChecksum(
  bucket: Bucket,
  upload: Upload,
  parts: readonly UploadedPart[],
  headers: IncomingHttpHeaders,
): Promise<Checksum | undefined> {
  const { checksumAlgorithm: algorithm, checksumType: type } = upload;
  if (!algorithm || !type) return undefined;
  const digest = createDigest(algorithm);
  if (type === 'COMPOSITE') {
    for (const { checksum } of parts) {
      if (checksum?.algorithm !== algorithm) return undefined;
      digest.update(Buffer.from(checksum.value, 'base64'));
    }
    return { algorithm, type, value: `${digest.digest().toString('base64')}-${parts.length}` };
  }
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const pieces = parts.flatMap((part) => (part.piece ? [part.piece] : []));
  const bytes = readPieces(bucket.files, pieces, { start: 0, end: size - 1 });
  if (bytes instanceof Readable) for await (const chunk of bytes) digest.update(chunk);
  else digest.update(bytes);
  const value = digest.digest().toString('base64');
  const expected = headers[checksumHeader(algorithm)];
  if (expected !== undefined && expected !== value) {
    throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
  }
  return { algorithm, type, value };
}
