import { describe, expect, it } from 'vitest';
import { maskPii } from '#functions/domain/pii-mask';
import { ProblemError } from '#functions/domain/problem-error';
import { parseTableQuery, type QueryColumn } from '#functions/domain/table-query';
import { nextCursor, nextLink, ORDER_VALUES, pageOf } from '#functions/domain/table-query-cursor';
import { listJson, rowJson } from '#functions/domain/table-query-json';
import { onlyParameters } from '#functions/domain/table-query-parameters';

const columns: QueryColumn[] = [
  { name: 'id', type: 'string', pii: false },
  { name: 'email', type: 'string', pii: true },
  { name: 'price', type: 'decimal(12,2)', pii: false },
  { name: 'quantity', type: 'integer', pii: false },
  { name: 'total', type: 'bigint', pii: false },
  { name: 'ratio', type: 'double', pii: false },
  { name: 'open', type: 'boolean', pii: false },
  { name: 'day', type: 'date', pii: false },
  { name: 'at', type: 'timestamp', pii: false },
  { name: 'tags', type: 'array<string>', pii: false },
];
const options = { columns, key: ['id'], allowPii: true };
const parse = (query: string, other: object = {}) => parseTableQuery(query, { ...options, ...other });

function problemOf(action: () => unknown): ProblemError {
  try {
    action();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

describe('a query string', () => {
  it('that is empty asks for the first page of everything, by the key', () => {
    expect(parse('')).toMatchObject({
      fields: columns,
      filters: [],
      search: undefined,
      order: [{ column: { name: 'id' }, descending: false }],
      limit: 50,
      after: undefined,
      count: false,
      masked: false,
    });
  });

  it('names filters, search, order, page and fields', () => {
    const query = parse(
      'price.gte=10.50&price.lt=20&tags.has=a%26b&email.in=a,%22b,c%22,&q=s%C3%A3o+jo%C3%A3o&sort=-day,price&limit=7&fields=price,id&count=true',
    );

    expect(query).toMatchObject({
      filters: [
        { column: { name: 'price' }, op: '>=', value: '10.5' },
        { column: { name: 'price' }, op: '<', value: '20' },
        { column: { name: 'tags' }, op: 'has', value: 'a&b' },
        { column: { name: 'email' }, op: 'in', values: ['a', 'b,c', ''] },
      ],
      search: { text: 'são joão', columns: [{ name: 'id' }, { name: 'email' }] },
      limit: 7,
      count: true,
    });
    expect(query.order.map(({ column, descending }) => [column.name, descending])).toEqual([
      ['day', true],
      ['price', false],
      ['id', false],
    ]);
    expect(query.fields.map(({ name }) => name)).toEqual(['price', 'id']);
  });

  it.each([
    ['at=2026-11-21T10:00:00-03:00', '2026-11-21T13:00:00.000000Z'],
    ['at=2026-11-21T10:00:00.5+05:30', '2026-11-21T04:30:00.500000Z'],
    ['at=2026-11-21%2010:00:00Z', '2026-11-21T10:00:00.000000Z'],
    ['price=007.10', '7.1'],
    ['price=0', '0'],
    ['price=-0.10', '-0.1'],
    ['total=-9223372036854775808', '-9223372036854775808'],
    ['ratio=1e3', '1000'],
    ['day=2024-02-29', '2024-02-29'],
    ['open=true', 'true'],
  ])('%s compares with %s', (query, value) => {
    expect(parse(query).filters).toMatchObject([{ op: '=', value }]);
  });

  it.each([
    ['quantity=1.5', 'quantity', 'invalid_value'],
    ['quantity=2147483648', 'quantity', 'invalid_value'],
    ['quantity=', 'quantity', 'invalid_value'],
    ['quantity.in=1,,2', 'quantity.in', 'invalid_value'],
    ['total=9223372036854775808', 'total', 'invalid_value'],
    ['price=1.005', 'price', 'invalid_value'],
    ['price=12345678901', 'price', 'invalid_value'],
    ['price=1e3', 'price', 'invalid_value'],
    ['ratio=NaN', 'ratio', 'invalid_value'],
    ['ratio=1e999', 'ratio', 'invalid_value'],
    ['open=yes', 'open', 'invalid_value'],
    ['open.gt=true', 'open.gt', 'unknown_parameter'],
    ['day=2026-02-30', 'day', 'invalid_value'],
    ['day=0000-01-01', 'day', 'invalid_value'],
    ['day=infinity', 'day', 'invalid_value'],
    ['at=2026-11-21', 'at', 'invalid_value'],
    ['at=2026-11-21T10:00:00', 'at', 'invalid_value'],
    ['at=2026-02-30T10:00:00Z', 'at', 'invalid_value'],
    ['at=0001-01-01T00:00:00%2B10:00', 'at', 'invalid_value'],
    ['at=2026-11-21T24:00:00Z', 'at', 'invalid_value'],
    ['email.in=%22a', 'email.in', 'invalid_value'],
    ['email.in=%22a%22b', 'email.in', 'invalid_value'],
    ['email.is_null=maybe', 'email.is_null', 'invalid_value'],
    ['price.contains=1', 'price.contains', 'unknown_parameter'],
    ['tags=a', 'tags', 'unknown_parameter'],
    ['id.=a', 'id.', 'unknown_parameter'],
    ['.ne=a', '.ne', 'unknown_parameter'],
    ['colour=a', 'colour', 'unknown_parameter'],
    ['__proto__=a', '__proto__', 'unknown_parameter'],
    ['=a', '', 'unknown_parameter'],
    ['id=a&id=b', 'id', 'repeated_parameter'],
    ['id=%FF', 'id', 'invalid_format'],
    ['id=%', 'id', 'invalid_format'],
    ['sort=', 'sort', 'invalid_value'],
    ['sort=--day', 'sort', 'invalid_value'],
    ['sort=tags', 'sort', 'invalid_value'],
    ['fields=', 'fields', 'invalid_value'],
    ['fields=id,id', 'fields', 'invalid_value'],
    ['limit=0', 'limit', 'invalid_value'],
    ['limit=1001', 'limit', 'invalid_value'],
    ['limit=1e2', 'limit', 'invalid_value'],
    ['count=1', 'count', 'invalid_value'],
  ])('%s is refused', (query, parameter, code) => {
    const { code: problem, errors } = problemOf(() => parse(query));

    expect(problem).toBe('invalid_query');
    expect(errors).toMatchObject([{ parameter, code }]);
  });

  it('is refused with an entry per bad parameter', () => {
    const { errors } = problemOf(() => parse('quantity=x&colour=1&limit=0&sort=a,b'));

    expect(errors?.map(({ parameter }) => parameter)).toEqual([
      'quantity',
      'colour',
      'sort',
      'sort',
      'limit',
    ]);
  });

  it('may have parameters of the caller, and others than that are refused where nothing else may stand', () => {
    expect(parse('as_of=3', { reserved: ['as_of'] }).filters).toEqual([]);
    expect(onlyParameters('as_of=3', ['as_of'])).toEqual(new Map([['as_of', '3']]));
    expect(problemOf(() => onlyParameters('x=3', ['as_of'])).errors).toMatchObject([{ parameter: 'x' }]);
  });

  it('may have another limit, or none', () => {
    expect(parse('', { limit: { default: undefined, max: 5000 } }).limit).toBeUndefined();
    expect(parse('limit=5000', { limit: { default: undefined, max: 5000 } }).limit).toBe(5000);
  });
});

describe('personal data', () => {
  it.each([
    ['email=a', 'email'],
    ['email.is_null=true', 'email.is_null'],
    ['sort=-email', 'sort'],
  ])('cannot be found with %s by those who may not see it', (query, parameter) => {
    const { code, errors } = problemOf(() => parse(query, { allowPii: false }));

    expect(code).toBe('pii_not_allowed');
    expect(errors).toMatchObject([{ parameter, code: 'personal_data' }]);
  });

  it('is no part of their search and of their default order', () => {
    const query = parse('q=a&fields=email', { allowPii: false, defaultSort: 'email,-day' });

    expect(query.search?.columns.map(({ name }) => name)).toEqual(['id']);
    expect(query.order.map(({ column }) => column.name)).toEqual(['day', 'id']);
    expect(query).toMatchObject({ masked: true, fields: [{ name: 'email' }] });
  });

  it('in the key needs a salt', () => {
    expect(() => parse('', { key: ['email'], allowPii: false })).toThrow(/salt/);
  });

  it('is masked by type; what is null or absent stays so', () => {
    const personal = [
      { name: 'email', type: 'string', pii: true },
      { name: 'note', type: 'string', pii: true },
      { name: 'salary', type: 'decimal(12,2)', pii: true },
      { name: 'absent', type: 'string', pii: true },
      { name: 'id', type: 'string', pii: false },
    ];

    expect(
      maskPii(personal, { email: 'a@b.example', note: null, salary: '4800.00', id: '1', other: 2 }),
    ).toEqual({
      email: '***',
      note: null,
      salary: null,
      id: '1',
      other: 2,
    });
  });
});

describe('a cursor', () => {
  const row = { id: '7', [ORDER_VALUES]: ['2026-01-01', '7'] };
  const cursorOf = (query: string, other = {}) => nextCursor(parse(query, other), row);

  it('continues its own query, whatever the page size and fields', () => {
    const cursor = cursorOf('sort=day&quantity=1');

    expect(parse(`quantity=1&sort=day&cursor=${cursor}&limit=3&fields=id`).after).toEqual([
      '2026-01-01',
      '7',
    ]);
  });

  it.each([
    ['another filter', 'sort=day&quantity=2'],
    ['another order', 'sort=-day&quantity=1'],
    ['another search', 'sort=day&quantity=1&q=a'],
    ['no filter', 'sort=day'],
  ])('is refused by a query with %s', (_, query) => {
    const cursor = cursorOf('sort=day&quantity=1');

    expect(problemOf(() => parse(`${query}&cursor=${cursor}`)).code).toBe('invalid_cursor');
  });

  it('is refused by another table', () => {
    const cursor = cursorOf('sort=day', { table: 'sales' });

    expect(problemOf(() => parse(`sort=day&cursor=${cursor}`, { table: 'products' })).code).toBe(
      'invalid_cursor',
    );
  });

  it.each([
    ['', 'nothing'],
    ['%00', 'no JSON'],
    ['e30', 'no list'],
    [Buffer.from('[]').toString('base64url'), 'an empty list'],
    [Buffer.from('["x",[1]]').toString('base64url'), 'numbers'],
    [Buffer.from('null').toString('base64url'), 'null'],
  ])('%s is refused: %s', (cursor) => {
    expect(problemOf(() => parse(`cursor=${cursor}`)).code).toBe('invalid_cursor');
  });

  it('has values of the types of the columns', () => {
    const { digest } = parse('sort=day');
    const forged = Buffer.from(JSON.stringify([digest, ["'", '7']])).toString('base64url');

    expect(problemOf(() => parse(`sort=day&cursor=${forged}`)).code).toBe('invalid_cursor');
  });

  it('is given where there is one row more than the page holds', () => {
    const query = parse('limit=2');
    const rows = ['1', '2', '3'].map((id) => ({ id, [ORDER_VALUES]: [id] }));

    const first = pageOf(query, rows);
    const last = pageOf(query, rows.slice(0, 2));

    expect(first.rows).toEqual([{ id: '1' }, { id: '2' }]);
    expect(parse(`limit=2&cursor=${first.nextCursor}`).after).toEqual(['2']);
    expect(last.nextCursor).toBeNull();
  });

  it('takes the place of the one before in the link to the next page', () => {
    expect(nextLink('/v1/sales', 'a=1&cursor=x&limit=2', 'y')).toBe(
      '</v1/sales?a=1&limit=2&cursor=y>; rel="next"',
    );
  });
});

describe('the JSON of a list', () => {
  it('has decimals and large integers as numbers, to the last digit', () => {
    const row = { id: 'a"b', price: '90071992547409931.10', total: '9223372036854775807', ratio: Number.NaN };

    expect(rowJson(columns.slice(0, 6), row, 'keep')).toBe(
      '{"id":"a\\"b","email":null,"price":90071992547409931.10,"quantity":null,"total":9223372036854775807,"ratio":null}',
    );
    expect(rowJson(columns.slice(0, 3), row, 'omit')).toBe('{"id":"a\\"b","price":90071992547409931.10}');
  });

  it('has the cursor, and the count where it was asked for', () => {
    expect(listJson(['{}', '{}'], { nextCursor: null, count: undefined })).toBe(
      '{"data":[{},{}],"next_cursor":null}',
    );
    expect(listJson([], { nextCursor: 'x', count: 0 })).toBe('{"data":[],"next_cursor":"x","count":0}');
  });
});
