import type { PartitionValues } from './actions.ts';
import { type DataType, duckdbType } from './schema.ts';
import { identifier, literal } from './sql-text.ts';

/** Directory name of the null partition, as Hive and every Delta writer have it. */
export const NULL_PARTITION = '__HIVE_DEFAULT_PARTITION__';

/**
 * SQL for a partition column's serialized value. Source: Delta protocol, "Partition Value Serialization":
 * the empty string stands for null, timestamps are UTC with microseconds.
 */
export function serializedPartitionSql(name: string, type: DataType): string {
  const text =
    type === 'timestamp'
      ? `strftime(${identifier(name)} AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S.%f')`
      : `CAST(${identifier(name)} AS VARCHAR)`;
  return `nullif(${text}, '')`;
}

/** SQL that is true for the rows of one partition. */
export function inPartitionSql(name: string, type: DataType, value: string | null): string {
  if (value !== null) return `${identifier(name)} = CAST(${literal(value)} AS ${duckdbType(type)})`;
  return type === 'string' ? `nullif(${identifier(name)}, '') IS NULL` : `${identifier(name)} IS NULL`;
}

/** `col=value/…`, escaped for use in an object key; empty text for an unpartitioned table. */
export function partitionDirectory(columns: readonly string[], values: PartitionValues): string {
  return columns
    .map((name) => `${escapePathPart(name)}=${escapePathPart(values[name] ?? NULL_PARTITION)}/`)
    .join('');
}

/** The same text for files of the same partition. The empty string stands for null, as in the log. */
export function partitionKey(
  columns: readonly string[],
  { partitionValues }: { readonly partitionValues: PartitionValues },
): string {
  return JSON.stringify(columns.map((name) => partitionValues[name] || null));
}

/** Percent-escapes everything but unreserved characters, so that a key is plain ASCII. */
export function escapePathPart(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Path of an add action for a key below the table. Source: Delta protocol, "Add File": a URI, so encoded. */
export function actionPath(keyBelowTable: string): string {
  return encodeURI(keyBelowTable);
}

/** The reverse of {@link actionPath}; undefined for absolute paths, which point outside of the table. */
export function keyBelowTable(path: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*:|\/)/i.test(path) ? undefined : decodeURIComponent(path);
}
