import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

// Drives the built page in Chromium against an embedded cloud: `npm run test:web -- [vitest options]`.

const root = join(import.meta.dirname, '../..');

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules/.bin', command), args, { cwd: root, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

const chromium = findChromium(process.env);
if (!chromium) {
  console.error(
    'no_chromium: the tests of the web page need Chromium. Install it (Debian: apt-get install chromium), ' +
      'or set CHROMIUM_PATH to its executable.',
  );
  process.exitCode = 1;
} else {
  const env = {
    ...process.env,
    CHROMIUM_PATH: chromium,
    LIFTOFF_WEB_OUT: join(root, '.build/web'),
    NODE_ENV: 'production',
  };
  const built = await run('vite', ['build', 'web', '--logLevel', 'warn'], env);
  process.exitCode =
    built ||
    (await run('vitest', ['run', '--config', 'test/web/vitest.config.ts', ...process.argv.slice(2)], {
      ...env,
      NODE_ENV: 'test',
    }));
}
