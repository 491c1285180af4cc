/**
 * Writes tables of every kind to a folder, for other implementations to read:
 * `tsx test/interop/write-tables.ts FOLDER`. Prints one JSON line per table and version with the expected rows,
 * which come from plain DuckDB queries and a model of the operations, not from reading the table back.
 */
import { addConstraint } from '#lake/alter-constraints';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';
import { deleteRows } from '#lake/delete';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { merge } from '#lake/merge';
import { optimize } from '#lake/optimize';
import { overwrite } from '#lake/overwrite';
import { restore } from '#lake/restore';
import { DeltaTable } from '#lake/table';
import { updateRows } from '#lake/update';
import { withFolderLake } from './interop-context.ts';

const EVERY_TYPE = `SELECT
    'row ' || r AS id, r::BIGINT * 1000000000000 AS l, r::INTEGER - 5 AS i, r::SMALLINT AS sh, r::TINYINT AS by,
    (r * 1.37)::DECIMAL(12, 2) AS price, (r * 100000000000000000.123)::DECIMAL(38, 3) AS wide,
    r / 3.0::DOUBLE AS d, (r / 3.0)::FLOAT AS f, r % 2 = 0 AS flag, 'é' || chr(0) || r AS text_with_nul,
    encode('bytes' || r) AS bin, DATE '1969-12-30' + r::INTEGER AS day,
    TIMESTAMPTZ '1969-12-31 23:59:58.123456Z' + INTERVAL (r) SECOND AS instant,
    CASE WHEN r % 3 = 0 THEN NULL ELSE 'n' || r END AS maybe, CAST(NULL AS VARCHAR) AS never,
    {'a': r::INTEGER, 'b': {'c': 'deep' || r}} AS nested, ['x', NULL, 'y' || r] AS items,
    MAP {'k' || r: r::BIGINT} AS lookup
  FROM range(10) g(r)`;

const PARTITIONED = `SELECT r::INTEGER AS id, [NULL, 'a/b', 'é ü', 'x=1&y', '100%', '''q''', 'a b+c'][1 + r % 7] AS name,
    CASE WHEN r % 4 = 0 THEN NULL ELSE DATE '2024-02-28' + (r % 4)::INTEGER END AS day, (r % 3)::BIGINT AS number,
    (r % 2)::DECIMAL(10, 2) / 4 AS amount, r % 2 = 1 AS flag,
    TIMESTAMPTZ '2024-05-05 01:02:03.456789Z' + INTERVAL (r % 2) HOUR AS instant
  FROM range(60) g(r)`;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: tsx test/interop/write-tables.ts FOLDER');
await withFolderLake(folder, async (context) => {
  await everyType(context);
  await partitioned(context);
  await operations(context);
  await checkpointed(context);
  await evolved(context);
  await zOrdered(context);
  await constrained(context);
  await spliced(context);
});

async function everyType(context: LakeContext): Promise<void> {
  const schema = await schemaOfQuery(context.engine, EVERY_TYPE);
  const table = await DeltaTable.create(context, 'every_type', { schema });
  await expected(context, table, 0, `SELECT * FROM (${EVERY_TYPE}) WHERE false`);
  await append(table, EVERY_TYPE, { orderBy: 'id' });
  await expected(context, table, 1, EVERY_TYPE);
}

async function partitioned(context: LakeContext): Promise<void> {
  const sql = `SELECT * REPLACE (amount::DECIMAL(10, 2) AS amount) FROM (${PARTITIONED})`;
  const schema = await schemaOfQuery(context.engine, sql);
  const partitionColumns = ['name', 'day', 'number', 'amount', 'flag', 'instant'];
  const table = await DeltaTable.create(context, 'partitioned', { schema, partitionColumns });
  await append(table, sql, { orderBy: 'id' });
  await expected(context, table, 1, sql);
}

async function operations(context: LakeContext): Promise<void> {
  const rows = (from: number, to: number, price: number) =>
    `SELECT r::INTEGER AS id, 'region' || r % 3 AS region, ${price}::DECIMAL(12, 2) AS price FROM range(${from}, ${to}) g(r)`;
  const schema = await schemaOfQuery(context.engine, rows(0, 1, 0));
  const configuration = { 'delta.checkpointInterval': '3' };
  const partitionColumns = ['region'];
  const table = await DeltaTable.create(context, 'operations', { schema, partitionColumns, configuration });
  await append(table, rows(0, 30, 1), { transactions: [{ appId: 'interop', version: 5 }] });
  await expected(context, table, 1, rows(0, 30, 1));
  await merge(table, {
    source: rows(20, 40, 2),
    on: ['id'],
    matched: [{ when: 'source.id = 25', delete: true }, { update: 'all' }],
    notMatched: [{ insert: 'all' }],
  });
  const merged = `SELECT * FROM (${rows(0, 20, 1)} UNION ALL ${rows(20, 40, 2)}) WHERE id <> 25`;
  await expected(context, table, 2, merged);
  await deleteRows(table, { predicate: 'id % 5 = 0' });
  const deleted = `SELECT * FROM (${merged}) WHERE id % 5 <> 0`;
  await expected(context, table, 3, deleted);
  const replacing = `SELECT * FROM (${rows(100, 120, 9)}) WHERE region = 'region1'`;
  await overwrite(table, replacing, { replace: 'partitions' });
  const partition = `SELECT * FROM (${deleted}) WHERE region <> 'region1' UNION ALL ${replacing}`;
  await expected(context, table, 4, partition);
  await overwrite(table, rows(0, 5, 7), { replace: 'table' });
  await expected(context, table, 5, rows(0, 5, 7));
  await append(table, rows(5, 9, 8));
  const both = `${rows(0, 5, 7)} UNION ALL ${rows(5, 9, 8)}`;
  await expected(context, table, 6, both);
  await optimize(table);
  await expected(context, table, 7, both);
}

async function checkpointed(context: LakeContext): Promise<void> {
  const row = (r: number) => `SELECT ${r}::INTEGER AS id, 'v' || ${r} AS "weird ""name"`;
  const schema = await schemaOfQuery(context.engine, row(0));
  const configuration = { 'delta.checkpointInterval': '10' };
  const table = await DeltaTable.create(context, 'checkpointed', { schema, configuration });
  for (let r = 1; r <= 25; r++) await append(table, row(r), { transactions: [{ appId: 'a', version: r }] });
  const upTo = (n: number) =>
    `SELECT r::INTEGER AS id, 'v' || r AS "weird ""name" FROM range(1, ${n + 1}) g(r)`;
  for (const version of [9, 10, 11, 25]) await expected(context, table, version, upTo(version));
}

/** Columns that come, widen and go; rows changed and brought back. */
async function evolved(context: LakeContext): Promise<void> {
  const first = "SELECT r::INTEGER AS id, r::TINYINT AS size, {'city': 'c' || r} AS place FROM range(4) g(r)";
  const table = await DeltaTable.create(context, 'evolved', {
    schema: await schemaOfQuery(context.engine, first),
    configuration: { 'delta.checkpointInterval': '3' },
  });
  await append(table, first);
  const second = `SELECT r::INTEGER AS id, (r * 100)::SMALLINT AS size, {'city': 'c' || r, 'state': 's'} AS place,
    DATE '2024-01-01' + r::INTEGER AS day FROM range(4, 8) g(r)`;
  await append(table, second, { schema: 'merge' });
  const both = `SELECT id, size::SMALLINT AS size, {'city': place.city, 'state': NULL::VARCHAR} AS place,
    NULL::DATE AS day FROM (${first}) UNION ALL ${second}`;
  await expected(context, table, 2, both);
  await updateRows(table, {
    set: { size: '(size + 1)::SMALLINT', day: "DATE '2000-01-01'" },
    predicate: 'id % 2 = 0',
  });
  const updated = `SELECT * REPLACE ((CASE WHEN id % 2 = 0 THEN size + 1 ELSE size END)::SMALLINT AS size,
    CASE WHEN id % 2 = 0 THEN DATE '2000-01-01' ELSE day END AS day) FROM (${both})`;
  await expected(context, table, 3, updated);
  const replaced = "SELECT 'r' || r % 2 AS region, r::BIGINT AS id FROM range(6) g(r)";
  await overwrite(table, replaced, { schema: 'replace', partitionColumns: ['region'] });
  await expected(context, table, 4, replaced);
  await restore(table, { version: 2 });
  await expected(context, table, 5, both);
}

/** Large enough, beside its target size, that finished files are cut between their row groups. */
async function zOrdered(context: LakeContext): Promise<void> {
  const rows = `SELECT r::INTEGER AS x, (r * 7919 % 1000)::INTEGER AS y, 'p' || r % 2 AS part FROM range(40000) g(r)`;
  const schema = await schemaOfQuery(context.engine, rows);
  const table = await DeltaTable.create(context, 'z_ordered', { schema, partitionColumns: ['part'] });
  await append(table, rows);
  await optimize(table, { zOrderBy: ['x', 'y'], targetFileSize: 20_000 });
  const files = (await table.snapshot()).files.size;
  if (files < 4) throw new Error(`The table has ${files} files: none of them was cut`);
  await expected(context, table, 2, rows);
}

/** Changes that leave most row groups as they are: these are copied, beside others that are encoded again. */
async function spliced(context: LakeContext): Promise<void> {
  const rows = (
    from: number,
    to: number,
    price: number,
  ) => `SELECT r::INTEGER AS id, 'word ' || r % 7 AS word,
      CASE WHEN r % 3 = 0 THEN NULL ELSE 'n' || r END AS maybe, ${price}::DECIMAL(12, 2) AS price,
      TIMESTAMPTZ '2024-05-05 01:02:03.456789Z' + INTERVAL (r) SECOND AS instant, {'a': r::INTEGER} AS nested,
      ['x', NULL, 'y' || r] AS items, MAP {'k' || r: r::BIGINT} AS lookup, (r % 2)::INTEGER AS part
    FROM range(${from}, ${to}) g(r)`;
  const schema = await schemaOfQuery(context.engine, rows(0, 1, 0));
  const configuration = { 'lake.rowGroupRows': '2048' };
  const table = await DeltaTable.create(context, 'spliced', {
    schema,
    partitionColumns: ['part'],
    configuration,
  });
  await append(table, rows(0, 16_000, 1), { orderBy: 'id' });
  await merge(table, {
    source: rows(9_000, 9_100, 2),
    on: ['id'],
    matched: [{ when: 'source.id < 9010', delete: true }, { update: 'all' }],
  });
  const merged = `${rows(0, 9_000, 1)} UNION ALL ${rows(9_010, 9_100, 2)} UNION ALL ${rows(9_100, 16_000, 1)}`;
  await expected(context, table, 2, merged);
  // Whole row groups go, others lose rows.
  await deleteRows(table, { where: [{ column: 'id', op: 'between', value: [1_000, 5_000] }], orderBy: 'id' });
  const deleted = `SELECT * FROM (${merged}) WHERE id NOT BETWEEN 1000 AND 5000`;
  await expected(context, table, 3, deleted);
  await updateRows(table, { set: { maybe: 'NULL' }, predicate: 'id = 12345', orderBy: 'id' });
  const updated = `SELECT * REPLACE (CASE WHEN id <> 12345 THEN maybe END AS maybe) FROM (${deleted})`;
  await expected(context, table, 4, updated);
}

async function constrained(context: LakeContext): Promise<void> {
  const row = (id: number) => `SELECT ${id}::INTEGER AS id, ${id}::BIGINT * 2 AS amount`;
  const schema = await schemaOfQuery(context.engine, row(1));
  const table = await DeltaTable.create(context, 'constrained', { schema });
  await append(table, row(1));
  await addConstraint(table, { name: 'positive', expression: 'amount > 0' });
  await append(table, row(2));
  await expected(context, table, 3, `${row(1)} UNION ALL ${row(2)}`);
}

async function expected(
  context: LakeContext,
  table: DeltaTable,
  version: number,
  sql: string,
): Promise<void> {
  const { schema, partitionColumns } = await table.snapshot({ version });
  const text = schema.fields.map(({ name, type }) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    if (type === 'binary') return `hex(${quoted}) AS ${quoted}`;
    return type === 'timestamp' ? `epoch_us(${quoted}) AS ${quoted}` : quoted;
  });
  const rows = await context.engine.rows(`SELECT ${text.join(', ')} FROM (${sql}) ORDER BY ALL`);
  console.log(JSON.stringify({ table: table.path, version, schema, partitionColumns, rows }));
}
