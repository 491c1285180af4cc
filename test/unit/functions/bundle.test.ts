import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { postSale } from './write-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('accept-write bundles to at most 1.5 MB of CommonJS and answers on its own', () => {
  const outfile = join(folder, 'index.js');
  buildSync({
    entryPoints: ['functions/accept-write.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  const event = JSON.stringify({ ...postSale, headers: { ...postSale.headers, authorization: 'none' } });
  const script = `require(${JSON.stringify(outfile)}).handler(${event}, {}).then((a) => console.log('ANSWER' + a.statusCode))`;
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'us-east-1',
    STAGE: 's',
    EVENT_STREAM_NAME: 's',
    API_KEYS_PATH: '/k',
    REQUESTS_PER_SECOND: '50',
    REQUEST_BURST: '100',
  };

  expect(statSync(outfile).size).toBeLessThan(1_500_000);
  expect(execFileSync(process.execPath, ['-e', script], { cwd: folder, env, encoding: 'utf8' })).toContain(
    'ANSWER401',
  );
});
