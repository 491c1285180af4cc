import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diff, optimizeTable, restoreTable, vacuumTable } from '#cli/lake-commands/change-table';
import { instantOf, openTable } from '#cli/lake-commands/open-table';
import { explain, history, rowsAt, runSql, tables } from '#cli/lake-commands/read-table';
import { conditionsOf } from '#cli/lake-commands/where';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type LakeFixture, openLakeFixture } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const json = { format: 'json', limit: '100' };

/** A table silver.sale: empty at version 0, then one row more at each of three versions. */
async function lakeWithSales(): Promise<LakeContext> {
  const context = lake.context();
  const schema = struct([field('id', 'integer'), field('region', 'string')]);
  const table = await DeltaTable.create(context, 'silver/sale', { schema });
  for (const id of [1, 2, 3])
    await append(table, `SELECT ${id} AS id, 'r${id}' AS region`, { userMetadata: 'test' });
  return context;
}
const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));

describe('looking', () => {
  it('lists tables and what was done to them', async () => {
    const context = await lakeWithSales();

    expect(parsed(await tables(context, json))).toEqual([
      {
        table: 'silver.sale',
        version: 3,
        files: 3,
        bytes: expect.any(Number),
        rows: 3,
        'partitioned by': '',
      },
    ]);
    expect(parsed(await history(context, 'silver.sale', { ...json, limit: '2' }))).toMatchObject([
      { version: 3, operation: 'WRITE', note: 'test', parameters: 'mode=Append partitionBy=[]' },
      { version: 2 },
    ]);
  });

  it('shows rows at a version, at a time, and by conditions', async () => {
    const context = await lakeWithSales();
    const at = async (options: object) =>
      parsed(await rowsAt(context, 'silver.sale', { ...json, ...options }));

    expect(await at({ version: '1' })).toEqual([{ id: 1, region: 'r1' }]);
    expect(await at({ timestamp: new Date(Date.now() + 1000).toISOString() })).toHaveLength(3);
    expect(await at({ where: ['id>=2', 'region=r3'] })).toEqual([{ id: 3, region: 'r3' }]);
    await expect(at({ version: '1', timestamp: '2024-01-01' })).rejects.toMatchObject({ code: 'usage' });
    expect(await rowsAt(context, 'silver.sale', { format: 'table', limit: '1', version: '2' })).toContain(
      '… 1 more of 2 rows',
    );
  });

  it('tells rows that differ, and files that are not opened', async () => {
    const context = await lakeWithSales();

    expect(parsed(await diff(context, 'silver.sale', '1', '2', json))).toEqual([
      { _change: 'added', id: 2, region: 'r2' },
    ]);
    const steps = parsed(await explain(context, 'silver.sale', { ...json, where: ['id=2'] }));
    expect(steps.map(({ step, by, files }) => [step, by, files])).toEqual([
      ['all files', '', 3],
      ['ruled out by id = 2', 'statistics', 2],
      ['opened', '', 1],
    ]);
  });

  it('runs SQL over the tables it mentions', async () => {
    const context = await lakeWithSales();

    expect(parsed(await runSql(context, 'select sum(id) as ids from silver.sale', json))).toEqual([
      { ids: 6 },
    ]);
  });
});

it('packs, restores and vacuums', async () => {
  const context = await lakeWithSales();

  const optimized = await optimizeTable(context, 'silver.sale', json);
  const again = await optimizeTable(context, 'silver.sale', json);
  const trial = await vacuumTable(context, 'silver.sale', {
    ...json,
    'dry-run': true,
    retention: 'interval 0 seconds',
  });
  const restored = await restoreTable(context, 'silver.sale', '1');
  const kept = await vacuumTable(context, 'silver.sale', json);

  expect(optimized[0]).toBe('silver.sale is now at version 4');
  expect(again).toEqual(['silver.sale stays at version 4: nothing to do']);
  expect(trial).toHaveLength(4);
  expect(trial.at(-1)).toMatch(/^3 files with \d+ bytes would be deleted from silver.sale$/);
  expect(restored).toContain('  numRestoredFiles 1');
  expect(kept).toEqual(['0 files with 0 bytes deleted from silver.sale']);
  expect(parsed(await rowsAt(context, 'silver.sale', json))).toEqual([{ id: 1, region: 'r1' }]);
});

describe('mistakes', () => {
  it('are told apart', async () => {
    const context = await lakeWithSales();

    await expect(openTable(context, 'silver.none')).rejects.toMatchObject({ code: 'no_such_table' });
    await expect(openTable(context, '../silver')).rejects.toMatchObject({ code: 'usage' });
    expect(() => conditionsOf(['id'])).toThrow(expect.objectContaining({ code: 'usage' }));
    expect(() => instantOf('soon')).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it.each([
    ['day>=2026-11-01', 'day', '>=', '2026-11-01'],
    ['a b = x=y', 'a b', '=', 'x=y'],
    ['n<3', 'n', '<', '3'],
  ])('conditions are read as they are meant: %s', (text, column, op, value) => {
    expect(conditionsOf([text])).toEqual([{ column, op, value }]);
  });
});
