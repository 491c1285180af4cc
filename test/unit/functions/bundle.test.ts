import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { postSale } from './write-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('accept-write bundles to at most 1.5 MB of CommonJS and answers on its own, also to access tokens', () => {
  const outfile = join(folder, 'index.js');
  buildSync({
    entryPoints: ['functions/accept-write.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
  });
  const issuer = 'http://127.0.0.1:1';
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const accessToken = `${encoded({ alg: 'RS256' })}.${encoded({ iss: issuer })}.AAAA`;
  const event = (authorization: string) => ({
    ...postSale,
    headers: { ...postSale.headers, authorization },
  });
  const script = `
    const { handler } = require(${JSON.stringify(outfile)});
    (async () => {
      for (const event of ${JSON.stringify([event('none'), event(`Bearer ${accessToken}`)])})
        console.log('ANSWER ' + JSON.parse((await handler(event, {})).body).code);
    })()`;
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'us-east-1',
    STAGE: 's',
    EVENT_STREAM_NAME: 's',
    API_KEYS_PATH: '/k',
    REQUESTS_PER_SECOND: '50',
    REQUEST_BURST: '100',
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: 'a',
  };

  expect(statSync(outfile).size).toBeLessThan(1_500_000);
  const output = execFileSync(process.execPath, ['-e', script], { cwd: folder, env, encoding: 'utf8' });
  expect(output.match(/ANSWER \w+/g)).toEqual(['ANSWER unauthorized', 'ANSWER keys_unavailable']);
});
