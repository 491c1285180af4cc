import { validateHeaderName } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { sale } from '#contracts/sale';
import { type Call, createWriteApi } from './write-api.ts';

const api = createWriteApi();
const collections = Object.values(catalog).map(({ collection }) => collection);

const hostileValues: [string, string][] = [
  ['null', 'null'],
  ['true', 'true'],
  ['a list', '[1]'],
  ['an object', '{"a":1}'],
  ['1e999', '1e999'],
  ['-1e999', '-1e999'],
  ['5e-324', '5e-324'],
  ['2^53 + 1', '9007199254740993'],
  ['400 digits', '9'.repeat(400)],
  ['0', '0'],
  ['"NaN"', '"NaN"'],
  ['"Infinity"', '"Infinity"'],
  ['"1e3"', '"1e3"'],
  ['"0x10"', '"0x10"'],
  ['empty', '""'],
  ['blank', '"   "'],
  ['a zero byte', '"a\\u0000b"'],
  ['an escape sequence', '"\\u001b[31m"'],
  ['a lone surrogate', '"\\ud800"'],
  ['half an emoji', '"\\ude00x"'],
  ['half a megabyte', `"${'x'.repeat(500_000)}"`],
  ['half a megabyte of dots', `"${'.'.repeat(250_000)}@${'a.'.repeat(125_000)}"`],
  ['30 levels', `${'['.repeat(30)}${']'.repeat(30)}`],
  ['10,000 levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
];

it.each(hostileValues)('a field of %s is never a 5xx, and never stored as such', async (_, value) => {
  for (const [name, contract] of Object.entries(catalog))
    for (const field of Object.keys(contract.fields)) {
      const example = JSON.stringify(contract.example).slice(1, -1);
      const stored = api.state.stored.length;
      const { status } = await api.call({
        path: `/v1/${contract.collection}`,
        body: `{${example},${JSON.stringify(field)}:${value}}`,
      });
      expect([400, 422, 202], `${name}.${field}`).toContain(status);
      expect(api.state.stored.length - stored).toBe(status === 202 ? 1 : 0);
      if (status === 202) expect(JSON.stringify(api.state.stored.at(-1))).not.toMatch(/\\u00|\\ud[89a-f]/);
    }
});

it.each([
  "Robert'); DROP TABLE silver.sale;--",
  '" OR 1=1 --',
  '%{jndi:ldap://x}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '=cmd|calc',
])('%j is text like any other', async (text) => {
  const { status, body } = await api.call({ body: { ...sale.example, note: text } });
  expect([status, body.record.note]).toEqual([202, text]);
});

it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
  'the key %s is an unknown field and changes nothing else',
  async (key) => {
    const example = JSON.stringify(sale.example).slice(1, -1);
    const polluting = `{${example},"${key}":{"polluted":true}}`;
    for (const [method, path] of [
      ['POST', '/v1/sales'],
      ['PUT', '/v1/sales/a'],
      ['PATCH', '/v1/sales/a'],
    ]) {
      const { status, body } = await api.call({ method: method!, path: path!, body: polluting });
      expect([status, body.errors]).toEqual([
        422,
        [{ pointer: `/${key}`, code: 'unknown_field', message: 'is not a known field' }],
      ]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  },
);

it.each([
  ['PUT', '/v1/sales/a%0d%0ax-evil:%201', {}],
  ['PUT', '/v1/sales/a\r\nx-evil: 1', {}],
  ['POST', '/v1/sales', { id: 'a\r\nx-evil: 1' }],
  ['POST', '/v1/sales', { id: 'a\u2028b' }],
  ['POST', '/v1/sales', {}, { 'idempotency-key': 'a\r\nx-evil: 1' }],
  ['POST', '/v1/sales', {}, { 'x-amzn-trace-id': 'Root=1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c\r\nx-evil: 1' }],
  ['PUT', '/v1/sales/a', {}, { 'if-match': '"a"\r\nx-evil: 1' }],
])('%s %s %j %j puts nothing into the headers', async (method, path, fields, headers?: Call['headers']) => {
  const answer = await api.call({
    method,
    path,
    headers: headers ?? {},
    body: { ...sale.example, ...fields },
  });
  expect(answer.status).toBeLessThan(500);
  expect(Object.keys(answer.headers)).not.toContain('x-evil');
  checkHeaders(answer.headers);
});

it('any JSON value, method and path get an answer that is not a 5xx', async () => {
  const path = fc.oneof(
    fc.constantFrom(...collections).map((each) => `/v1/${each}`),
    fc.constantFrom(...collections).map((each) => `/v1/${each}/batch`),
    fc.constantFrom(...collections).map((each) => `/v1/${each}/id-1`),
    fc.webPath(),
  );
  const fieldNames = Object.values(catalog).flatMap(({ fields }) => Object.keys(fields));
  const record = fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames), fc.string()), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'GET'),
      path,
      fc.oneof(fc.jsonValue(), record, fc.array(record, { maxLength: 5 })),
      async (method, path, body) => {
        const { status, headers } = await api.call({ method, path, body: JSON.stringify(body) });
        expect(status).toBeLessThan(500);
        checkHeaders(headers);
      },
    ),
    { numRuns: 500 },
  );
});

it('any bytes get an answer that is not a 5xx', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (body) => {
      const { status } = await api.call({ body });
      expect([400, 422]).toContain(status);
    }),
  );
});

/** Header fields that HTTP can carry; others would end, or split, the answer. */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    expect(() => validateHeaderName(name)).not.toThrow();
    expect(value, name).toMatch(/^[\x20-\x7e]*$/);
  }
}

it('any header values get an answer that is not a 5xx, with headers that HTTP can carry', async () => {
  const names = fc.constantFrom(
    'authorization',
    'content-type',
    'content-encoding',
    'idempotency-key',
    'if-match',
    'accept-language',
    'accept',
    'x-amzn-trace-id',
    'constructor',
    '__proto__',
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, fc.string({ unit: 'binary' })), async (headers) => {
      for (const method of ['POST', 'PUT', 'TRACE']) {
        const path = method === 'PUT' ? '/v1/sales/a' : '/v1/sales';
        const answer = await api.call({ method, path, body: sale.example, headers });
        expect(answer.status).toBeLessThan(500);
        checkHeaders(answer.headers);
      }
    }),
  );
});
