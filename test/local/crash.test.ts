import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCloudProcess } from './cloud-process.ts';
import { runCrashRounds } from './crash-rounds.ts';
import { testAssembly } from './harness.ts';

it('kill -9 of the cloud while it is written to loses nothing and doubles nothing', async () => {
  const result = await runCrashRounds({ rounds: 2, seed: 3, log: () => {} });

  expect(result.accepted).toBeGreaterThan(20);
  expect(result.missing).toEqual([]);
  expect(result.rowsInSilver).toBe(result.accepted);
  expect(result.verified.ok, result.verified.lines.join('\n')).toBe(true);
});

it('Ctrl-C ends the cloud cleanly within seconds', async () => {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'liftoff-interrupt-'));
  const cloud = await startCloudProcess(stateDirectory, await testAssembly());

  const begun = Date.now();
  const status = await cloud.interrupt();

  expect(status).toBe(0);
  expect(Date.now() - begun).toBeLessThan(10_000);
  await rm(stateDirectory, { recursive: true, force: true });
});
