import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runChaos } from '../chaos/run-chaos.ts';
import { testAssembly } from './harness.ts';

it('kill -9, refused and unanswered requests, and late deliveries lose nothing and double nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liftoff-chaos-'));

  const result = await runChaos({
    seed: 3,
    extent: { unit: 'events', length: 400 },
    kinds: ['kill_cloud', 'put_partial', 's3_lost_answer', 'deliver_older'],
    clients: 3,
    uploadLines: 40,
    referenceDate: '2026-11-01',
    folder,
    assembly: await testAssembly(),
    log: () => {},
  });

  expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(result.ok).toBe(true);
  expect(result.acknowledged).toBeGreaterThanOrEqual(400);
  await rm(folder, { recursive: true });
}, 600_000);
