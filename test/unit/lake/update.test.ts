import { afterAll, beforeAll, expect, it } from 'vitest';
import { append } from '#lake/append';
import { history } from '#lake/history';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { updateRows } from '#lake/update';
import { type LakeFixture, openLakeFixture, rowsOf, valuesSql } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

async function tableOf(): Promise<DeltaTable> {
  const schema = struct([field('id', 'integer', false), field('region', 'string'), field('qty', 'integer')]);
  const table = await DeltaTable.create(lake.context(), 't', { schema, partitionColumns: ['region'] });
  await append(table, valuesSql(['id', 'region', 'qty'], ["1, 'sul', 5", "2, 'sul', NULL", "3, 'norte', 7"]));
  return table;
}
const values = async (table: DeltaTable) =>
  (await rowsOf(table)).map(({ id, region, qty }) => [id, region, qty]);

it('changes the rows that meet the conditions, from the row as it was', async () => {
  const table = await tableOf();

  const result = await updateRows(table, {
    set: { qty: 'id * 10', region: "region || '!'" },
    where: [{ column: 'region', op: '=', value: 'sul' }],
    predicate: 'qty > 1',
  });

  expect(await values(table)).toEqual([
    [1, 'sul!', 10],
    [2, 'sul', null],
    [3, 'norte', 7],
  ]);
  expect(result).toMatchObject({
    metrics: {
      numFilesScanned: 1,
      numRemovedFiles: 1,
      numAddedFiles: 2,
      numUpdatedRows: 1,
      numCopiedRows: 1,
    },
  });
  expect((await history(table, { limit: 1 }))[0]).toMatchObject({ operation: 'UPDATE' });
});

it('commits nothing when no row is met, and leaves rows alone whose condition is null', async () => {
  const table = await tableOf();

  const none = await updateRows(table, { set: { qty: '0' }, predicate: 'id > 100' });
  await updateRows(table, { set: { qty: '0' }, predicate: 'qty <> 7' });

  expect(none.status).toBe('unchanged');
  expect(await values(table)).toEqual([
    [1, 'sul', 0],
    [2, 'sul', null],
    [3, 'norte', 7],
  ]);
});

it.each([
  ['an unknown column', { nothing: '1' }, 'invalid_argument'],
  ['no column', {}, 'invalid_argument'],
  ['text for a number', { qty: "'many'" }, 'schema_mismatch'],
  ['null for a required column', { id: 'NULL' }, 'not_null_violation'],
])('refuses %s', async (_, set, code) => {
  const table = await tableOf();

  await expect((async () => updateRows(table, { set }))()).rejects.toMatchObject({ code });
});
