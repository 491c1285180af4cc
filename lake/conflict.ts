import type { Action, AddFile } from './actions.ts';
import type { Commit } from './log.ts';

/** What an operation looked at in its snapshot, so that its result depends on it. */
export type Reads =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'whole_table' }
  | {
      readonly kind: 'part';
      /** Paths of active files whose rows were looked at. Files it removes count as read anyway. */
      readonly files: ReadonlySet<string>;
      /** Whether a file that another writer added may hold rows the operation would have looked at. */
      mayHoldRows(file: AddFile): boolean;
    };

export type ConflictReason =
  | 'protocol_changed'
  | 'metadata_changed'
  | 'same_transaction'
  | 'read_file_removed'
  | 'file_removed_twice'
  | 'rows_added_to_what_was_read';

/**
 * Whether a commit that came first spoils the attempt. Serializable isolation: the attempt must come out the
 * same as if it had started after the winner. Appends that read nothing never conflict with each other.
 */
export function conflictWith(
  attempt: { readonly reads: Reads; readonly actions: readonly Action[] },
  winner: Commit,
): ConflictReason | undefined {
  const { reads, actions } = attempt;
  const removed = new Set(actions.flatMap(({ remove }) => (remove ? [remove.path] : [])));
  const appIds = new Set(actions.flatMap(({ txn }) => (txn ? [txn.appId] : [])));
  for (const action of winner.actions) {
    if (action.protocol) return 'protocol_changed';
    if (action.metaData) return 'metadata_changed';
    if (action.txn && appIds.has(action.txn.appId)) return 'same_transaction';
    if (action.remove) {
      if (removed.has(action.remove.path)) return 'file_removed_twice';
      if (readsFile(reads, action.remove.path)) return 'read_file_removed';
    }
    // Files that only rearrange rows bring nothing new; what they replace is seen by the removals.
    if (action.add?.dataChange && readsAdded(reads, action.add)) return 'rows_added_to_what_was_read';
  }
  return undefined;
}

function readsFile(reads: Reads, path: string): boolean {
  return reads.kind === 'whole_table' || (reads.kind === 'part' && reads.files.has(path));
}

function readsAdded(reads: Reads, file: AddFile): boolean {
  return reads.kind === 'whole_table' || (reads.kind === 'part' && reads.mayHoldRows(file));
}
