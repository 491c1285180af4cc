import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, UsageError } from '#cli/command-line';
import { deployment } from './deployment.ts';
import { runDeploymentSteps } from './deployment-steps.ts';
import { credentials, programEnvironment, region } from './ministack-environment.ts';
import { INSTALLED, installMinistack, startMinistack } from './ministack-server.ts';

await command(import.meta.url, {
  usage: `Usage: npx tsx test/deploy/ministack.ts [--api http|rest]

Installs MiniStack from PyPI, starts it on a free port of 127.0.0.1 with IAM policies enforced, and runs the
life of a stage on it: bootstrap, deploy, post, refresh, verify, diff, a deploy without and one with a change, destroy.
With --api rest, the stage has a REST API in the place of the HTTP API (-c apiKind=rest).
Needs Python 3.10 or later with pip, and openssl. Exit status 1 if anything is not as it should be.`,
  options: { api: { type: 'string', default: 'http' } },
  async run({ api }) {
    if (api !== 'http' && api !== 'rest') throw new UsageError(`--api takes http or rest, not ${api}`);
    const interrupted = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.once(name, () => interrupted.abort(new Error(`Ended by ${name}`)));
    const { signal } = interrupted;
    const folder = await mkdtemp(join(tmpdir(), 'liftoff-ministack-'));
    const began = Date.now();
    try {
      await step('install MiniStack', () => installMinistack(INSTALLED, signal));
      const ministack = await step('start MiniStack', () =>
        startMinistack(INSTALLED, join(folder, 'tmp'), signal),
      );
      try {
        const environment = programEnvironment(ministack);
        await runDeploymentSteps({
          deployment: deployment(folder, environment, signal, { apiKind: api }),
          ...ministack,
          credentials,
          region,
          folder,
          step,
        });
      } catch (error) {
        console.error(`MiniStack's last words:\n${ministack.log().slice(-8_000)}`);
        throw error;
      } finally {
        await ministack.stop();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    console.log(`All as it should be, in ${seconds(began)}.`);
    return 0;
  },
});

async function step<T>(title: string, run: () => Promise<T>): Promise<T> {
  const began = Date.now();
  try {
    const result = await run();
    console.log(`ok      ${title} (${seconds(began)})`);
    return result;
  } catch (error) {
    console.log(`failed  ${title} (${seconds(began)})`);
    throw error;
  }
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
