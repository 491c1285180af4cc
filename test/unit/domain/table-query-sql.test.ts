import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorsOf } from '#contracts/query-operators';
import { parseTableQuery, type QueryColumn, type TableQuery } from '#functions/domain/table-query';
import { pageOf } from '#functions/domain/table-query-cursor';
import { skippingConditions } from '#functions/pipeline/table-query-conditions';
import { tableQuerySql } from '#functions/pipeline/table-query-sql';
import { conditionsSql } from '#lake/condition';
import { type Engine, openEngine } from '#lake/engine';
import { type DataType, field, struct } from '#lake/schema';
import { literal } from '#lake/sql-text';
import { expectedRows, type Row } from './table-query-model.ts';

let engine: Engine;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'table-query-'));
  engine = await openEngine({ memoryLimit: '512MB', temporaryDirectory: directory });
});

afterAll(async () => {
  engine.close();
  await rm(directory, { recursive: true });
});

const columns: QueryColumn[] = [
  { name: 'id', type: 'string', pii: false },
  { name: 'text', type: 'string', pii: false },
  { name: 'o"dd; name', type: 'string', pii: false },
  { name: 'small', type: 'integer', pii: false },
  { name: 'large', type: 'bigint', pii: false },
  { name: 'ratio', type: 'double', pii: false },
  { name: 'flag', type: 'boolean', pii: false },
  { name: 'day', type: 'date', pii: false },
  { name: 'at', type: 'timestamp', pii: false },
  { name: 'amount', type: 'decimal(38,2)', pii: false },
  { name: 'tags', type: 'array<string>', pii: false },
];

const listType = { type: 'array', elementType: 'string', containsNull: true } as const;

const deltaSchema = struct(
  columns.map(({ name, type }) =>
    field(name, (type === 'bigint' ? 'long' : type === 'array<string>' ? listType : type) as DataType),
  ),
);
const hostile = [
  "'; DROP TABLE queried; --",
  "' OR 'a'='a",
  '" OR 1=1 --',
  '\\',
  '$$',
  '%',
  '_',
  '%27',
  'a,b',
  '"quoted"',
  '',
  ' ',
  'null',
  'São João',
  'SAO',
  'ação',
  'AÇÃO',
  'zebra\n\ttab',
  '🦓',
  '\u{10ffff}',
  '\ud7ff',
  '\ue000',
  'é',
];

const someText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: fc.constantFrom('a', 'b', 'ç', 'Á', "'", '"', '%', '\\', '🦓'), maxLength: 4 }),
);

const instant = fc.oneof(
  fc.constantFrom('2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.123456Z', '1969-12-31T23:59:59.999999Z'),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
);

const values: Record<string, fc.Arbitrary<unknown>> = {
  text: someText,
  'o"dd; name': someText,
  small: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer()),
  large: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.maxSafeInteger()),
  ratio: fc.oneof(
    fc.constantFrom(0, 0.1, 0.30000000000000004, 1e300, -5e-324),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((ratio) => (Object.is(ratio, -0) ? 0 : ratio)),
  ),
  flag: fc.boolean(),
  day: instant.map((text) => text.slice(0, 10)),
  at: instant,
  amount: fc
    .oneof(fc.bigInt(-300n, 300n), fc.bigInt(-(10n ** 37n), 10n ** 37n))
    .map((cents) => `${cents / 100n}.${String((cents < 0n ? -cents : cents) % 100n).padStart(2, '0')}`),
  tags: fc.array(someText, { maxLength: 3 }),
};

const rowsOfAnyKind: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record(
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, fc.option(value, { freq: 4, nil: null })]),
      ),
    ),
    { maxLength: 30 },
  )
  .map((rows) => rows.map((row, at) => ({ id: `${"id'"}${String(at * 7919).slice(-4)}-${at}`, ...row })));

/** A parameter of any filter that the columns allow, often with a value that stands in a row. */
const filterOn = (rows: readonly Row[]): fc.Arbitrary<[string, string]> =>
  fc.constantFrom(...columns).chain(({ name, type }) => {
    const present = rows.map((row) => row[name]).filter((value) => value !== null);
    const any = name === 'id' ? someText : values[name]!;
    const value = (present.length > 0 ? fc.oneof(fc.constantFrom(...present), any) : any).map((each) =>
      String(Array.isArray(each) ? (each[0] ?? '') : each),
    );
    return fc.constantFrom(...operatorsOf(type)).chain((operator): fc.Arbitrary<[string, string]> => {
      if (operator === 'is_null') return fc.boolean().map((is) => [`${name}.is_null`, String(is)]);
      if (operator === 'in') {
        const items = fc.array(value, { minLength: 1, maxLength: 4 });
        return items.map((list) => [
          `${name}.in`,
          list.map((item) => (/^"|,/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(),
        ]);
      }
      return value.map((text) => [operator === '' ? name : `${name}.${operator}`, text]);
    });
  });

const sortable = columns.filter(({ type }) => type !== 'array<string>').map(({ name }) => name);

const queryOn = (rows: readonly Row[]): fc.Arbitrary<string> =>
  fc
    .record({
      filters: fc.uniqueArray(filterOn(rows), { maxLength: 2, selector: ([name]) => name }),
      sort: fc.option(
        fc
          .uniqueArray(fc.constantFrom(...sortable), { minLength: 1, maxLength: 3 })
          .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom(name, `-${name}`)))),
      ),
      q: fc.option(fc.constantFrom('sao', 'ÃO', "'", '%', 'b'), { freq: 5 }),
      limit: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ filters, sort, q, limit }) =>
      new URLSearchParams([
        ...filters,
        ...(sort ? [['sort', sort.join()]] : []),
        ...(q ? [['q', q]] : []),
        ['limit', String(limit)],
      ] as [string, string][]).toString(),
    );

async function fill(rows: readonly Row[]): Promise<void> {
  const file = join(directory, 'rows.ndjson');
  await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const types = { string: 'VARCHAR', timestamp: 'TIMESTAMPTZ', 'array<string>': 'VARCHAR[]' };
  const read = columns.map(({ name, type }) => {
    return `${literal(name)}: ${literal(types[type as keyof typeof types] ?? type)}`;
  });
  await engine.run(`create or replace table stored as select * from
    read_json(${literal(file)}, format = 'newline_delimited', columns = {${read.join()}})`);
}

const parse = (query: string): TableQuery => parseTableQuery(query, { columns, key: ['id'], allowPii: true });

async function page(query: TableQuery) {
  return pageOf(query, await engine.rows<Row>(tableQuerySql(query, 'select * from stored').rows));
}

describe('a query over a table', () => {
  it('finds, page by page, what a plain filter and sort find', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOfAnyKind.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.array(queryOn(rows), { minLength: 4, maxLength: 4 })),
        ),
        async ([rows, queries]) => {
          await fill(rows);
          const stored = await engine.rows<Row>('select * from stored');
          for (const text of queries) {
            const first = parse(text);
            const expected = expectedRows(first, stored);

            const found: unknown[] = [];
            let cursor: string | null = null;
            do {
              const query = parse(cursor === null ? text : `${text}&cursor=${cursor}`);
              const { rows: some, nextCursor } = await page(query);
              expect(some.length).toBeLessThanOrEqual(query.limit!);
              found.push(...some);
              cursor = nextCursor;
            } while (cursor !== null);
            const [counted] = await engine.rows(tableQuerySql(first, 'select * from stored').count);

            expect(found).toEqual(expected);
            expect(counted).toEqual({ count: expected.length });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the same where files that cannot hold a row were skipped', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOfAnyKind.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.array(queryOn(rows), { minLength: 4, maxLength: 4 })),
        ),
        async ([rows, queries]) => {
          await fill(rows);
          for (const text of queries) {
            const first = await page(parse(text));
            const query = parse(first.nextCursor === null ? text : `${text}&cursor=${first.nextCursor}`);
            const kept = `select * from stored where ${conditionsSql(deltaSchema, skippingConditions(query))}`;

            const skipping = await engine.rows(tableQuerySql(query, kept).rows);

            expect(skipping).toEqual(await engine.rows(tableQuerySql(query, 'select * from stored').rows));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['id.starts_with=ab', 'ab', 'ac'],
    ['id.starts_with=a%F4%8F%BF%BF', 'a\u{10ffff}', 'b'],
    ['id.starts_with=%ED%9F%BF', '\ud7ff', '\ue000'],
  ])('%s skips what is below and above', (text, from, to) => {
    expect(skippingConditions(parse(text))).toEqual([
      { column: 'id', op: '>=', value: from },
      { column: 'id', op: '<', value: to },
    ]);
  });

  it('orders NaN and the infinities as well', async () => {
    const ratios = ['nan', 'inf', '-inf', '0', 'nan'].map((text, at) => `('${at}', '${text}'::double)`);
    await engine.run(`create or replace table ratios as from (values ${ratios.join()}) r(id, ratio)`);
    const options = { columns: [columns[0]!, columns[5]!], key: ['id'], allowPii: true };

    const ids: unknown[] = [];
    let cursor = '';
    do {
      const query = parseTableQuery(`sort=-ratio&limit=1${cursor}`, options);
      const { rows, nextCursor } = pageOf(
        query,
        await engine.rows<Row>(tableQuerySql(query, 'from ratios').rows),
      );
      ids.push(...rows.map(({ id }) => id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor);

    expect(ids).toEqual(['0', '4', '1', '3', '2']);
  });

  it('compares text that has a NUL in it', async () => {
    await engine.run(
      `create or replace table nuls as from (values ('a' || chr(0) || 'b'), ('a'), ('a' || chr(0))) r(id)`,
    );
    const options = { columns: [columns[0]!], key: ['id'], allowPii: true };
    const ids = async (text: string) => {
      const query = parseTableQuery(text, options);
      return (await engine.rows(tableQuerySql(query, 'from nuls').rows)).map(({ id }) => id);
    };

    expect(await ids('id=a%00b')).toEqual(['a\0b']);
    expect(await ids('id.starts_with=a%00')).toEqual(['a\0', 'a\0b']);
  });

  it('finds instants by weekday and hour of a time zone', async () => {
    // Days on which clocks were put forward and back in New York are among these.
    const rows = Array.from({ length: 400 }, (_, at) => ({
      id: String(at).padStart(3, '0'),
      at: at % 50 === 49 ? null : new Date(Date.UTC(2025, 9, 20) + at * 3_666_000).toISOString(),
    }));
    await fill(rows);
    for (const timeZone of ['America/Sao_Paulo', 'America/New_York', 'Asia/Kolkata'])
      for (const text of [
        'at.weekday=1,7',
        'at.hour=23',
        'at.hour=0,1,2,12&at.weekday=6',
        'at.weekday=2&at.gte=2025-11-01T00:00:00Z',
      ]) {
        const query = parseTableQuery(`${text}&limit=1000`, {
          columns,
          key: ['id'],
          allowPii: true,
          timeZone,
        });

        const found = (await page(query)).rows.map(({ id }) => id);

        expect(found).toEqual(expectedRows(query, rows).map(({ id }) => id));
        expect(found.length).toBeGreaterThan(2);
      }
  });

  it('has no weekday without a time zone, and none but those there are', () => {
    const asked = (text: string, zone: object) => () =>
      parseTableQuery(text, { columns, key: ['id'], allowPii: true, ...zone });
    const invalid = (code: string) =>
      expect.objectContaining({ code: 'invalid_query', errors: [expect.objectContaining({ code })] });

    expect(asked('at.weekday=1', {})).toThrow(invalid('unknown_parameter'));
    expect(asked('day.weekday=1', { timeZone: 'UTC' })).toThrow(invalid('unknown_parameter'));
    for (const text of [
      'at.weekday=0',
      'at.weekday=8',
      'at.hour=24',
      'at.hour=',
      'at.hour=1,',
      'at.hour=-1',
      'at.hour=1.5',
    ])
      expect(asked(text, { timeZone: 'UTC' })).toThrow(invalid('invalid_value'));
  });

  it('leaves the table alone whatever stands in values, names and cursors', async () => {
    await fill([{ id: '1', text: 'x' }]);
    const attack = "x'); DROP TABLE stored; --";

    for (const { name, type } of columns)
      for (const operator of operatorsOf(type, true)) {
        const parameter = encodeURIComponent(operator ? `${name}.${operator}` : name);
        const text = `${parameter}=${encodeURIComponent(attack)}`;
        await Promise.resolve()
          .then(() => page(parseTableQuery(text, { columns, key: ['id'], allowPii: true, timeZone: 'UTC' })))
          .catch((error) => expect(error).toMatchObject({ code: 'invalid_query' }));
      }
    for (const text of [`sort=${attack}`, `fields=${attack}`, `${attack}=1`, `limit=${attack}`])
      expect(() => parse(encodeURI(text))).toThrow(expect.objectContaining({ code: 'invalid_query' }));
    const { digest } = parse('sort=small');
    const forged = Buffer.from(JSON.stringify([digest, [attack, '1']])).toString('base64url');
    expect(() => parse(`sort=small&cursor=${forged}`)).toThrow(
      expect.objectContaining({ code: 'invalid_cursor' }),
    );

    expect(await engine.rows('select count(*) as rows from stored')).toEqual([{ rows: 1 }]);
  });
});

describe('for those who may not see personal data', () => {
  const personal: QueryColumn[] = [
    { name: 'email', type: 'string', pii: true },
    { name: 'day', type: 'date', pii: false },
    { name: 'birth', type: 'date', pii: true },
  ];
  const options = { columns: personal, key: ['day', 'email'], allowPii: false, salt: 'kept from them' };

  beforeAll(async () => {
    const rows = Array.from(
      { length: 10 },
      (_, at) => `('p${at}@x.example', date '2026-01-0${(at % 3) + 1}', null)`,
    );
    rows.push(`('p10@x.example', date '2026-01-01', date '1990-05-05')`);
    await engine.run(`create table people as from (values ${rows.join()}) r(email, day, birth)`);
  });

  it('values are masked, and every row comes once', async () => {
    const days: unknown[] = [];
    const cursors: string[] = [];
    for (let at: string | null = ''; at !== null; ) {
      const query = parseTableQuery(`limit=2${at}`, options);
      const { rows, nextCursor } = pageOf(
        query,
        await engine.rows<Row>(tableQuerySql(query, 'from people').rows),
      );
      for (const row of rows) expect(row).toMatchObject({ email: '***', birth: null });
      days.push(...rows.map(({ day }) => day));
      if (nextCursor !== null) cursors.push(nextCursor);
      at = nextCursor && `&cursor=${nextCursor}`;
    }

    expect(days).toHaveLength(11);
    expect(days).toEqual([...days].sort());
    const content = cursors.map((cursor) => Buffer.from(cursor, 'base64url').toString()).join();
    expect(content).not.toContain('example');
  });

  it('q finds nothing in it', async () => {
    const query = parseTableQuery('q=p1', options);

    expect(await engine.rows(tableQuerySql(query, 'from people').count)).toEqual([{ count: 0 }]);
  });
});
