/** SQL text for DuckDB. Every name and value that enters a statement passes through here. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(value: string | number | bigint | boolean | null): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return `'${value}'::DOUBLE`;
  return String(value);
}

/** DuckDB takes a statement as a C string, which would end at a NUL. */
function textLiteral(value: string): string {
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts[0]! : `(${parts.join(' || chr(0) || ')})`;
}

export function list(texts: Iterable<string>): string {
  return [...texts].join(', ');
}

/** `['a', 'b']`: the list of files that `read_parquet` and `read_json` take. */
export function fileList(files: readonly string[]): string {
  return `[${list(files.map(literal))}]`;
}

/** A statement or a table expression, usable after FROM. */
export function relation(sql: string): string {
  return `(${sql.trim().replace(/;\s*$/, '')}\n)`;
}
