import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAwsChunked } from '#local/s3/aws-chunked';

/** Encodes as the SDKs do, with or without a signature per chunk. */
function encode(chunks: readonly Uint8Array[], isSigned: boolean, trailer: string): Buffer {
  const extension = isSigned ? `;chunk-signature=${'a'.repeat(64)}` : '';
  const parts = chunks.flatMap((chunk) => [`${chunk.length.toString(16)}${extension}\r\n`, chunk, '\r\n']);
  return Buffer.concat([...parts, `0${extension}\r\n${trailer}\r\n`].map((part) => Buffer.from(part)));
}

async function decode(pieces: readonly Buffer[]) {
  const trailers: Record<string, string> = {};
  const decoded: Buffer[] = [];
  const body = decodeAwsChunked(Readable.from(pieces), (name, value) => {
    trailers[name] = value;
  });
  for await (const chunk of body) decoded.push(chunk);
  return { bytes: Buffer.concat(decoded), trailers };
}

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const borders = [0, ...at.map((n) => n % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return borders.slice(1).map((end, i) => bytes.subarray(borders[i], end));
}

describe('decodeAwsChunked', () => {
  it('gives back the bytes and the trailer, wherever the network cuts the stream', async () => {
    const chunk = fc.uint8Array({ minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(chunk, { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.boolean(),
        async (chunks, cuts, isSigned) => {
          const encoded = encode(chunks, isSigned, 'x-amz-checksum-crc32: AAAAAA==\r\n');
          const { bytes, trailers } = await decode(cut(encoded, cuts));
          expect(bytes.equals(Buffer.concat(chunks))).toBe(true);
          expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'AAAAAA==' });
        },
      ),
    );
  });

  it('refuses a body that ends before its last chunk', async () => {
    const encoded = encode([Buffer.from('hello'), Buffer.from('world')], true, '');
    const last = encoded.lastIndexOf('0;chunk');
    for (let end = 0; end <= last; end++) {
      await expect(decode([encoded.subarray(0, end)])).rejects.toMatchObject({ code: 'IncompleteBody' });
    }
  });

  it('refuses broken framing', async () => {
    await expect(decode([Buffer.from('zz\r\nabc\r\n0\r\n\r\n')])).rejects.toMatchObject({
      code: 'IncompleteBody',
    });
    await expect(decode([Buffer.from('2\r\nabcd\r\n0\r\n\r\n')])).rejects.toMatchObject({
      code: 'IncompleteBody',
    });
    await expect(decode([Buffer.alloc(20_000, 'a')])).rejects.toMatchObject({ code: 'IncompleteBody' });
  });
});
