import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deltaType, schemaOfQuery } from '#lake/duckdb-schema';
import { openEngine } from '#lake/engine';
import { duckdbType, parseSchema } from '#lake/schema';
import { intervalMilliseconds } from '#lake/table-properties';
import { type LakeFixture, openLakeFixture } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

describe('rows', () => {
  it('come as plain JavaScript', async () => {
    const [row] = await lake.engine.rows(`SELECT 1 AS i, 9007199254740993 AS big, sum(2) AS huge, 0.10 AS d,
      DATE '2024-02-29' AS day, TIMESTAMPTZ '2024-01-01 00:00:00+03' AS at, TIMESTAMP '2024-01-01 01:02:03.5' AS local,
      TIMESTAMPTZ '1969-12-31 23:59:59.999999Z' AS before, 'x'::BLOB AS b, [1, NULL] AS l, {'a': {'b': 1.5}} AS s,
      MAP {'k': 2::BIGINT} AS m, NULL AS n, true AS t`);

    expect(row).toEqual({
      i: 1,
      big: '9007199254740993',
      huge: 2,
      d: '0.10',
      day: '2024-02-29',
      at: '2023-12-31T21:00:00.000Z',
      local: '2024-01-01T01:02:03.5',
      before: '1969-12-31T23:59:59.999999Z',
      b: Buffer.from('x'),
      l: [1, null],
      s: { a: { b: '1.5' } },
      m: [['k', 2]],
      n: null,
      t: true,
    });
  });

  it('have UTC on every connection, and statements run side by side', async () => {
    const zones = await Promise.all(
      Array.from({ length: 4 }, () => lake.engine.rows("SELECT current_setting('TimeZone') AS zone")),
    );

    expect(zones.flat()).toEqual(Array(4).fill({ zone: 'UTC' }));
  });
});

it('spills into a folder of which nothing was there', async () => {
  const temporaryDirectory = join(lake.folder, 'not', 'yet', 'there');
  const engine = await openEngine({ memoryLimit: '60MB', threads: 1, temporaryDirectory });

  await engine.run('CREATE TABLE large AS SELECT hash(r) AS a, hash(r + 1) AS b FROM range(6_000_000) g(r)');

  const spilled = await readdir(temporaryDirectory);
  engine.close();
  expect(spilled).not.toEqual([]);
});

describe('types', () => {
  it('go from DuckDB to Delta and back', async () => {
    const sql = `SELECT {'a "q"': 1::TINYINT, 'b, c': [{'d': 1.00::DECIMAL(5,2)}]} AS s, MAP {'k': [DATE '2024-01-01']} AS m,
      [['x']] AS ll, TIMESTAMPTZ '2024-01-01' AS t, 1::SMALLINT AS sh, 'x'::BLOB AS b, 1::FLOAT AS f`;

    const schema = await schemaOfQuery(lake.engine, sql);

    const described = await lake.engine.rows<{ column_type: string }>(`DESCRIBE ${sql}`);
    const again = schema.fields.map(({ type }) => deltaType(duckdbType(type)));
    expect(again).toEqual(described.map(({ column_type }) => deltaType(column_type)));
    expect(parseSchema(JSON.stringify(schema))).toEqual(schema);
    for (const [at, { type }] of schema.fields.entries()) {
      const [same] = await lake.engine.rows<{ same: boolean }>(
        `SELECT typeof(CAST(NULL AS ${duckdbType(type)})) = ${`'${described[at]!.column_type.replaceAll("'", "''")}'`} AS same`,
      );
      expect(same).toEqual({ same: true });
    }
  });

  it('that Delta lacks are refused', async () => {
    await expect(schemaOfQuery(lake.engine, "SELECT TIME '01:00:00' AS t")).rejects.toMatchObject({
      code: 'schema_mismatch',
      details: { type: 'TIME' },
    });
    expect(() => parseSchema('{"type":"struct","fields":[{"name":"v","type":"variant"}]}')).toThrow(
      expect.objectContaining({ code: 'unsupported_feature' }),
    );
  });
});

it.each([
  ['interval 1 week', 604_800_000],
  ['interval 2 days 6 hours', 194_400_000],
  ['INTERVAL 30 MINUTES', 1_800_000],
])('reads %s', (text, milliseconds) => {
  expect(intervalMilliseconds(text)).toBe(milliseconds);
});

it('refuses an interval without fixed length', () => {
  expect(() => intervalMilliseconds('interval 1 month')).toThrow(
    expect.objectContaining({ code: 'invalid_argument' }),
  );
});
