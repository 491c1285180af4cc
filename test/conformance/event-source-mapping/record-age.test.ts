import { afterAll, beforeAll, expect, it } from 'vitest';
import { STACK_PATIENCE_MS } from '../stack/stack-target.ts';
import { eventually, type MappingTarget, startMappingTarget } from './batches.ts';

/** The least that a mapping may declare is a minute: too long for each run of all tests. */
const isPatient = process.env.CONFORMANCE_TARGET !== undefined || process.env.NIGHTLY !== undefined;
const MAXIMUM_AGE_MS = 60_000;

let target: MappingTarget;
beforeAll(async () => {
  target = await startMappingTarget();
}, STACK_PATIENCE_MS);
afterAll(() => target?.stop());

it.runIf(isPatient)(
  'a record is given up when it is too old, however many retries are left, and the shard moves on',
  async () => {
    const began = Date.now();

    await target.put('Aged', ['poison']);
    const [discarded] = await eventually(async () => {
      const all = await target.discarded('Aged');
      expect(all).toHaveLength(1);
      return all;
    }, 150_000);
    await target.put('Aged', ['later']);

    expect(Date.now() - began).toBeGreaterThanOrEqual(MAXIMUM_AGE_MS - 1_000);
    expect(discarded).toMatchObject({
      requestContext: { condition: 'RecordAgeExceeded' },
      KinesisBatchInfo: { batchSize: 1 },
      texts: ['poison'],
    });
    await eventually(async () => expect((await target.batches('Aged')).at(-1)!.texts).toEqual(['later']));
  },
  180_000,
);
