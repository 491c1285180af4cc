import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { openApiDocument } from '#contracts/openapi/document';
import { listParameters } from '#contracts/openapi/filter-parameters';
import type { JsonSchema } from '#contracts/openapi/json-schema';
import type { Parameter } from '#contracts/openapi/parameters';
import {
  filterName,
  LIST_LIMIT,
  type QueryColumnType,
  type QueryOperator,
  queryOperators,
} from '#contracts/query-operators';
import { recordColumns } from '#contracts/record-columns';
import { parseTableQuery } from '#functions/domain/table-query';
import { parseValue } from '#functions/domain/table-query-values';

const { components } = openApiDocument();
const ajv = new Ajv2020({ strict: false, unicodeRegExp: true, coerceTypes: false });

/** As the gateway's clients and servers do: a number or a truth value stands in a query as its JSON text. */
function takes(schema: JsonSchema): (text: string) => boolean {
  const { type, ...target } = (
    schema.$ref ? components.schemas[(schema.$ref as string).split('/').at(-1)!] : schema
  ) as JsonSchema;
  const valid = ajv.compile({ type, ...target });
  return (text) => {
    if (type === 'string') return valid(text) as boolean;
    if (type === 'boolean') return text === 'true' || text === 'false';
    // Of numbers, JSON's own form.
    const form = type === 'integer' ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
    return form.test(text) && (valid(Number(text)) as boolean);
  };
}

const types: readonly QueryColumnType[] = [
  'string',
  'integer',
  'bigint',
  'double',
  'boolean',
  'date',
  'timestamp',
  'decimal(12,2)',
  'decimal(38,2)',
  'decimal(5,0)',
];

const schemaOf = (type: QueryColumnType): JsonSchema =>
  listParameters([{ name: 'x', type, pii: false }]).find(({ name }) => name === 'x')!.schema;

const days = fc.oneof(
  fc
    .date({ min: new Date('0000-12-30'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  fc.constantFrom(
    '0001-01-01',
    '9999-12-31',
    '0000-01-01',
    '1900-02-29',
    '2000-02-29',
    '2026-02-30',
    '2026-13-01',
    '10000-01-01',
  ),
);
const digits = fc.stringMatching(/^-?[0-9]{1,40}(\.[0-9]{1,4})?$/);

const texts = fc.oneof(
  days,
  fc
    .tuple(
      days,
      fc.constantFrom('T', 't', ' ', '_'),
      fc.constantFrom(
        '00:00:00',
        '23:59:59',
        '24:00:00',
        '10:00',
        '10:00:00.123456',
        '10:00:00.1234567',
        '10:61:00',
      ),
      fc.constantFrom('Z', 'z', '+00:00', '-00:01', ' 03:00', '+05', '-0530', '+24:00', '', '+5'),
    )
    .map((parts) => parts.join('')),
  digits,
  fc.bigInt({ min: -(2n ** 63n) - 3n, max: 2n ** 63n + 3n }).map(String),
  fc.constantFrom(
    ...['9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809'],
    ...['2147483647', '2147483648', '-2147483648', '-2147483649', '0', '-0', 'true', 'false', 'True', ''],
  ),
  fc.double().map((value) => JSON.stringify(value) ?? ''),
  fc.string(),
);

describe.each(types)('a filter of %s', (type) => {
  const taken = takes(schemaOf(type));

  it('takes what its schema takes', () => {
    // A number of JSON is also one with leading zeros to the API, which only a client without a schema would send.
    const lenient = type === 'integer' || type === 'double';
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = 'value' in parseValue(type, text);
        if (lenient && /^-?0\d/.test(text)) return;
        expect([text, taken(text)]).toEqual([text, parsed]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe.each(Object.values(catalog))('lists of $collection', (entity) => {
  const columns = recordColumns(entity);
  const read = (query: string) =>
    parseTableQuery(query, { columns, key: ['id'], allowPii: true, timeZone: 'UTC' });
  const parameters: readonly Parameter[] = listParameters(columns, LIST_LIMIT, true);

  it('know every parameter that is documented', () => {
    const unknown = parameters
      .filter(({ name }) => name !== 'cursor')
      .filter(({ name }) => {
        try {
          read(`${name}=?`);
          return false;
        } catch (error) {
          const { errors } = error as { errors: readonly { code: string }[] };
          return errors.some(({ code }) => code === 'unknown_parameter');
        }
      });
    expect(unknown).toEqual([]);
  });

  it('document every filter there is', () => {
    const operators = Object.keys(queryOperators) as QueryOperator[];
    const documented = new Set(parameters.map(({ name }) => name));
    for (const { name } of columns)
      for (const operator of operators) {
        const parameter = filterName(name, operator);
        if (documented.has(parameter)) continue;
        expect(() => read(`${parameter}=1`)).toThrow(expect.objectContaining({ code: 'invalid_query' }));
      }
  });
});
