import { S3Error } from './error.ts';

const MAX_LINE_BYTES = 16 * 1024;

/**
 * Decodes an `aws-chunked` body: `<hex size>[;chunk-signature=…]CRLF <bytes> CRLF …`, a chunk of size 0, then
 * trailing headers, which are handed to `onTrailer`. Chunk signatures are not verified.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 * @throws {S3Error} IncompleteBody if the framing is broken or the body ends early.
 */
export async function* decodeAwsChunked(
  body: AsyncIterable<Buffer>,
  onTrailer: (name: string, value: string) => void,
): AsyncGenerator<Buffer> {
  let state: 'size' | 'data' | 'data-end' | 'trailer' | 'done' = 'size';
  let pending: Buffer = Buffer.alloc(0);
  let left = 0;
  for await (const received of body) {
    let chunk = pending.length > 0 ? Buffer.concat([pending, received]) : received;
    pending = Buffer.alloc(0);
    while (chunk.length > 0 && state !== 'done') {
      if (state === 'data') {
        const data = chunk.subarray(0, left);
        left -= data.length;
        chunk = chunk.subarray(data.length);
        yield data;
        if (left === 0) state = 'data-end';
        continue;
      }
      const end = chunk.indexOf('\r\n');
      if (end < 0) {
        if (chunk.length > MAX_LINE_BYTES) throw incomplete('A chunk header is too long.');
        pending = chunk;
        break;
      }
      const line = chunk.toString('latin1', 0, end);
      chunk = chunk.subarray(end + 2);
      if (state === 'size') {
        left = parseSize(line);
        state = left === 0 ? 'trailer' : 'data';
      } else if (state === 'data-end') {
        if (line !== '') throw incomplete('A chunk is longer than its size.');
        state = 'size';
      } else if (line === '') {
        state = 'done';
      } else {
        const colon = line.indexOf(':');
        if (colon > 0) onTrailer(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
      }
    }
  }
  // Some clients leave out the empty line after the trailers.
  if (state !== 'done' && !(state === 'trailer' && pending.length === 0)) {
    throw incomplete('The body ended in the middle of a chunk.');
  }
}

function parseSize(line: string): number {
  const size = /^([0-9a-f]{1,12})(?:;|$)/i.exec(line)?.[1];
  if (size === undefined) throw incomplete('A chunk has no size.');
  return Number.parseInt(size, 16);
}

function incomplete(message: string): S3Error {
  return new S3Error('IncompleteBody', message);
}
