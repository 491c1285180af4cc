import type { Action } from './actions.ts';
import { LakeError } from './error.ts';
import type { Snapshot } from './snapshot.ts';
import { unwritableFeatures } from './table-features.ts';
import { property } from './table-properties.ts';

/**
 * Rejects changes that the table's protocol asks this writer to guard and it cannot (`unsupported_feature`),
 * and removals from an append-only table (`append_only`). Source: Delta protocol, "Requirements for Writers".
 */
export function assertWritable(table: string, snapshot: Snapshot, actions: readonly Action[]): void {
  const missing = unwritableFeatures(snapshot.protocol, snapshot.metadata, snapshot.schema);
  if (missing.length > 0) {
    throw new LakeError('unsupported_feature', `Writing ${table} needs ${missing.join(', ')}`, {
      details: { table, features: missing },
    });
  }
  const removes = actions.some(({ remove }) => remove?.dataChange);
  if (removes && property(snapshot, 'delta.appendOnly') === 'true') {
    throw new LakeError('append_only', `Table ${table} is append-only`, { details: { table } });
  }
}
