import type { Engine } from '#lake/engine';
import { literal } from '#lake/sql-text';

export interface Lineage {
  /** Tables read, as `silver.sale`, sorted. */
  readonly tables: readonly string[];
  /** Whether the model looks at the run's parameters, so that its result depends on the logical date. */
  readonly usesParameters: boolean;
}

interface SyntaxNode {
  readonly type?: string;
  readonly schema_name?: string;
  readonly table_name?: string;
}

/** What a SELECT reads, from DuckDB's own syntax tree. */
export async function lineageOf(engine: Engine, sql: string): Promise<Lineage> {
  const [row] = await engine.rows<{ tree: string }>(
    `select json_serialize_sql(${literal(sql)})::varchar as tree`,
  );
  const tree = JSON.parse(row!.tree) as { error?: boolean; error_message?: string };
  if (tree.error) throw new Error(`Not a plain SELECT: ${tree.error_message}`);
  const references = baseTables(tree);
  const tables = references
    .filter(({ schema }) => schema !== '')
    .map(({ schema, table }) => `${schema}.${table}`);
  return {
    tables: [...new Set(tables)].sort(),
    usesParameters: references.some(({ schema, table }) => schema === '' && table === 'parameters'),
  };
}

function baseTables(node: unknown): { schema: string; table: string }[] {
  if (Array.isArray(node)) return node.flatMap(baseTables);
  if (node === null || typeof node !== 'object') return [];
  const { type, schema_name = '', table_name = '' } = node as SyntaxNode;
  const own = type === 'BASE_TABLE' ? [{ schema: schema_name, table: table_name }] : [];
  return [...own, ...Object.values(node).flatMap(baseTables)];
}
