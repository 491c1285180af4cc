import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { command, UsageError } from '#cli/command-line';
import { s3Peers } from './s3-peer.ts';

const names = s3Peers.map(({ name }) => name);
/** The tests of the whole product that say nothing about where the buckets are. */
const tests = ['api', 'pipeline', 'maintenance'].map((name) => `test/local/${name}.test.ts`);

await command(import.meta.url, {
  usage: `Usage: npx tsx test/local-s3/run.ts [--target NAME ...]

Runs the end-to-end tests of the embedded cloud with its buckets at another S3 server: posts, refresh, verification,
attachments by signed URLs, maintenance.
  --target NAME     ${names.join(', ')}; may be repeated (default: all)
The servers are built with Go from its module proxy. Exit status 1 if a test fails.`,
  options: { target: { type: 'string', multiple: true, default: names } },
  async run({ target }) {
    const unknown = target.filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new UsageError(`There is no target ${unknown.join(', ')}`);
    let failed = false;
    for (const name of target) {
      console.log(`The buckets are at ${name}.`);
      failed = (await vitest(name)) !== 0 || failed;
    }
    return failed ? 1 : 0;
  },
});

async function vitest(peer: string): Promise<number | null> {
  const child = spawn('node_modules/.bin/vitest', ['run', '--project', 'local', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, LIFTOFF_TEST_S3: peer },
  });
  const [status] = await once(child, 'exit');
  return status as number | null;
}
