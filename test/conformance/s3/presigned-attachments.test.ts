import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Attachment, AttachmentUpload } from '#contracts/attachment';
import { eventIds } from '#functions/adapters/event-ids';
import { createS3Attachments } from '#functions/adapters/s3-attachments';
import type { Operations } from '#functions/domain/api-endpoint';
import { attachmentOperations } from '#functions/domain/attachment-operations';
import { findRoute } from '#functions/domain/find-route';
import { type S3Target, s3ClientConfig, startS3Target } from './s3-target.ts';

let target: S3Target;
let client: S3Client;
let operations: Operations;
beforeAll(async () => {
  target = await startS3Target();
  client = new S3Client({ ...s3ClientConfig(target.url), requestChecksumCalculation: 'WHEN_REQUIRED' });
  const store = createS3Attachments({ client, bucket: await target.newBucket(), now: () => new Date() });
  operations = attachmentOperations({ store, ids: eventIds });
});
afterAll(async () => {
  await target.close();
  client.destroy();
});

/** What the API does for somebody who may do everything. */
async function call<T>(
  method: string,
  address: string,
  body?: object,
): Promise<{ status: number; headers: Record<string, string>; body: T }> {
  const [path = '', query = ''] = address.split('?');
  const { route, parameters } = findRoute(method, path);
  const answer = await operations[route.operation]!({
    request: {
      id: 'request',
      traceId: 'trace',
      method,
      path,
      query,
      headers: { 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : '',
    },
    route,
    parameters,
    principal: { actor: 'tester', scopes: new Set() },
  });
  return { status: answer.status, headers: { ...answer.headers }, body: answer.body as T };
}

async function upload(address: string, file: object, content: string): Promise<string> {
  const { body } = await call<AttachmentUpload>('POST', address, {
    ...file,
    bytes: Buffer.byteLength(content),
  });
  const { url, method, headers } = body.upload;
  const answer = await fetch(url, { method, headers, body: content });
  expect(answer.status, await answer.text()).toBe(200);
  return body.attachment_id;
}

const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(disposition ?? '')![1]!);

it.each(['文', '%', '🙂'])('a file whose name of 200 characters is of %s keeps it', async (character) => {
  await keepsName(`${character.repeat(196)}.png`);
});

it.each([
  'photo.PNG',
  'até logo.png',
  '100% %2F%2e%2e %41 ++ &amp;.png',
  '..png',
  '.png',
  '<img src=x onerror=alert(1)>.png',
  `"; filename=evil.html; a=".png`,
  "!'()*~;:@&=+$,?#[]|^`{}.png",
  '文件　名\u00a0.png',
  '👩🏽‍💻🇧🇷.png',
])('a file keeps its name on the way there and back: %s', keepsName);

async function keepsName(file_name: string): Promise<void> {
  const address = '/v1/products/SKU:1@x.y/attachments';
  const content = `content of ${file_name}`;

  const id = await upload(address, { file_name, media_type: 'image/png' }, content);

  const { body: found } = await call<Attachment>('GET', `${address}/${id}`);
  expect(found).toMatchObject({ attachment_id: id, file_name, media_type: 'image/png' });
  const answer = await fetch(found.download!.url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('content-disposition')).toMatch(/^inline;/);
  expect(nameIn(answer.headers.get('content-disposition'))).toBe(file_name);
  expect(await answer.text()).toBe(content);
}

it('a document lives from its upload to its deletion', async () => {
  const address = '/v1/employees/e-1/attachments';
  const file = { file_name: 'contrato de trabalho.pdf', media_type: 'application/pdf' };
  const started = Date.now();

  const id = await upload(address, file, '%PDF-1.7');
  await call('POST', address, { ...file, bytes: 10 });

  const { body: list } = await call<{ data: Attachment[]; next_cursor: string | null }>('GET', address);
  expect(list).toEqual({
    data: [{ attachment_id: id, ...file, bytes: 8, uploaded_at: expect.stringMatching(/Z$/) }],
    next_cursor: null,
  });
  expect(Math.abs(Date.parse(list.data[0]!.uploaded_at) - started)).toBeLessThan(30_000);

  const redirect = await call('GET', `${address}/${id}?redirect=true`);
  expect(redirect.status).toBe(303);
  const answer = await fetch(redirect.headers.location!);
  expect(await answer.text()).toBe('%PDF-1.7');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);

  for (const _time of [1, 2]) expect((await call('DELETE', `${address}/${id}`)).status).toBe(204);
  await expect(call('GET', `${address}/${id}`)).rejects.toMatchObject({ code: 'not_found' });
  expect((await fetch(redirect.headers.location!)).status).toBe(404);
});

it('many files are listed in pages, in the order of their ids', async () => {
  const address = '/v1/products/many/attachments';
  const file = { file_name: 'a.jpeg', media_type: 'image/jpeg' };
  const ids: string[] = [];
  for (let count = 0; count < 7; count++) ids.push(await upload(address, file, 'x'));
  const seen: string[] = [];
  const sizes: number[] = [];

  let next: string | undefined = `${address}?limit=3`;
  while (next) {
    const { body, headers }: { body: { data: Attachment[] }; headers: Record<string, string> } = await call(
      'GET',
      next,
    );
    seen.push(...body.data.map(({ attachment_id }) => attachment_id));
    sizes.push(body.data.length);
    next = /^<(.+)>/.exec(headers.link ?? '')?.[1];
  }

  expect(seen).toEqual([...ids].sort());
  expect(sizes).toEqual([3, 3, 1]);
});
