import { LakeError } from './error.ts';
import { column, duckdbType, type StructType } from './schema.ts';
import { identifier } from './sql-text.ts';

/** Column to SQL expression over `source` and, in updates, `target`. */
export type Assignments = Readonly<Record<string, string>>;

/** `all`: every column from the source column of the same name. */
export type MatchedClause =
  | { readonly when?: string; readonly update: 'all' | Assignments }
  | { readonly when?: string; readonly delete: true };

export interface InsertClause {
  readonly when?: string;
  /** Columns without an expression become null. */
  readonly insert: 'all' | Assignments;
}

type Clause = MatchedClause | InsertClause;

/** SQL for the number of the first clause whose condition holds, null if none does. */
export function clauseIndexSql(clauses: readonly Clause[]): string {
  return caseSql(clauses, (_, at) => String(at));
}

/** One SELECT item per table column: what the deciding clause makes of it. */
export function assignments(
  schema: StructType,
  sourceColumns: readonly string[],
  clauses: readonly Clause[],
  otherwise: 'target' | 'none',
): string[] {
  const setters = clauses.map((clause) => setter(schema, sourceColumns, clause));
  return schema.fields.map(({ name, type }) => {
    const kept = otherwise === 'target' ? `target.${identifier(name)}` : `CAST(NULL AS ${duckdbType(type)})`;
    return `${caseSql(clauses, (_, at) => setters[at]!(name) ?? kept)} AS ${identifier(name)}`;
  });
}

function caseSql(clauses: readonly Clause[], value: (clause: Clause, at: number) => string): string {
  if (clauses.length === 0) return 'NULL';
  const unconditional = clauses.findIndex(({ when }) => when === undefined);
  if (unconditional === 0) return value(clauses[0]!, 0);
  const branches = clauses.map(
    (clause, at) => `WHEN ${clause.when ? `(${clause.when})` : 'true'} THEN ${value(clause, at)}`,
  );
  return `CASE ${branches.join(' ')} END`;
}

function setter(
  schema: StructType,
  sourceColumns: readonly string[],
  clause: Clause,
): (name: string) => string | undefined {
  if ('delete' in clause) return () => undefined;
  const set = 'update' in clause ? clause.update : clause.insert;
  if (set !== 'all') {
    for (const name of Object.keys(set)) column(schema, name);
    return (name) => (Object.hasOwn(set, name) ? `(${set[name]})` : undefined);
  }
  const missing = schema.fields.map(({ name }) => name).filter((name) => !sourceColumns.includes(name));
  if (missing.length > 0) {
    throw new LakeError('schema_mismatch', `The source lacks columns: ${missing.join(', ')}`, {
      details: { columns: missing },
    });
  }
  return (name) => `source.${identifier(name)}`;
}
