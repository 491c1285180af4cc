import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CheckOptions, checkReplay } from '#cli/rebuild/check';
import { isWrong } from '#cli/rebuild/commit-check';
import { recordedCommits } from '#cli/rebuild/recorded-commits';
import { reportLines } from '#cli/rebuild/report';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { goldTables } from '#functions/domain/gold-tables';
import type { LakeContext } from '#lake/context';
import { deleteRows } from '#lake/delete';
import { openEngine } from '#lake/engine';
import { MemoryObjectStore } from '#lake/memory-object-store';
import { DeltaTable } from '#lake/table';
import { vacuum } from '#lake/vacuum';
import { arbitrarySaleEvent } from '#test/unit/pipeline/arbitrary-sale-event';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  LOGICAL_DATE,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
} from '#test/unit/pipeline/scratch-lake';
import { pack, pastRuns, refreshAll } from './past-runs.ts';

// Every step of every run is made again.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

/** As another process sees it: with nothing in its cache, and with so many threads. */
async function checkAnew(context: LakeContext, options: Partial<CheckOptions> = {}, threads = 2) {
  const workDirectory = await mkdtemp(join(tmpdir(), 'check-'));
  const engine = await openEngine({ memoryLimit: '400MB', temporaryDirectory: workDirectory, threads });
  try {
    const lake = { ...context, engine, workDirectory };
    return await checkReplay(lake, { businessTimeZone: BUSINESS_TIME_ZONE, ...options });
  } finally {
    engine.close();
    await rm(workDirectory, { recursive: true });
  }
}

/** Tables of gold that have rows: nobody is employed and nothing supplied here. */
async function filledTables({ context }: ScratchLake): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of goldTables()) {
    const { files } = await (await DeltaTable.open(context, tablePath.gold(name))).snapshot();
    if (files.size > 0) filled.push(tablePath.gold(name));
  }
  return filled;
}

let past: ScratchLake;
beforeAll(async () => {
  past = await scratchLake();
  await pastRuns(past);
  return () => past.close();
});

describe('past runs made again', () => {
  it.each([1, 2, 4])('are the same files byte for byte, with %d threads', async (threads) => {
    const checks = await checkAnew(past.context, {}, threads);

    expect(checks.filter(({ outcome }) => outcome !== 'identical')).toEqual([]);
    const gold = await filledTables(past);
    expect(gold).toEqual(
      expect.arrayContaining(['gold/customers', 'gold/sales_daily', 'gold/sales_forecast']),
    );
    const tables = [tablePath.silver('sale'), tablePath.deleted, tablePath.quarantine];
    expect([...new Set(checks.map(({ subject }) => subject))].sort()).toEqual(
      [...tables, ...gold, ...goldTables().map(({ name }) => exportKey(name))].sort(),
    );
    expect(checks.filter(({ kind }) => kind === 'rearranged').map(({ subject }) => subject)).toEqual([
      tablePath.silver('sale'),
      tablePath.gold('sales_daily'),
    ]);
    expect(reportLines(checks).at(-1)).toMatch(/^Made again from bronze, all \d\d files .* identical\.$/);
  });

  it('write nothing to the lake', async () => {
    const keys = async () => {
      const found: string[] = [];
      for await (const { key } of past.context.store.list('')) found.push(key);
      return found;
    };
    const before = await keys();

    await checkAnew(past.context);

    expect(await keys()).toEqual(before);
  });

  it('can be those of one table, and of some versions of it', async () => {
    const sale = tablePath.silver('sale');

    const all = await checkAnew(past.context, { tables: new Set([sale]) });
    const some = await checkAnew(past.context, {
      tables: new Set([sale]),
      isWanted: ({ version }) => version > 1,
    });

    expect(new Set(all.map(({ subject }) => subject))).toEqual(new Set([sale]));
    expect(some).toEqual(all.filter(({ version }) => version > 1));
    expect(some.length).toBe(all.length - 1);
  });
});

describe('what is not as it was', () => {
  /** Checks a copy of the lake, after a change to it. */
  async function afterChange(table: string, change: (context: LakeContext) => Promise<unknown>) {
    const store = new MemoryObjectStore();
    for await (const { key } of past.context.store.list(''))
      await store.put(key, (await past.context.store.get(key))!);
    const context = { ...past.context, store };
    await change(context);
    const checks = await checkAnew(context, { tables: new Set([table]) });
    return checks.filter(({ outcome }) => outcome !== 'identical');
  }

  const firstFile = async ({ store }: LakeContext, table: string) => {
    const commits = await recordedCommits(store, table);
    const { version, added } = commits.find(({ added }) => added.length > 0)!;
    return { version, key: `${table}/${added[0]!.path}` };
  };

  it('is found when it is one byte of one file', async () => {
    const table = tablePath.gold('customers');
    let changed = 0;
    const found = await afterChange(table, async (context) => {
      const { version, key } = await firstFile(context, table);
      changed = version;
      const bytes = Buffer.from((await context.store.get(key))!);
      // In the name of the program that wrote it, which no reader looks at.
      bytes[bytes.lastIndexOf('DuckDB version')]! += 1;
      await context.store.put(key, bytes);
    });

    expect(found).toMatchObject([
      { subject: table, version: changed, outcome: 'different', files: 1, identical: 0 },
    ]);
    expect(found[0]!.detail).toContain('the same rows in other bytes');
    expect(found.every(isWrong)).toBe(true);
  });

  it('is found when it is a row', async () => {
    const table = tablePath.silver('sale');
    const found = await afterChange(table, async ({ store }) => {
      const commits = await recordedCommits(store, table);
      const [first, second] = commits.flatMap(({ added }) => added).map(({ path }) => `${table}/${path}`);
      await store.put(first!, (await store.get(second!))!);
    });

    expect(found.filter(({ subject, outcome }) => subject === table && outcome === 'different')).not.toEqual(
      [],
    );
    expect(reportLines(found).join('\n')).toMatch(
      /DIFFERENT silver\/sale version 1: other rows: \d only before/,
    );
  });

  it('is found in an export', async () => {
    const key = exportKey('sales_daily');
    const found = await afterChange(tablePath.gold('sales_daily'), async ({ store }) => {
      await store.put(key, (await store.get(exportKey('sales_7_days')))!);
    });

    expect(found).toMatchObject([{ subject: key, outcome: 'different' }]);
  });

  it('is told when it was changed by hand', async () => {
    const sale = tablePath.silver('sale');
    const found = await afterChange(sale, async (context) => {
      await deleteRows(await DeltaTable.open(context, sale), { predicate: `id = 's2'` });
    });

    expect(found).toMatchObject([{ outcome: 'not_comparable', detail: 'DELETE: not made by a refresh' }]);
  });

  it('cannot be compared once maintenance has deleted it', async () => {
    const daily = tablePath.gold('sales_daily');
    const found = await afterChange(daily, async (context) => {
      const table = await DeltaTable.open({ ...context, now: () => new Date('2099-01-01') }, daily);
      await vacuum(table, { retention: 'interval 1 seconds' });
    });

    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(['not_comparable']));
  });
});

it('holds for events in any order, with packing between any two refreshes', async () => {
  const round = fc.record({
    records: fc.array(fc.array(arbitrarySaleEvent, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    day: fc.constantFrom(LOGICAL_DATE, '2026-11-20'),
    packed: fc.subarray([
      tablePath.silver('sale'),
      tablePath.quarantine,
      tablePath.deleted,
      tablePath.bronze,
    ]),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 2 }), async (rounds) => {
      const lake = await scratchLake();
      for (const { records, day, packed } of rounds) {
        await lake.land(...records);
        await refreshAll(lake, day);
        await pack(lake, ...packed);
      }

      const checks = await checkAnew(lake.context, {}, 1);

      expect(checks.filter(({ outcome }) => outcome !== 'identical')).toEqual([]);
      await lake.close();
    }),
    { numRuns: 3 },
  );
}, 120_000);
