import type { Engine } from './engine.ts';
import { LakeError } from './error.ts';
import { type DataType, field, type PrimitiveType, type StructType, struct } from './schema.ts';
import { relation } from './sql-text.ts';

const DELTA_NAMES: Readonly<Record<string, PrimitiveType>> = {
  VARCHAR: 'string',
  UUID: 'string',
  JSON: 'string',
  BIGINT: 'long',
  UINTEGER: 'long',
  INTEGER: 'integer',
  USMALLINT: 'integer',
  SMALLINT: 'short',
  UTINYINT: 'short',
  TINYINT: 'byte',
  FLOAT: 'float',
  DOUBLE: 'double',
  BOOLEAN: 'boolean',
  BLOB: 'binary',
  DATE: 'date',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
};

/**
 * The Delta schema that holds what a query yields, every column nullable. Rejects with `schema_mismatch` on
 * types Delta does not have (TIME, HUGEINT, TIMESTAMP without zone): cast them in the query.
 */
export async function schemaOfQuery(engine: Engine, sql: string): Promise<StructType> {
  const columns = await describe(engine, sql);
  return struct(columns.map(({ name, type }) => field(name, deltaType(type))));
}

/** Column names and DuckDB types of a query, without running it. */
export async function describe(engine: Engine, sql: string): Promise<{ name: string; type: string }[]> {
  return engine.rows(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${relation(sql)})`,
  );
}

/** Delta type of a DuckDB type as DESCRIBE prints it. */
export function deltaType(duckdb: string): DataType {
  const text = duckdb.trim();
  if (text.endsWith('[]')) {
    return { type: 'array', elementType: deltaType(text.slice(0, -2)), containsNull: true };
  }
  const nested = /^(STRUCT|MAP)\((.*)\)$/s.exec(text);
  if (nested?.[1] === 'MAP') {
    const [key, value] = splitTopLevel(nested[2]!);
    return {
      type: 'map',
      keyType: deltaType(key!),
      valueType: deltaType(value!),
      valueContainsNull: true,
    };
  }
  if (nested?.[1] === 'STRUCT') {
    return struct(structFields(nested[2]!).map(({ name, type }) => field(name, deltaType(type))));
  }
  if (/^DECIMAL\(\d+,\d+\)$/.test(text)) return text.toLowerCase() as PrimitiveType;
  const name = DELTA_NAMES[text];
  if (name === undefined) {
    throw new LakeError('schema_mismatch', `Delta has no type for DuckDB's ${text}`, {
      details: { type: text },
    });
  }
  return name;
}

/** Names of the fields of a STRUCT as DESCRIBE prints it, whatever their types. */
export function structFieldNames(duckdb: string): string[] {
  return structFields(duckdb.slice('STRUCT('.length, -1)).map(({ name }) => name);
}

function structFields(inner: string): { name: string; type: string }[] {
  return splitTopLevel(inner).map((part) => {
    const [, quoted, plain, type] = /^(?:"((?:[^"]|"")*)"|(\S+))\s+(.*)$/s.exec(part)!;
    return { name: quoted?.replaceAll('""', '"') ?? plain!, type: type! };
  });
}

/** Splits at commas that are outside of parentheses and quotes. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === ',' && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}
