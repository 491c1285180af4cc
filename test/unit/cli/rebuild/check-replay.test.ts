import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CheckOptions, checkReplay } from '#cli/rebuild/check';
import { reportLines } from '#cli/rebuild/report';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { deleteRows } from '#lake/delete';
import { openEngine } from '#lake/engine';
import { DeltaTable } from '#lake/table';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
} from '#test/unit/pipeline/scratch-lake';
import { pastRuns, refreshAll } from './past-runs.ts';

let lake: ScratchLake;
beforeAll(openSharedEngine);
afterAll(closeSharedEngine);
beforeEach(async () => {
  lake = await scratchLake();
  await pastRuns(lake);
  return () => lake.close();
});

const check = (options: Partial<CheckOptions> = {}) =>
  checkReplay(lake.context, { businessTimeZone: BUSINESS_TIME_ZONE, ...options });

describe('checkReplay', () => {
  it('makes every file of every past run again, byte for byte', async () => {
    const checks = await check();

    expect(checks.filter(({ outcome }) => outcome !== 'identical')).toEqual([]);
    const compared = new Set(checks.map(({ subject }) => subject));
    expect(compared).toEqual(
      new Set([
        ...['sale'].map(tablePath.silver),
        tablePath.deleted,
        tablePath.quarantine,
        ...GOLD.map(tablePath.gold),
        ...GOLD.map(exportKey),
      ]),
    );
    expect(checks.filter(({ kind }) => kind === 'rearranged').length).toBeGreaterThan(1);
  });
});

const GOLD = ['customers', 'product_performance', 'sales_7_days', 'sales_by_seller', 'sales_daily', 'sales_forecast'];
