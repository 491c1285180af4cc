import { describe, structFieldNames } from './duckdb-schema.ts';
import type { Engine } from './engine.ts';
import { LakeError } from './error.ts';
import { type DataType, decimalType, duckdbType, type StructType } from './schema.ts';
import { identifier, list, relation } from './sql-text.ts';

/**
 * SQL with exactly the table's columns, in order and in type. Columns the query lacks become null. Rejects with
 * `schema_mismatch` when the query has columns the table lacks, or of a type whose values could change on the
 * way (text to number, more decimals to fewer). A number too large for its column fails when the query runs.
 */
export async function conformingSql(engine: Engine, schema: StructType, sql: string): Promise<string> {
  const given = new Map((await describe(engine, sql)).map(({ name, type }) => [name, type]));
  const problems: Record<string, string> = {};
  const columns = schema.fields.map(({ name, type }) => {
    const from = given.get(name);
    given.delete(name);
    if (from !== undefined && !fits(from, type)) problems[name] = `${from} does not fit ${duckdbType(type)}`;
    return `CAST(${from === undefined ? 'NULL' : identifier(name)} AS ${duckdbType(type)}) AS ${identifier(name)}`;
  });
  for (const name of given.keys()) problems[name] = 'not a column of the table';
  const names = Object.keys(problems);
  if (names.length > 0) {
    const text = names.map((name) => `${name} (${problems[name]})`).join(', ');
    throw new LakeError('schema_mismatch', `Rows do not fit the table: ${text}`, {
      details: { columns: names, problems },
    });
  }
  return `SELECT ${list(columns)} FROM ${relation(sql)}`;
}

const INTEGERS = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
const TEXTS = /^(VARCHAR|UUID|JSON|ENUM\(.*)$/;

/** Whether a DuckDB type converts to a Delta type without changing any value that is in range. */
export function fits(from: string, to: DataType): boolean {
  if (from === '"NULL"' || from === duckdbType(to)) return true;
  if (typeof to !== 'string') {
    const kind = from.endsWith('[]') ? 'array' : from.slice(0, from.indexOf('(')).toLowerCase();
    if (kind !== to.type) return false;
    if (to.type === 'array')
      return typeof to.elementType === 'string' || fits(from.slice(0, -2), to.elementType);
    // A cast of one struct to another leaves out, without a word, the fields that the other lacks.
    return (
      to.type !== 'struct' || structFieldNames(from).every((name) => to.fields.some((f) => f.name === name))
    );
  }
  if (to === 'string') return TEXTS.test(from);
  if (to === 'double') return from === 'FLOAT' || /^U?(TINYINT|SMALLINT|INTEGER)$/.test(from);
  const decimal = decimalType(to);
  const given = decimalType(from.toLowerCase() as DataType);
  if (decimal) return INTEGERS.test(from) || (given !== undefined && given.scale <= decimal.scale);
  return /^(long|integer|short|byte)$/.test(to) && (INTEGERS.test(from) || given?.scale === 0);
}
