import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCloudProcess } from './cloud-process.ts';
import { testAssembly } from './harness.ts';

it('Ctrl-C ends the cloud cleanly within seconds', async () => {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'liftoff-interrupt-'));
  const cloud = await startCloudProcess(stateDirectory, await testAssembly());

  const begun = Date.now();
  const status = await cloud.interrupt();

  expect(status).toBe(0);
  expect(Date.now() - begun).toBeLessThan(10_000);
  await rm(stateDirectory, { recursive: true, force: true });
});
