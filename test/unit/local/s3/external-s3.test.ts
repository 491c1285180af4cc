import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putToS3, s3Resources } from '#local/assembly/s3-bucket';
import { createExternalS3 } from '#local/s3/external-s3';
import { settleS3 } from '#local/s3/s3-home';

let server: Server;
let endpointUrl: string;
let answers: Record<string, number>;
let asked: { line: string; body: string; headers: IncomingMessage['headers']; key: string | null }[];
let logged: string[];

beforeEach(async () => {
  answers = {};
  asked = [];
  logged = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { pathname, searchParams } = new URL(request.url!, 'http://host');
    const operation = [...searchParams.keys()].find(
      (name) => !name.startsWith('X-Amz') && !name.startsWith('x-'),
    );
    const line = `${request.method} ${pathname}${operation ? `?${operation}` : ''}`;
    const key = searchParams.get('X-Amz-Credential');
    asked.push({ line, body, headers: request.headers, key });
    response.writeHead(answers[line] ?? 200).end('<Error/>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpointUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const external = () =>
  createExternalS3({ endpointUrl, credentials: { accessKeyId: 'me', secretAccessKey: 'secret' } }, (line) =>
    logged.push(line),
  );

const bucket = (s3 = external()) =>
  s3Resources(s3)['AWS::S3::Bucket']!({
    stackName: 'stack',
    logicalId: 'Files',
    type: 'AWS::S3::Bucket',
    properties: {
      BucketName: 'files',
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
      VersioningConfiguration: { Status: 'Enabled' },
    },
  });

describe('S3 at another server', () => {
  it('gets the buckets of the template with all that is declared about them, signed', async () => {
    await bucket();
    expect(asked.map(({ line }) => line)).toEqual(['PUT /files', 'PUT /files?cors', 'PUT /files?versioning']);
    expect(asked[1]!.body).toContain('<AllowedOrigin>*</AllowedOrigin>');
    for (const { key } of asked) expect(key).toMatch(/^me\/\d{8}\/us-east-1\/s3\/aws4_request$/);
    expect(asked[1]!.headers['content-md5']).toMatch(/^[\w+/]{22}==$/);
    expect(logged).toEqual([]);
  });

  it('may have the bucket, and may not know its CORS rules: then the log says so', async () => {
    answers = { 'PUT /files': 409, 'PUT /files?cors': 501 };
    await bucket();
    expect(asked).toHaveLength(3);
    expect(logged).toEqual([expect.stringContaining('cors')]);
  });

  it('that refuses a bucket is no place for it', async () => {
    answers = { 'PUT /files': 403 };
    await expect(bucket()).rejects.toThrow('403');
  });

  it('takes the batches that could not be landed', async () => {
    expect(await putToS3(external(), '/lake/aws/lambda/m/shardId-000000000000/x', '', '{"a":1}')).toBe(200);
    expect(asked).toMatchObject([{ line: 'PUT /lake/aws/lambda/m/shardId-000000000000/x', body: '{"a":1}' }]);
  });

  it('that does not answer is named', async () => {
    const gone = createExternalS3(
      { endpointUrl: 'http://127.0.0.1:1', credentials: { accessKeyId: 'me', secretAccessKey: 's' } },
      () => {},
    );
    await expect(bucket(gone)).rejects.toMatchObject({ code: 's3_unreachable' });
  });
});

describe('the place of the buckets', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'liftoff-s3-home-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is kept', async () => {
    await settleS3(directory, 'http://127.0.0.1:9000');
    await settleS3(directory, 'http://127.0.0.1:9000');
    const moved = { code: 's3_moved' };
    await expect(settleS3(directory, undefined)).rejects.toMatchObject(moved);
    await expect(settleS3(directory, 'http://127.0.0.1:9100')).rejects.toMatchObject(moved);
    expect(await readFile(join(directory, 's3-home.json'), 'utf8')).toContain(':9000');
  });

  it('is the state directory itself by default', async () => {
    await settleS3(directory, undefined);
    await settleS3(directory, undefined);
    await expect(settleS3(directory, 'http://127.0.0.1:9000')).rejects.toMatchObject({ code: 's3_moved' });
  });
});
