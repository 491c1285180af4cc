import type { Action } from './actions.ts';
import { fits } from './conform.ts';
import { assertDefinable } from './definable.ts';
import { deltaType, describe } from './duckdb-schema.ts';
import type { Engine } from './engine.ts';
import { type DataType, field, type StructField, struct } from './schema.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What happens when a query's columns are not the table's. `enforce`: `schema_mismatch`. `merge`: columns and
 * nested fields the table lacks are added at the end, nullable, and byte and short columns widened to what the
 * query yields; no other type changes. `replace`: the query's columns become the table's; a column that keeps
 * its name and type keeps its comment and its NOT NULL.
 */
export type SchemaMode = 'enforce' | 'merge' | 'replace';

export interface Evolution {
  /** The snapshot with the new schema, to write and read by. */
  readonly snapshot: Snapshot;
  /** The metadata action, if anything changed. */
  readonly actions: readonly Action[];
}

export interface EvolutionOptions {
  readonly mode?: SchemaMode | undefined;
  /** With `replace`; default: as they were. */
  readonly partitionColumns?: readonly string[] | undefined;
}

export async function evolveSchema(
  engine: Engine,
  snapshot: Snapshot,
  sql: string,
  { mode = 'enforce', partitionColumns = snapshot.partitionColumns }: EvolutionOptions,
): Promise<Evolution> {
  if (mode === 'enforce') return { snapshot, actions: [] };
  const given = await describe(engine, sql);
  const { fields } = snapshot.schema;
  const schema = struct(mode === 'merge' ? mergedFields(fields, given) : replacedFields(fields, given));
  const schemaString = JSON.stringify(schema);
  const same =
    schemaString === JSON.stringify(snapshot.schema) &&
    JSON.stringify(partitionColumns) === JSON.stringify(snapshot.partitionColumns);
  if (same) return { snapshot, actions: [] };
  assertDefinable(schema, partitionColumns);
  const metadata = { ...snapshot.metadata, schemaString, partitionColumns };
  return { snapshot: { ...snapshot, metadata, schema, partitionColumns }, actions: [{ metaData: metadata }] };
}

interface GivenColumn {
  readonly name: string;
  readonly type: string;
}

function replacedFields(current: readonly StructField[], given: readonly GivenColumn[]): StructField[] {
  return given.map(({ name, type }) => {
    const existing = current.find((each) => each.name === name);
    if (existing === undefined) return field(name, deltaType(type));
    const known = knownType(type);
    // A sum of integers is a HUGEINT, which Delta lacks; the column it fits stays as it is.
    if (known === undefined && fits(type, existing.type)) return existing;
    const wanted = known ?? deltaType(type);
    return duckdbTypesEqual(existing.type, wanted) ? existing : field(name, wanted);
  });
}

function mergedFields(current: readonly StructField[], given: readonly GivenColumn[]): StructField[] {
  const merged = current.map((existing) => {
    const known = knownType(given.find(({ name }) => name === existing.name)?.type);
    return known === undefined ? existing : { ...existing, type: mergedType(existing.type, known) };
  });
  const added = given.filter(({ name }) => !current.some((existing) => existing.name === name));
  return [...merged, ...added.map(({ name, type }) => field(name, deltaType(type)))];
}

/** Types that do not merge stay as they are; writing the rows then tells what does not fit. */
function mergedType(current: DataType, given: DataType): DataType {
  if (typeof current === 'string' || typeof given === 'string') return widened(current, given);
  if (current.type === 'struct' && given.type === 'struct') {
    const merged = current.fields.map((existing) => {
      const same = given.fields.find(({ name }) => name === existing.name);
      return same === undefined ? existing : { ...existing, type: mergedType(existing.type, same.type) };
    });
    const added = given.fields.filter(({ name }) => !current.fields.some((each) => each.name === name));
    return struct([...merged, ...added]);
  }
  if (current.type === 'array' && given.type === 'array') {
    return { ...current, elementType: mergedType(current.elementType, given.elementType) };
  }
  if (current.type === 'map' && given.type === 'map') {
    return { ...current, valueType: mergedType(current.valueType, given.valueType) };
  }
  return current;
}

/** All three are INT32 in Parquet, so that files of the narrower type read as the wider one everywhere. */
const WIDTHS: readonly DataType[] = ['byte', 'short', 'integer'];

function widened(current: DataType, given: DataType): DataType {
  const from = WIDTHS.indexOf(current);
  return from >= 0 && WIDTHS.indexOf(given) > from ? given : current;
}

function knownType(duckdb: string | undefined): DataType | undefined {
  try {
    return duckdb === undefined ? undefined : deltaType(duckdb);
  } catch {
    return undefined;
  }
}

/** Equal but for what DuckDB's types do not tell: which nested fields may be null, and comments. */
function duckdbTypesEqual(a: DataType, b: DataType): boolean {
  return JSON.stringify(a, bare) === JSON.stringify(b, bare);
}

function bare(key: string, value: unknown): unknown {
  return /^(nullable|containsNull|valueContainsNull|metadata)$/.test(key) ? undefined : value;
}
