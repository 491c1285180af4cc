import { conformingSql } from './conform.ts';
import { assertEnforceable, constraintsOf, enforcingSql, violationIn } from './constraints.ts';
import type { TableShape } from './data-files.ts';
import type { Engine } from './engine.ts';
import { LakeError } from './error.ts';

/**
 * Hands on the rows as SQL with exactly the table's columns, which fails where they break its constraints. Rejects
 * with `schema_mismatch` (columns named in details) or `constraint_violation`.
 */
export async function withFittingRows<T>(
  engine: Engine,
  shape: TableShape,
  { sql, dataChange = true }: { sql: string; dataChange?: boolean | undefined },
  use: (sql: string) => Promise<T>,
): Promise<T> {
  const fitting = await conformingSql(engine, shape.schema, sql);
  // Rows that are only rearranged were looked at when they came.
  const constraints = dataChange ? constraintsOf(shape) : [];
  await assertEnforceable(engine, constraints, fitting);
  try {
    return await use(enforcingSql(constraints, fitting));
  } catch (error) {
    throw violationIn(error, constraints) ?? castFailure(error);
  }
}

/** A value that its column's type cannot hold is the caller's mismatch, not a failure of the engine. */
function castFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.startsWith('Conversion Error')) return error;
  return new LakeError('schema_mismatch', error.message, { cause: error });
}
