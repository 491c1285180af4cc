import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LakeContext } from '#lake/context';
import { duckdbType, type StructType } from '#lake/schema';
import { identifier, list, literal } from '#lake/sql-text';

const CHUNK = 1 << 20;

/** Makes the rows a relation of that name. Resolves to their number. */
export async function presentRows(
  { engine, workDirectory, ids }: LakeContext,
  name: string,
  { fields }: StructType,
  rows: Iterable<Readonly<Record<string, unknown>>>,
): Promise<number> {
  const file = join(workDirectory, `${name}-${ids()}.ndjson`);
  await mkdir(workDirectory, { recursive: true });
  try {
    const count = writeLines(file, rows);
    const columns = fields.map(({ name, type }) => `${identifier(name)}: ${literal(duckdbType(type))}`);
    await engine.run(`create or replace table ${identifier(name)} as
      select * from read_json(${literal(file)}, format = 'newline_delimited', columns = {${list(columns)}})`);
    return count;
  } finally {
    await rm(file, { force: true });
  }
}

function writeLines(file: string, rows: Iterable<Readonly<Record<string, unknown>>>): number {
  const descriptor = openSync(file, 'w');
  try {
    let count = 0;
    let text = '';
    for (const row of rows) {
      text += `${JSON.stringify(row)}\n`;
      count++;
      if (text.length > CHUNK) {
        writeSync(descriptor, text);
        text = '';
      }
    }
    writeSync(descriptor, text);
    return count;
  } finally {
    closeSync(descriptor);
  }
}
