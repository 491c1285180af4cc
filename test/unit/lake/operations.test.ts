import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '#lake/append';
import { filesBetween } from '#lake/changes';
import { deleteRows } from '#lake/delete';
import { history } from '#lake/history';
import { merge } from '#lake/merge';
import { overwrite } from '#lake/overwrite';
import { readTable } from '#lake/read-files';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type LakeFixture, openLakeFixture, rowsOf, valuesSql } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const schema = struct([
  field('id', 'string', false),
  field('region', 'string'),
  field('price', 'decimal(12,2)'),
]);
const columns = ['id', 'region', 'price'];

function sales(...tuples: string[]): string {
  // A column of nothing but NULL would be an INTEGER to DuckDB.
  return `SELECT id::VARCHAR AS id, region::VARCHAR AS region, price FROM (${valuesSql(columns, tuples)})`;
}

function createTable(partitionColumns: string[] = []): Promise<DeltaTable> {
  return DeltaTable.create(lake.context(), 'silver/sale', { schema, partitionColumns });
}

async function idsOf(table: DeltaTable, version?: number): Promise<unknown[]> {
  return (await rowsOf(table, version === undefined ? {} : { version })).map(({ id }) => id);
}

describe('create and open', () => {
  it('reads an empty table with its types', async () => {
    const table = await createTable(['region']);

    const { sql } = await readTable(table);

    const described = await lake.engine.rows(`SELECT column_name, column_type FROM (DESCRIBE ${sql})`);
    expect(described.map((each) => Object.values(each))).toEqual([
      ['id', 'VARCHAR'],
      ['region', 'VARCHAR'],
      ['price', 'DECIMAL(12,2)'],
    ]);
    expect(await rowsOf(table)).toEqual([]);
  });

  it('refuses to create a table twice and to open one that is not there', async () => {
    const table = await createTable();

    await expect(DeltaTable.create(table.context, 'silver/sale', { schema })).rejects.toMatchObject({
      code: 'table_already_exists',
    });
    await expect(DeltaTable.open(table.context, 'silver/none')).rejects.toMatchObject({
      code: 'table_not_found',
    });
  });

  it.each([
    ['names that differ only in case', [field('id', 'string'), field('ID', 'string')], []],
    ['a nested partition column', [field('id', 'string'), field('s', struct([]))], ['s']],
    ['nothing but partition columns', [field('id', 'string')], ['id']],
    ['a partition column it lacks', [field('id', 'string')], ['day']],
  ])('refuses a definition with %s', async (_, fields, partitionColumns) => {
    const definition = { schema: struct(fields), partitionColumns };

    await expect(DeltaTable.create(lake.context(), 't', definition)).rejects.toMatchObject({
      code: 'invalid_argument',
    });
  });

  it('lets many openOrCreate at once end with one table', async () => {
    const context = lake.context();

    const tables = await Promise.all(
      Array.from({ length: 8 }, () => DeltaTable.openOrCreate(context, 't', { schema })),
    );

    const ids = await Promise.all(tables.map(async (table) => (await table.snapshot()).metadata.id));
    expect(new Set(ids).size).toBe(1);
  });
});

describe('append', () => {
  it('adds rows, keeps decimals exact and older versions readable', async () => {
    const table = await createTable(['region']);

    await append(table, sales("'a', 'sul', 0.10", "'b', NULL, 9999999999.99"));
    await append(table, sales("'c', 'x/y z=%', -1.00"));

    expect(await rowsOf(table)).toEqual([
      { id: 'a', region: 'sul', price: '0.10' },
      { id: 'b', region: null, price: '9999999999.99' },
      { id: 'c', region: 'x/y z=%', price: '-1.00' },
    ]);
    expect(await idsOf(table, 1)).toEqual(['a', 'b']);
    expect(await idsOf(table, 0)).toEqual([]);
  });

  it('does nothing when the transaction is in the table', async () => {
    const table = await createTable();
    const transactions = [{ appId: 'shard-1', version: 7 }];

    const first = await append(table, sales("'a', NULL, 1"), { transactions });
    const again = await append(table, sales("'a', NULL, 1"), { transactions });

    expect([first.status, again.status]).toEqual(['committed', 'already_applied']);
    expect(await idsOf(table)).toEqual(['a']);
    await expect(
      append(table, sales("'a', NULL, 1"), { transactions: [...transactions, { appId: 'new', version: 1 }] }),
    ).rejects.toMatchObject({ code: 'transaction_partly_applied' });
  });

  it.each([
    ['a column the table lacks', "SELECT 'a' AS id, 1 AS extra", ['extra']],
    ['text for a decimal', "SELECT 'a' AS id, '1.00' AS price", ['price']],
    ['more decimals than the column has', "SELECT 'a' AS id, 1.005 AS price", ['price']],
    ['a float for a decimal', "SELECT 'a' AS id, 1.5::DOUBLE AS price", ['price']],
  ])('refuses %s and names it', async (_, sql, names) => {
    const table = await createTable();

    await expect(append(table, sql)).rejects.toMatchObject({
      code: 'schema_mismatch',
      details: { columns: names },
    });
  });

  it('refuses numbers out of range and nulls where there must be none', async () => {
    const table = await createTable();

    await expect(append(table, "SELECT 'a' AS id, 99999999999.00 AS price")).rejects.toMatchObject({
      code: 'schema_mismatch',
    });
    await expect(append(table, "SELECT NULL::VARCHAR AS id, 'sul' AS region")).rejects.toMatchObject({
      code: 'not_null_violation',
      details: { columns: ['id'] },
    });
    expect((await table.snapshot()).version).toBe(0);
  });

  it('commits no version for no rows', async () => {
    const table = await createTable();

    const result = await append(table, `${sales("'a', NULL, 1")} WHERE false`);

    expect(result).toMatchObject({ status: 'unchanged', version: 0 });
  });

  it('splits large results into files near the target size, in order', async () => {
    const table = await createTable();
    const sql = "SELECT md5(r::VARCHAR) AS id, 'sul' AS region, 1.00 AS price FROM range(20000) g(r)";

    await append(table, sql, { targetFileSize: 100_000, orderBy: 'id' });

    const files = [...(await table.snapshot()).files.values()];
    const bounds = files.map(({ stats }) => {
      const { minValues, maxValues } = JSON.parse(stats!);
      return [minValues.id, maxValues.id];
    });
    expect(files.length).toBeGreaterThan(3);
    expect(bounds.flat()).toEqual([...bounds.flat()].sort());
    expect(files.every(({ size }) => size < 150_000)).toBe(true);
    expect(await rowsOf(table)).toHaveLength(20_000);
  });
});

describe('overwrite', () => {
  it('replaces the whole table', async () => {
    const table = await createTable();
    await append(table, sales("'a', 'sul', 1", "'b', 'norte', 2"));

    await overwrite(table, sales("'c', 'sul', 3"));

    expect(await idsOf(table)).toEqual(['c']);
    expect(await idsOf(table, 1)).toEqual(['a', 'b']);
  });

  it('replaces only the partitions of the new rows', async () => {
    const table = await createTable(['region']);
    await append(table, sales("'a', 'sul', 1", "'b', 'norte', 2", "'n', NULL, 3"));

    await overwrite(table, sales("'c', 'sul', 3", "'m', NULL, 3"), { replace: 'partitions' });

    expect(await idsOf(table)).toEqual(['b', 'c', 'm']);
  });

  it('replaces the rows that meet a predicate and refuses rows beyond it', async () => {
    const table = await createTable();
    await append(table, sales("'a', 'sul', 1", "'b', 'norte', 2", "'n', NULL, 3"));
    const replace = { predicate: "region = 'sul'" };

    await overwrite(table, sales("'c', 'sul', 3"), { replace });

    expect(await idsOf(table)).toEqual(['b', 'c', 'n']);
    await expect(overwrite(table, sales("'d', 'norte', 3"), { replace })).rejects.toMatchObject({
      code: 'rows_outside_overwrite',
    });
  });
});

describe('delete', () => {
  it('removes files that hold only such rows without reading them', async () => {
    const table = await createTable(['region']);
    await append(table, sales("'a', 'sul', 1", "'b', 'norte', 2", "'n', NULL, 3"));

    const result = await deleteRows(table, { where: [{ column: 'region', op: '<', value: 'sul' }] });

    expect(await idsOf(table)).toEqual(['a', 'n']);
    expect(result).toMatchObject({
      metrics: { numDeletedRows: 1, numRemovedFiles: 1, numAddedFiles: 0, numCopiedRows: 0 },
    });
  });

  it('rewrites only the files that hold such rows', async () => {
    const table = await createTable();
    await append(table, sales("'a', 'sul', 1", "'b', 'norte', 2", "'n', NULL, 3"));
    await append(table, sales("'x', 'norte', 1"));

    const result = await deleteRows(table, { predicate: "region = 'sul'" });

    expect(await idsOf(table)).toEqual(['b', 'n', 'x']);
    expect(result).toMatchObject({ metrics: { numRemovedFiles: 1, numAddedFiles: 1, numCopiedRows: 2 } });
  });

  it('refuses to delete from an append-only table', async () => {
    const configuration = { 'delta.appendOnly': 'true' };
    const table = await DeltaTable.create(lake.context(), 't', { schema, configuration });
    await append(table, sales("'a', 'sul', 1"));

    await expect(deleteRows(table, {})).rejects.toMatchObject({ code: 'append_only' });
  });
});

describe('merge', () => {
  const upsert = { matched: [{ update: 'all' as const }], notMatched: [{ insert: 'all' as const }] };

  it('updates, inserts and deletes, and rewrites only files with a match', async () => {
    const table = await createTable();
    await append(table, sales("'a', 'sul', 1", "'b', 'sul', 2"));
    await append(table, sales("'k', 'sul', 3", "'m', 'sul', 4"));
    await append(table, sales("'x', 'sul', 5"));
    const untouched = [...(await table.snapshot()).files.keys()].at(-1)!;

    const result = await merge(table, {
      source: valuesSql(
        [...columns, 'op'],
        [
          "'a', 'norte', 10, 'upsert'",
          "'k', NULL, 0, 'delete'",
          "'l', 'leste', 7, 'upsert'",
          "'z', 'no', 1, 'delete'",
        ],
      ),
      on: ['id'],
      matched: [{ when: "source.op = 'delete'", delete: true }, { update: 'all' }],
      notMatched: [{ when: "source.op <> 'delete'", insert: 'all' }],
      transactions: [{ appId: 'bronze', version: 3 }],
    });

    expect(await rowsOf(table)).toEqual([
      { id: 'a', region: 'norte', price: '10.00' },
      { id: 'b', region: 'sul', price: '2.00' },
      { id: 'l', region: 'leste', price: '7.00' },
      { id: 'm', region: 'sul', price: '4.00' },
      { id: 'x', region: 'sul', price: '5.00' },
    ]);
    expect(result).toMatchObject({
      status: 'committed',
      metrics: {
        numSourceRows: 4,
        numTargetRowsInserted: 1,
        numTargetRowsUpdated: 1,
        numTargetRowsDeleted: 1,
        numTargetRowsCopied: 2,
        numTargetFilesRemoved: 2,
      },
    });
    expect((await table.snapshot()).files.has(untouched)).toBe(true);
    expect((await table.snapshot()).transactions.get('bronze')?.version).toBe(3);
  });

  it('moves rows between partitions and takes expressions', async () => {
    const table = await createTable(['region']);
    await append(table, sales("'a', 'sul', 1", "'b', 'norte', 2"));

    await merge(table, {
      source: "SELECT 'a' AS id, 5 AS more",
      on: ['id'],
      matched: [{ update: { region: "'norte'", price: 'target.price + source.more' } }],
    });

    expect(await rowsOf(table)).toEqual([
      { id: 'a', region: 'norte', price: '6.00' },
      { id: 'b', region: 'norte', price: '2.00' },
    ]);
  });

  it('does not look at files whose keys lie elsewhere', async () => {
    const table = await createTable();
    for (const id of ['a', 'h', 'p', 'z']) await append(table, sales(`'${id}', 'sul', 1`));

    const result = await merge(table, { source: sales("'a', 'x', 1", "'z', 'x', 1"), on: ['id'], ...upsert });

    expect(result).toMatchObject({ metrics: { numTargetFilesScanned: 2, numTargetRowsUpdated: 2 } });
  });

  it('refuses two source rows with the same key; a null key matches nothing', async () => {
    const nullable = struct(schema.fields.map((each) => ({ ...each, nullable: true })));
    const table = await DeltaTable.create(lake.context(), 't', { schema: nullable });
    await append(table, sales("NULL, 'sul', 1"));

    await merge(table, { source: sales("NULL, 'a', 1", "NULL, 'b', 1"), on: ['id'], ...upsert });

    expect(await rowsOf(table)).toHaveLength(3);
    await expect(
      merge(table, { source: sales("'a', 'a', 1", "'a', 'b', 1"), on: ['id'], ...upsert }),
    ).rejects.toMatchObject({ code: 'merge_cardinality', details: { keys: [{ id: 'a' }] } });
  });

  it('takes column names that scans use for themselves', async () => {
    const source = "SELECT 'a' AS filename, 1 AS path, 'x' AS \"select\"";
    const table = await DeltaTable.create(lake.context(), 't', {
      schema: struct([field('filename', 'string'), field('path', 'integer'), field('select', 'string')]),
    });
    await append(table, source);

    await merge(table, { source: source.replace('1', '2'), on: ['filename'], ...upsert });

    expect(await rowsOf(table)).toEqual([{ filename: 'a', path: 2, select: 'x' }]);
  });

  it('changes nothing when no clause applies', async () => {
    const table = await createTable();
    await append(table, sales("'a', 'sul', 1"));

    const result = await merge(table, {
      source: sales("'a', 'x', 1", "'b', 'x', 1"),
      on: ['id'],
      matched: [{ when: 'source.price > target.price', update: 'all' }],
    });

    expect(result.status).toBe('unchanged');
  });
});

describe('history and changes', () => {
  it('tells operations, the latest first, and the net change of files', async () => {
    const table = await createTable();
    await append(table, sales("'a', 'sul', 1"), { userMetadata: 'run 1' });
    await append(table, sales("'b', 'sul', 1"));
    await deleteRows(table, { predicate: "id = 'a'" });

    const entries = await history(table, { limit: 3 });
    const all = await filesBetween(table, 0);
    const last = await filesBetween(table, 2);

    expect(entries.map(({ version, operation, userMetadata }) => [version, operation, userMetadata])).toEqual(
      [
        [3, 'DELETE', undefined],
        [2, 'WRITE', undefined],
        [1, 'WRITE', 'run 1'],
      ],
    );
    expect([all.added.length, all.removed.length]).toEqual([1, 0]);
    expect([last.added.length, last.removed.length]).toEqual([0, 1]);
  });
});
