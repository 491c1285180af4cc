import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '#lake/append';
import { merge } from '#lake/merge';
import { overwrite } from '#lake/overwrite';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

async function tableOf(first: string, partitionColumns: string[] = []): Promise<DeltaTable> {
  const schema = struct([
    { ...field('id', 'integer', false), metadata: { comment: 'the key' } },
    field('size', 'byte'),
    field('place', struct([field('city', 'string')])),
  ]);
  const table = await DeltaTable.create(lake.context(), 't', { schema, partitionColumns });
  await append(table, first);
  return table;
}
const FIRST = "SELECT 1 AS id, 7::TINYINT AS size, {'city': 'Recife'} AS place";

describe('schema: merge', () => {
  it('adds columns and nested fields, widens small integers, and keeps older versions as they were', async () => {
    const table = await tableOf(FIRST);

    await append(
      table,
      "SELECT 2 AS id, 300::SMALLINT AS size, {'city': 'Natal', 'state': 'RN'} AS place, 1.5::DECIMAL(4,2) AS price",
      { schema: 'merge' },
    );

    expect(await rowsOf(table)).toEqual([
      { id: 1, size: 7, place: { city: 'Recife', state: null }, price: null },
      { id: 2, size: 300, place: { city: 'Natal', state: 'RN' }, price: '1.50' },
    ]);
    expect(await rowsOf(table, { version: 1 })).toEqual([{ id: 1, size: 7, place: { city: 'Recife' } }]);
    const { schema, protocol } = await table.snapshot();
    expect(schema.fields.map(({ name, type, nullable }) => [name, type, nullable])).toEqual([
      ['id', 'integer', false],
      ['size', 'short', true],
      ['place', struct([field('city', 'string'), field('state', 'string')]), true],
      ['price', 'decimal(4,2)', true],
    ]);
    expect(schema.fields[0]!.metadata).toEqual({ comment: 'the key' });
    expect(protocol).toEqual({ minReaderVersion: 1, minWriterVersion: 2 });
    const fresh = await DeltaTable.open(lake.context({ store: table.context.store }), 't');
    expect(await rowsOf(fresh)).toHaveLength(2);
  });

  it('lets a merge add the columns of its source', async () => {
    const table = await tableOf(FIRST);

    await merge(table, {
      source: "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS s(id, note)",
      on: ['id'],
      matched: [{ update: { note: 'source.note' } }],
      notMatched: [{ insert: { id: 'source.id', note: 'source.note' } }],
      schema: 'merge',
    });

    expect((await rowsOf(table)).map(({ id, size, note }) => [id, size, note])).toEqual([
      [1, 7, 'a'],
      [2, null, 'b'],
    ]);
  });

  it.each([
    ['text for a number', "SELECT 2 AS id, 'x' AS size", 'schema_mismatch'],
    ['a name that differs only in case', 'SELECT 2 AS id, 3 AS ID_', undefined],
    ['a second name for a column', 'SELECT 2 AS id, 3 AS "Size"', 'invalid_argument'],
    ['a type Delta lacks', "SELECT 2 AS id, TIME '10:00' AS at", 'schema_mismatch'],
  ])('decides about %s', async (_, sql, code) => {
    const table = await tableOf(FIRST);

    const attempt = append(table, sql, { schema: 'merge' });

    if (code === undefined) expect((await attempt).status).toBe('committed');
    else await expect(attempt).rejects.toMatchObject({ code });
  });

  it('is the answer to two writers who add different columns at once', async () => {
    const table = await tableOf(FIRST);
    const other = await DeltaTable.open(table.context, 't');

    await Promise.all([
      append(table, "SELECT 2 AS id, 'x' AS a", { schema: 'merge' }),
      append(other, "SELECT 3 AS id, 'y' AS b", { schema: 'merge' }),
    ]);

    const rows = await rowsOf(await DeltaTable.open(table.context, 't'));
    expect(rows.map(({ id, a, b }) => [id, a, b])).toEqual([
      [1, null, null],
      [2, 'x', null],
      [3, null, 'y'],
    ]);
  });
});

describe('schema: enforce', () => {
  it('refuses nested fields that the table lacks', async () => {
    const table = await tableOf(FIRST);

    const attempt = append(table, "SELECT 2 AS id, {'city': 'Natal', 'state': 'RN'} AS place");

    await expect(attempt).rejects.toMatchObject({ code: 'schema_mismatch', details: { columns: ['place'] } });
  });
});

describe('schema: replace', () => {
  it('gives the table the columns and the partitions of the query', async () => {
    const table = await tableOf(FIRST);

    await overwrite(table, "SELECT 'sul' AS region, 5 AS id, 2.50::DECIMAL(6,2) AS total", {
      schema: 'replace',
      partitionColumns: ['region'],
    });

    expect(await rowsOf(table)).toEqual([{ region: 'sul', id: 5, total: '2.50' }]);
    expect(await rowsOf(table, { version: 1 })).toEqual([{ id: 1, size: 7, place: { city: 'Recife' } }]);
    const { schema, partitionColumns } = await table.snapshot();
    expect(partitionColumns).toEqual(['region']);
    expect(schema.fields.map(({ name, nullable }) => [name, nullable])).toEqual([
      ['region', true],
      ['id', false],
      ['total', true],
    ]);
  });

  it('leaves the metadata alone when nothing changes', async () => {
    const table = await tableOf(FIRST);
    const before = await table.snapshot();

    await overwrite(table, FIRST, { schema: 'replace' });

    const after = await table.snapshot();
    expect(after.metadata).toEqual(before.metadata);
    expect(after.version).toBe(2);
  });

  it('changes a type, which merging does not', async () => {
    const table = await tableOf(FIRST);

    await overwrite(table, "SELECT '0007' AS id", { schema: 'replace' });

    expect(await rowsOf(table)).toEqual([{ id: '0007' }]);
  });

  it('is refused for a part of the table', async () => {
    const table = await tableOf(FIRST);

    const attempt = async () =>
      overwrite(table, FIRST, {
        schema: 'replace',
        replace: { where: [{ column: 'id', op: '=', value: 1 }] },
      });

    await expect(attempt()).rejects.toMatchObject({ code: 'invalid_argument' });
  });
});
