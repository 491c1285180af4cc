import type { Engine } from './engine.ts';
import { LakeError } from './error.ts';
import type { StructField } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { duckdbExpression } from './spark-expression.ts';
import { identifier, literal, relation } from './sql-text.ts';

/** What every row of a table must meet; a predicate that is null counts as not met. */
export interface Constraint {
  readonly name: string;
  /** As the table has it, in Spark's SQL. */
  readonly expression: string;
  /** The same for DuckDB. */
  readonly predicate: string;
}

export const CONSTRAINT_PREFIX = 'delta.constraints.';
const MARK = 'constraint_violation: ';

/**
 * CHECK constraints, column invariants, and NOT NULL on fields inside of structs. Source: Delta protocol,
 * "CHECK Constraints" and "Column Invariants".
 */
export function constraintsOf({ schema, metadata }: Pick<Snapshot, 'schema' | 'metadata'>): Constraint[] {
  const checks = Object.entries(metadata.configuration)
    .filter(([key]) => key.startsWith(CONSTRAINT_PREFIX))
    .map(([key, expression]) => constraint(key.slice(CONSTRAINT_PREFIX.length), expression));
  const invariants = schema.fields.flatMap(({ name, metadata: { 'delta.invariants': text } }) =>
    typeof text === 'string' ? [constraint(name, JSON.parse(text).expression.expression)] : [],
  );
  const nested = schema.fields.flatMap((field) => requiredFields(field, []));
  return [...checks, ...invariants, ...nested];
}

export function constraint(name: string, expression: string): Constraint {
  return { name, expression, predicate: duckdbExpression(expression) };
}

/** Fields of a struct that must not be null where the struct itself is not. */
function requiredFields({ name, type }: StructField, parents: readonly string[]): Constraint[] {
  if (typeof type === 'string' || type.type !== 'struct') return [];
  const path = [...parents, name].map(identifier).join('.');
  return type.fields.flatMap((field) => {
    const expression = `${path} IS NULL OR ${path}.${identifier(field.name)} IS NOT NULL`;
    const own = field.nullable
      ? []
      : [{ name: [...parents, name, field.name].join('.'), expression, predicate: expression }];
    return [...own, ...requiredFields(field, [...parents, name])];
  });
}

/** The same rows; running it fails on the first row that breaks a constraint. See {@link violationIn}. */
export function enforcingSql(constraints: readonly Constraint[], sql: string): string {
  if (constraints.length === 0) return sql;
  const branches = constraints.map(
    ({ name, predicate }) => `WHEN (${predicate}) IS NOT true THEN error(${literal(MARK + name)})`,
  );
  return `SELECT * FROM ${relation(sql)} WHERE CASE ${branches.join(' ')} ELSE true END`;
}

/** Rejects with `unsupported_feature` when a constraint is more than DuckDB understands. */
export async function assertEnforceable(engine: Engine, constraints: readonly Constraint[], sql: string) {
  for (const each of constraints) {
    try {
      await engine.rows(`DESCRIBE SELECT (${each.predicate}) IS NOT true FROM ${relation(sql)}`);
    } catch (cause) {
      throw new LakeError('unsupported_feature', `Constraint ${each.name} cannot be checked`, {
        cause,
        details: { features: ['checkConstraints'], constraint: each.name, expression: each.expression },
      });
    }
  }
}

/** The `constraint_violation` that an engine's error tells of; undefined for any other error. */
export function violationIn(error: unknown, constraints: readonly Constraint[]): LakeError | undefined {
  if (!(error instanceof Error) || !error.message.includes(MARK)) return undefined;
  const name = error.message.slice(error.message.indexOf(MARK) + MARK.length);
  const violated = constraints.find((each) => each.name === name);
  return violated && violation(violated, error);
}

export function violation({ name, expression }: Constraint, cause?: unknown): LakeError {
  return new LakeError('constraint_violation', `A row does not meet ${name}: ${expression}`, {
    cause,
    details: { constraint: name, expression },
  });
}
