import { request } from 'node:http';
import type { Faker } from '@faker-js/faker';
import { validSale } from './harness.ts';

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
}

const sql = [
  "'; drop table sale; --",
  "' or 1=1 --",
  "Robert'); delete from silver.sale;--",
  '"; copy x to /etc',
];
const odd: readonly unknown[] = [
  null,
  true,
  [],
  {},
  '',
  ' ',
  -1,
  1e308,
  Number.MIN_VALUE,
  2 ** 53,
  'NaN',
  'Infinity',
  '1e9999',
  '0x10',
  '\u0000',
  '\ud800',
  '\u202e',
  'é'.normalize('NFD').repeat(60),
  '𝕏'.repeat(300),
  'a'.repeat(70_000),
  { $ne: null },
  { toString: 'x' },
  ...sql,
];
const rawBodies = [
  '',
  '{',
  'null',
  'NaN',
  '[]',
  '"text"',
  '{"price":NaN}',
  '{"price":Infinity}',
  '{"price":1e999}',
  `{"price":${'9'.repeat(5000)}}`,
  '{"a":1,}',
  "{'a':1}",
  '\ufeff{}',
  '{"__proto__":{"price":1}}',
  '{"constructor":{"prototype":{"price":1}}}',
  '['.repeat(100_000),
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  JSON.stringify(Array(501).fill(1)),
  JSON.stringify([null, 1, 'x', [], {}]),
  JSON.stringify({ note: 'x'.repeat(1_100_000) }),
  Buffer.from([0xff, 0xfe, 0x00, 0x7b]),
  Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]),
  Buffer.from('{"price":1}', 'utf16le'),
];
const contentTypes = [
  'application/json',
  'text/plain',
  'application/json; charset=utf-16',
  '',
  'multipart/form-data',
  ';;;',
];
const paths = [
  '/v1/sales',
  '/v1/sales/batch',
  '/v1/sales/__proto__',
  '/v1/sales/%00',
  '/v1/sales/%ff%fe',
  '/v1/sales/%zz',
  '/v1/sales/..%2f..%2fetc%2fpasswd',
  `/v1/sales/${'x'.repeat(2000)}`,
  '/v1/constructor',
  '/v1/__proto__/batch',
  '/v1//',
  '/',
  '/v1/sales?x=%00&y[]=1',
];

/** A request that no honest client sends, or one with a single odd value in an honest body. */
export function hostileRequest(faker: Faker, token: string): HostileRequest {
  const pick = <T>(values: readonly T[]): T => faker.helpers.arrayElement([...values]);
  const { path, method } = {
    path: pick(paths),
    method: pick(['POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'GET']),
  };
  const headers: Record<string, string> = {
    authorization: faker.datatype.boolean(0.9)
      ? `Bearer ${token}`
      : pick(['', 'Bearer', 'Basic eA==', `Bearer ${sql[0]}`]),
    'content-type': faker.datatype.boolean(0.7) ? 'application/json' : pick(contentTypes),
    ...(faker.datatype.boolean(0.2)
      ? { 'idempotency-key': pick(['', ' ', 'x'.repeat(5000), sql[0]!, '__proto__']) }
      : {}),
    ...(faker.datatype.boolean(0.05) ? { 'content-encoding': 'gzip' } : {}),
  };
  if (faker.datatype.boolean(0.4)) return { method, path, headers, body: pick(rawBodies) };
  const field = pick([
    ...Object.keys(validSale()),
    'id',
    '__proto__',
    'constructor',
    'created_at',
    'rating',
    'note',
  ]);
  const sale = `{${Object.entries(validSale({ quantity: 1 }))
    .filter(([name]) => name !== field)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .concat(`${JSON.stringify(field)}:${JSON.stringify(pick(odd))}`)
    .join(',')}}`;
  const batch = path.includes('batch');
  return { method: 'POST', path: batch ? path : '/v1/sales', headers, body: batch ? `[${sale}]` : sale };
}

/** Sends the bytes as they are; resolves to the status, or to undefined when the server closed the connection. */
export function sendRaw(
  url: string,
  { method, path, headers, body }: HostileRequest,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const call = request({ hostname, port, method, path, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    call.on('error', () => resolve(undefined));
    call.end(body);
  });
}
