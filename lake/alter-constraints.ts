import type { Action, Protocol } from './actions.ts';
import { assertEnforceable, CONSTRAINT_PREFIX, constraint, violation } from './constraints.ts';
import { LakeError } from './error.ts';
import { type OperationOptions, type OperationResult, type Plan, runOperation } from './operation.ts';
import { relationOfFiles } from './read-files.ts';
import type { Snapshot } from './snapshot.ts';
import type { DeltaTable } from './table.ts';

export interface NewConstraint {
  readonly name: string;
  /** SQL predicate over the columns, in what Spark and DuckDB have in common. */
  readonly expression: string;
}

/**
 * Adds a CHECK constraint, which every row must meet from then on, after a look at all rows there are
 * (`constraint_violation`). Raises the table to writer version 3; any reader still reads it.
 */
export function addConstraint(
  table: DeltaTable,
  { name, expression }: NewConstraint,
  options: Pick<OperationOptions, 'userMetadata'> = {},
): Promise<OperationResult> {
  const { engine } = table.context;
  return runOperation(table, options, async (snapshot) => {
    const key = constraintKey(name);
    if (key in snapshot.metadata.configuration) {
      throw new LakeError('invalid_argument', `Table ${table.path} has a constraint ${name} already`);
    }
    const added = constraint(name.toLowerCase(), expression);
    const rows = await relationOfFiles(table, snapshot, [...snapshot.files.values()]);
    await assertEnforceable(engine, [added], rows);
    const broken = await engine.rows(
      `SELECT 1 FROM (${rows}) WHERE (${added.predicate}) IS NOT true LIMIT 1`,
    );
    if (broken.length > 0) throw violation(added);
    const protocol = guarding(snapshot.protocol);
    const actions = protocol === snapshot.protocol ? [] : [{ protocol }];
    const configuration = { ...snapshot.metadata.configuration, [key]: expression };
    return plan(snapshot, actions, configuration, 'ADD CONSTRAINT', { name: added.name, expr: expression });
  });
}

/** Rejects with `invalid_argument` when there is none of the name. The writer version stays. */
export function dropConstraint(
  table: DeltaTable,
  name: string,
  options: Pick<OperationOptions, 'userMetadata'> = {},
): Promise<OperationResult> {
  return runOperation(table, options, async (snapshot) => {
    const { [constraintKey(name)]: dropped, ...configuration } = snapshot.metadata.configuration;
    if (dropped === undefined) {
      throw new LakeError('invalid_argument', `Table ${table.path} has no constraint ${name}`);
    }
    return plan(snapshot, [], configuration, 'DROP CONSTRAINT', { name: name.toLowerCase(), expr: dropped });
  });
}

function constraintKey(name: string): string {
  if (!/^\w+$/.test(name)) throw new LakeError('invalid_argument', `Not a name for a constraint: ${name}`);
  return CONSTRAINT_PREFIX + name.toLowerCase();
}

/** The protocol that makes writers who do not know constraints stay away. */
function guarding(protocol: Protocol): Protocol {
  const { minWriterVersion, writerFeatures = [] } = protocol;
  if (minWriterVersion < 3) return { ...protocol, minWriterVersion: 3 };
  if (minWriterVersion < 7 || writerFeatures.includes('checkConstraints')) return protocol;
  return { ...protocol, writerFeatures: [...writerFeatures, 'checkConstraints'] };
}

function plan(
  { metadata }: Snapshot,
  actions: readonly Action[],
  configuration: Readonly<Record<string, string>>,
  operation: string,
  operationParameters: Readonly<Record<string, string>>,
): Plan {
  return {
    actions: [...actions, { metaData: { ...metadata, configuration } }],
    // Rows that another writer adds meanwhile have not been looked at.
    reads: { kind: 'whole_table' },
    operation,
    operationParameters,
    operationMetrics: {},
  };
}
