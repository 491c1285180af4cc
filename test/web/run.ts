import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

// Drives the built page in Chromium against an embedded cloud: `npm run test:web -- [vitest options]`.

const root = join(import.meta.dirname, '../..');

const chromium = findChromium(process.env);
if (!chromium) {
  console.error(
    'no_chromium: the tests of the web page need Chromium. Install it (Debian: apt-get install chromium), ' +
      'or set CHROMIUM_PATH to its executable.',
  );
  process.exitCode = 1;
} else {
  const args = ['run', '--config', 'test/web/vitest.config.ts', ...process.argv.slice(2)];
  const env = { ...process.env, CHROMIUM_PATH: chromium };
  const child = spawn(join(root, 'node_modules/.bin/vitest'), args, { cwd: root, env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}
