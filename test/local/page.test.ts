import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { type Launched, launch } from '#cli/cloud/launch';
import { pageAddress, welcome } from '#cli/cloud/welcome';
import { catalog } from '#contracts/catalog';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

let stateDirectory: string;
let launched: Launched;
let page: string;
let token: string;

beforeAll(async () => {
  stateDirectory = await mkdtemp(join(tmpdir(), 'liftoff-page-'));
  launched = await launch({ stateDirectory, endpointPort: 0, httpApiPort: 0, pagePort: 0 });
  token = await ensureDevelopmentToken(launched.connection, stateDirectory);
  page = launched.connection.config.webUrl!;
});
afterAll(async () => {
  await launched.stop();
  await rm(stateDirectory, { recursive: true, force: true });
});

describe('what npm start serves', () => {
  it('is the page, at the address that is printed, with files that browsers keep', async () => {
    const { cloud, connection } = launched;
    expect(welcome(cloud, connection, token, new Date())[0]).toContain(pageAddress(page, token));

    const answer = await fetch(`${page}/sales/record/a.b`);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(answer.headers.get('content-security-policy')).toContain(
      `connect-src 'self' ${cloud.s3EndpointUrl}/`,
    );
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(html)!;
    const { status, headers } = await fetch(page + script, { method: 'HEAD' });
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('tells the page of its stage', async () => {
    expect(await (await fetch(`${page}/config.json`)).json()).toEqual({
      stage: 'local',
      businessTimeZone: launched.connection.config.businessTimeZone,
      oidc: null,
    });
  });

  it('has the API under the same origin, errors included', async () => {
    const call = (path: string, init: RequestInit = {}) =>
      fetch(page + path, {
        ...init,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      });
    const created = await call('/v1/products', {
      method: 'POST',
      body: JSON.stringify(catalog.product.example),
    });
    expect(created.status).toBe(202);
    expect((await call('/v1/products/none')).status).toBe(404);
    expect((await call('/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
    expect((await fetch(`${page}/docs`)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${page}/v1/products`)).status).toBe(401);
  });

  it('lets the page write files with signed addresses, and delete none', async () => {
    const { AttachmentsBucket } = launched.cloud.outputs['liftoff-local-lake']!;
    const preflight = (method: string) =>
      fetch(`${launched.cloud.s3EndpointUrl}/${AttachmentsBucket}/attachments/x`, {
        method: 'OPTIONS',
        headers: { origin: page, 'access-control-request-method': method },
      });
    expect((await preflight('PUT')).headers.get('access-control-allow-origin')).toBeTruthy();
    expect((await preflight('DELETE')).status).toBe(403);
  });
});
