import { LakeError } from './error.ts';
import { identifier } from './sql-text.ts';

/** Schema of a Delta table. Source: Delta protocol, "Schema Serialization Format". */
export type PrimitiveType =
  | 'string'
  | 'long'
  | 'integer'
  | 'short'
  | 'byte'
  | 'float'
  | 'double'
  | 'boolean'
  | 'binary'
  | 'date'
  | 'timestamp'
  /** Without zone; read only. */
  | 'timestamp_ntz'
  | `decimal(${number},${number})`;

export interface StructType {
  readonly type: 'struct';
  readonly fields: readonly StructField[];
}

export interface StructField {
  readonly name: string;
  readonly type: DataType;
  readonly nullable: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface ArrayType {
  readonly type: 'array';
  readonly elementType: DataType;
  readonly containsNull: boolean;
}

export interface MapType {
  readonly type: 'map';
  readonly keyType: DataType;
  readonly valueType: DataType;
  readonly valueContainsNull: boolean;
}

export type DataType = PrimitiveType | StructType | ArrayType | MapType;

const DUCKDB_NAMES: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  long: 'BIGINT',
  integer: 'INTEGER',
  short: 'SMALLINT',
  byte: 'TINYINT',
  float: 'FLOAT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  binary: 'BLOB',
  date: 'DATE',
  timestamp: 'TIMESTAMP WITH TIME ZONE',
  timestamp_ntz: 'TIMESTAMP',
};

const DECIMAL = /^decimal\((\d+),\s*(\d+)\)$/i;

export function struct(fields: readonly StructField[]): StructType {
  return { type: 'struct', fields };
}

export function field(name: string, type: DataType, nullable = true): StructField {
  return { name, type, nullable, metadata: {} };
}

/** The DuckDB type, as written in SQL. Rejects types this implementation cannot hold. */
export function duckdbType(type: DataType): string {
  if (typeof type === 'string') {
    const decimal = DECIMAL.exec(type);
    const name = decimal ? `DECIMAL(${decimal[1]},${decimal[2]})` : DUCKDB_NAMES[type];
    if (name === undefined) throw unsupportedType(type);
    return name;
  }
  switch (type.type) {
    case 'struct':
      return `STRUCT(${type.fields.map((f) => `${identifier(f.name)} ${duckdbType(f.type)}`).join(', ')})`;
    case 'array':
      return `${duckdbType(type.elementType)}[]`;
    case 'map':
      return `MAP(${duckdbType(type.keyType)}, ${duckdbType(type.valueType)})`;
  }
}

/** Types of the leaf columns that a value of this type takes in a Parquet file. */
export function leafTypes(type: DataType): PrimitiveType[] {
  if (typeof type === 'string') return [type];
  if (type.type === 'struct') return type.fields.flatMap((field) => leafTypes(field.type));
  if (type.type === 'array') return leafTypes(type.elementType);
  return [...leafTypes(type.keyType), ...leafTypes(type.valueType)];
}

/** Precision and scale of a decimal type, undefined for any other. */
export function decimalType(type: DataType): { precision: number; scale: number } | undefined {
  const match = typeof type === 'string' ? DECIMAL.exec(type) : null;
  return match ? { precision: Number(match[1]), scale: Number(match[2]) } : undefined;
}

/** Reads a `schemaString`. Rejects with `unsupported_feature` on types that cannot be read. */
export function parseSchema(schemaString: string): StructType {
  const schema = JSON.parse(schemaString) as StructType;
  for (const { type } of schema.fields) duckdbType(type);
  return schema;
}

export function column(schema: StructType, name: string): StructField {
  const found = schema.fields.find((f) => f.name === name);
  if (found === undefined) {
    throw new LakeError('invalid_argument', `The table has no column ${name}`, { details: { column: name } });
  }
  return found;
}

function unsupportedType(type: string): LakeError {
  return new LakeError('unsupported_feature', `Columns of type ${type} are not supported`, {
    details: { type },
  });
}
