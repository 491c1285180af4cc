import { afterAll, beforeAll, expect, it } from 'vitest';
import { addConstraint, dropConstraint } from '#lake/alter-constraints';
import { append } from '#lake/append';
import { merge } from '#lake/merge';
import { optimize } from '#lake/optimize';
import { field, type StructField, struct } from '#lake/schema';
import { duckdbExpression } from '#lake/spark-expression';
import { DeltaTable } from '#lake/table';
import { updateRows } from '#lake/update';
import { type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

async function tableOf(...more: StructField[]): Promise<DeltaTable> {
  const schema = struct([field('id', 'integer'), field('the price', 'decimal(8,2)'), ...more]);
  return DeltaTable.create(lake.context(), 't', { schema });
}
const priced = (id: number, price: number | null) =>
  `SELECT ${id} AS id, ${price}::DECIMAL(8,2) AS "the price"`;
const broken = { code: 'constraint_violation', details: { constraint: 'positive' } };

it('keeps out, in every operation, rows that do not meet a constraint; null does not', async () => {
  const table = await tableOf();
  await append(table, priced(1, 2));
  await addConstraint(table, { name: 'Positive', expression: '`the price` > 0' });
  const { version } = await table.snapshot();

  await append(table, priced(2, 5));
  await expect(append(table, priced(3, -1))).rejects.toMatchObject(broken);
  await expect(append(table, priced(3, null))).rejects.toMatchObject(broken);
  await expect(updateRows(table, { set: { 'the price': '"the price" - 4' } })).rejects.toMatchObject(broken);
  await expect(
    merge(table, { source: priced(9, 0), on: ['id'], notMatched: [{ insert: 'all' }] }),
  ).rejects.toMatchObject(broken);

  expect(await rowsOf(table)).toHaveLength(2);
  expect((await table.snapshot()).version).toBe(version + 1);
  expect((await table.snapshot()).protocol).toEqual({ minReaderVersion: 1, minWriterVersion: 3 });
  expect((await optimize(table)).status).toBe('committed');
});

it('is not added over rows that break it, nor twice, nor if it cannot be checked; dropped, it is gone', async () => {
  const table = await tableOf();
  await append(table, priced(1, -2));
  const add = (expression: string) => addConstraint(table, { name: 'positive', expression });

  await expect(add('`the price` > 0')).rejects.toMatchObject(broken);
  await expect(add('made_up(`the price`)')).rejects.toMatchObject({ code: 'unsupported_feature' });
  await expect(dropConstraint(table, 'positive')).rejects.toMatchObject({ code: 'invalid_argument' });
  await add('`the price` > -10');
  await expect(add('id > 0')).rejects.toMatchObject({ code: 'invalid_argument' });
  await dropConstraint(table, 'POSITIVE');
  await append(table, priced(2, -50));

  expect(await rowsOf(table)).toHaveLength(2);
});

it('is seen by a writer whose snapshot is older', async () => {
  const table = await tableOf();
  await append(table, priced(1, 2));
  const other = await DeltaTable.open(table.context, 't');
  const store = table.context.store;
  const putIfAbsent = store.putIfAbsent.bind(store);
  let added = false;
  store.putIfAbsent = async (key, bytes) => {
    if (!added) {
      added = true;
      await addConstraint(other, { name: 'positive', expression: '`the price` > 0' });
    }
    return putIfAbsent(key, bytes);
  };

  await expect(append(table, priced(2, -1))).rejects.toMatchObject(broken);
});

it('guards invariants and required fields of structs', async () => {
  const invariant = JSON.stringify({ expression: { expression: 'qty < 10' } });
  const table = await tableOf(
    { ...field('qty', 'integer'), metadata: { 'delta.invariants': invariant } },
    field('place', struct([field('city', 'string', false)])),
  );
  const row = (qty: number, place: string) => `${priced(1, 1)}, ${qty} AS qty, ${place} AS place`;
  const anywhere = 'NULL::STRUCT(city VARCHAR)';

  await append(table, row(9, "{'city': 'Natal'}"));
  await append(table, row(9, anywhere));

  const violated = async (sql: string) =>
    append(table, sql).catch(({ code, details }) => [code, details.constraint]);
  expect(await violated(row(10, anywhere))).toEqual(['constraint_violation', 'qty']);
  expect(await violated(row(9, "{'city': NULL::VARCHAR}"))).toEqual(['constraint_violation', 'place.city']);
});

it.each([
  ['`a` > 1 AND `b``c` = "x\'y"', `"a" > 1 AND "b\`c" = 'x''y'`],
  ["name = 'O''Neil' and x in ('`')", "name = 'O''''Neil' and x in ('`')"],
])('reads the quotes of Spark: %s', (spark, duckdb) => {
  // Spark reads two strings in a row as one, without the quote between; DuckDB reads one with a quote.
  expect(duckdbExpression(spark)).toBe(duckdb.replaceAll("''''", "''"));
});
