import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { readRows } from '#cli/post-file/read-rows';
import type { Row } from '#cli/post-file/row';

const folder = mkdtempSync(join(tmpdir(), 'liftoff-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content?: string): Promise<{ columns?: readonly string[]; rows: Row[] }> {
  const file = join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  const { columns, rows } = await readRows(file);
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return columns ? { columns, rows: all } : { rows: all };
}

describe('CSV', () => {
  it('gives values by column and the line on which each row begins', async () => {
    const text = '\ufeffname,note\r\n1,"two\nlines"\r\n\r\n2,"a ""b"""\n';
    expect(await read('a.csv', text)).toEqual({
      columns: ['name', 'note'],
      rows: [
        { line: 2, values: { name: '1', note: 'two\nlines' } },
        { line: 5, values: { name: '2', note: 'a "b"' } },
      ],
    });
  });

  it('takes an empty cell for no value', async () => {
    expect((await read('b.csv', 'a,b\n1,\n')).rows).toEqual([{ line: 2, values: { a: '1' } }]);
  });

  it.each([';', '\t'])('finds out that %j separates', async (delimiter) => {
    const { rows } = await read('c.csv', `a${delimiter}b${delimiter}c,d\n1${delimiter}2,5${delimiter}3\n`);
    expect(rows).toEqual([{ line: 2, values: { a: '1', b: '2,5', 'c,d': '3' } }]);
  });

  it('goes on after a row with a wrong number of cells', async () => {
    const { rows } = await read('d.csv', 'a,b\n1\n2,3\n');
    expect(rows).toEqual([
      { line: 2, problem: '1 cells for 2 columns', raw: ['1'] },
      { line: 3, values: { a: '2', b: '3' } },
    ]);
  });

  it('stops at what is not CSV', async () => {
    await expect(read('e.csv', 'a,b\n"1"x,2\n')).rejects.toMatchObject({ code: 'malformed_file' });
    await expect(read('f.csv', '')).rejects.toMatchObject({ code: 'malformed_file' });
  });
});

it('JSON lines: skips empty lines and goes on after one that is no object', async () => {
  const { rows } = await read('a.jsonl', '{"a":1}\n\n[1]\n{\n{"a":null}\n');
  expect(rows).toEqual([
    { line: 1, values: { a: 1 } },
    { line: 3, problem: 'not a JSON object', raw: '[1]' },
    { line: 4, problem: 'not JSON', raw: '{' },
    { line: 5, values: { a: null } },
  ]);
});

it('Parquet: exact decimals, ISO date-times, more rows than one chunk', async () => {
  const file = join(folder, 'a.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`copy (select i::bigint as n, 10.10::decimal(12,2) as price,
    timestamptz '2026-01-01 00:00:00+00' as date, ['a', 'b'] as tags from range(5000) t(i)) to '${file}'`);

  const { columns, rows } = await read('a.parquet');

  expect(columns).toEqual(['n', 'price', 'date', 'tags']);
  expect(rows).toHaveLength(5000);
  expect(rows[4999]).toEqual({
    line: 5000,
    values: { n: 4999, price: '10.10', date: '2026-01-01T00:00:00.000Z', tags: ['a', 'b'] },
  });
});

it('says which files it takes', async () => {
  await expect(readRows(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'file_not_found' });
  writeFileSync(join(folder, 'a.xlsx'), '');
  await expect(readRows(join(folder, 'a.xlsx'))).rejects.toMatchObject({ code: 'unknown_file_type' });
});
