import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { errorCodes } from '#contracts/error-codes';
import { loadDocs } from '#functions/adapters/docs-assets';
import type { ApiCall } from '#functions/domain/api-endpoint';
import { docsOperations } from '#functions/domain/docs-operations';
import type { HttpAnswer } from '#functions/domain/http-message';
import { bundleFunctions } from '#infra/bundle-functions';

const docs = loadDocs({});
const operations = docsOperations(() => docs);
type Name = keyof typeof operations;

const ask = (name: Name, parameters: Record<string, string> = {}, headers = {}, query = '') =>
  operations[name]({ request: { headers, query }, parameters } as unknown as ApiCall);

const textOf = ({ content }: HttpAnswer): string => Buffer.from(content as Uint8Array).toString();

describe('the reference page', () => {
  it('consists of files of ours, and runs no script that stands in it', async () => {
    const page = await ask('read_docs');
    const html = textOf(page);
    const names = [...html.matchAll(/(?:src|href)="docs\/([^"]+)"/g)].map(([, name]) => name!);

    expect(page.headers!['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers!['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers!['content-security-policy']).not.toContain('unsafe');
    expect(html).not.toMatch(/https?:|<script>|<style|style=|onload=/);
    expect(names).toHaveLength(4);
    expect([...docs.assets.keys()].sort()).toEqual(names.sort());
    for (const asset of names) expect((await ask('read_docs_asset', { asset })).status).toBe(200);
  });

  it('starts with the document beside it, wherever the API is', () => {
    const start = [...docs.assets].find(([name]) => name.startsWith('start.'))![1];
    const script = Buffer.from(start.content('identity')).toString();
    const options: { url: string }[] = [];
    const window: { onload?: () => void; ui?: unknown } = {};
    const page = 'https://api.example/stage/docs';
    new Function('window', 'document', 'SwaggerUIBundle', script)(
      window,
      { baseURI: page },
      (given: { url: string }) => options.push(given),
    );
    window.onload!();
    expect(options).toMatchObject([{ url: 'https://api.example/stage/openapi.json' }]);
  });
});

describe('a file', () => {
  it('is sent once: its tag is answered with 304, its name changes with its content', async () => {
    const [asset] = docs.assets.keys();
    const { headers } = await ask('read_docs_asset', { asset: asset! });
    const again = await ask('read_docs_asset', { asset: asset! }, { 'if-none-match': headers!.etag });

    expect(headers!['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(again).toMatchObject({ status: 304, headers: { etag: headers!.etag } });
    expect(again.content).toBeUndefined();
  });

  it.each(['gzip', 'br, gzip;q=0.5', 'GZIP ; q=1.0'])('is compressed for %s', async (accepted) => {
    const plain = await ask('read_openapi');
    const packed = await ask('read_openapi', {}, { 'accept-encoding': accepted });

    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(packed.content as Uint8Array).toString()).toBe(textOf(plain));
    expect((packed.content as Uint8Array).length).toBeLessThan(60_000);
  });

  it.each(['', 'br', 'identity', 'gzip;q=0', 'gzip;q=0.000'])(
    'is not compressed for %j',
    async (accepted) => {
      const { headers } = await ask('read_openapi', {}, { 'accept-encoding': accepted });
      expect(headers).not.toHaveProperty('content-encoding');
    },
  );

  it('is none of another name', async () => {
    for (const asset of ['swagger-ui.css', '..', 'package.json'])
      await expect(ask('read_docs_asset', { asset })).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask('read_docs', {}, {}, 'a=1')).rejects.toMatchObject({ code: 'invalid_query' });
  });
});

it('the document names the OpenID Connect provider of the stage', () => {
  const openapi = (options: Parameters<typeof loadDocs>[0]) =>
    JSON.parse(Buffer.from(loadDocs(options).openapi.content('identity')).toString());

  const { components, paths } = openapi({ oidcIssuer: 'https://id.example/' });

  expect(components.securitySchemes.openIdConnect.openIdConnectUrl).toBe(
    'https://id.example/.well-known/openid-configuration',
  );
  expect(paths['/v1/sales'].get.security).toEqual([
    { apiKey: ['crm:read'] },
    { openIdConnect: ['crm:read'] },
  ]);
  expect(openapi({}).components.securitySchemes).not.toHaveProperty('openIdConnect');
});

describe('a problem type', () => {
  it.each(Object.keys(errorCodes))('%s says what it means, to programs and to people', async (code) => {
    const { localizedBody } = await ask('read_problem', { code });
    const page = await ask('read_problem', { code }, { accept: 'text/html,application/json;q=0.9' });

    expect(localizedBody!((english) => english)).toMatchObject({ code, status: expect.any(Number) });
    expect(page.headers!['content-type']).toBe('text/html; charset=utf-8');
    expect(page.content).toContain(code);
  });

  it('that does not exist is not found', async () => {
    for (const code of ['nothing', 'constructor', '__proto__'])
      await expect(ask('read_problem', { code })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-docs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the files of the page, and no other function has them', async () => {
    await bundleFunctions(folder);

    const carriers = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'swagger-ui')));
    expect(carriers).toEqual(['serve-docs']);
    process.env.LAMBDA_TASK_ROOT = join(folder, 'serve-docs');
    try {
      expect([...loadDocs({}).assets.keys()]).toEqual([...docs.assets.keys()]);
    } finally {
      delete process.env.LAMBDA_TASK_ROOT;
    }
  });
});
