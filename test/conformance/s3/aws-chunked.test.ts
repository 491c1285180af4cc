import { createHash, createHmac } from 'node:crypto';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CREDENTIALS, REGION, refusalOf, type S3Target, startS3Target } from './s3-target.ts';

// What clients other than this SDK send, Hadoop's S3A among them: a body in chunks, each with a signature of its own.
const CHUNK_BYTES = 64 * 1024;

let target: S3Target;
let Bucket: string;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
});
afterAll(() => target.close());

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

interface Upload {
  readonly key: string;
  readonly content: Buffer;
  readonly payloadHash: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The lines behind the last chunk. */
  readonly trailer?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */
async function putInChunks({ key, content, payloadHash, headers = {}, trailer = '' }: Upload) {
  const { hostname, port, protocol, host } = new URL(target.url);
  const signingDate = new Date();
  const signer = new SignatureV4({
    service: 's3',
    region: REGION,
    credentials: CREDENTIALS,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const { headers: signed } = await signer.sign(
    new HttpRequest({
      method: 'PUT',
      protocol,
      hostname,
      port: Number(port),
      path: `/${Bucket}/${key}`,
      headers: {
        host,
        'content-encoding': 'aws-chunked',
        'x-amz-content-sha256': payloadHash,
        'x-amz-decoded-content-length': String(content.length),
        ...headers,
      },
    }),
    { signingDate },
  );
  const sign = payloadHash.startsWith('STREAMING-AWS4')
    ? chunkSigner(signed.authorization!, signed['x-amz-date']!)
    : () => '';
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES);
    pieces.push(Buffer.from(`${chunk.length.toString(16)}${sign(chunk)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  pieces.push(Buffer.from(`0${sign(Buffer.alloc(0))}\r\n${trailer}\r\n`));
  const response = await fetch(`${target.url}/${Bucket}/${key}`, {
    method: 'PUT',
    headers: Object.fromEntries(Object.entries(signed).filter(([name]) => name !== 'host')),
    body: Buffer.concat(pieces),
  });
  return { status: response.status, text: await response.text() };
}

/** Each signature is over the one before it, the first over that of the headers. */
function chunkSigner(authorization: string, date: string): (chunk: Buffer) => string {
  let previous = /Signature=(\w+)/.exec(authorization)![1]!;
  const scope = `${date.slice(0, 8)}/${REGION}/s3/aws4_request`;
  const key = scope
    .split('/')
    .reduce<string | Buffer>((over, part) => hmac(over, part), `AWS4${CREDENTIALS.secretAccessKey}`);
  return (chunk) => {
    const text = ['AWS4-HMAC-SHA256-PAYLOAD', date, scope, previous, sha256(''), sha256(chunk)].join('\n');
    previous = hmac(key, text).toString('hex');
    return `;chunk-signature=${previous}`;
  };
}

const read = async (Key: string) => {
  const output = await target.client.send(new GetObjectCommand({ Bucket, Key }));
  return { ...output, bytes: Buffer.from(await output.Body!.transformToByteArray()) };
};

it.each([0, 1, CHUNK_BYTES, 3 * CHUNK_BYTES + 17])('takes %i bytes in signed chunks', async (size) => {
  const content = Buffer.alloc(size, 'chunked');
  const payloadHash = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';

  const { status, text } = await putInChunks({ key: `signed-${size}`, content, payloadHash });

  expect([status, text]).toEqual([200, '']);
  const stored = await read(`signed-${size}`);
  expect(stored.bytes.equals(content)).toBe(true);
  expect(stored.ContentEncoding).toBeUndefined();
});

// CRC32 of "123456789", from the catalogue of parametrised CRC algorithms.
const unsigned = (key: string, checksum: string) =>
  putInChunks({
    key,
    content: Buffer.from('123456789'),
    payloadHash: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    headers: { 'x-amz-trailer': 'x-amz-checksum-crc32' },
    trailer: `x-amz-checksum-crc32:${checksum}\r\n`,
  });

it('takes unsigned chunks with a checksum behind them', async () => {
  expect((await unsigned('trailer', 'y/Q5Jg==')).status).toBe(200);

  expect((await read('trailer')).bytes.toString()).toBe('123456789');
});

it('refuses chunks that do not match the checksum behind them, and keeps nothing of them', async () => {
  const { status, text } = await unsigned('wrong-trailer', 'AAAAAA==');

  expect(status).toBe(400);
  expect(text).toContain('<Code>BadDigest</Code>');
  expect((await refusalOf(read('wrong-trailer'))).name).toBe('NoSuchKey');
});
