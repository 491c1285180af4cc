import type { Transaction } from './actions.ts';
import { backOff } from './backoff.ts';
import type { CommitRequest } from './commit.ts';
import { LakeError } from './error.ts';
import { type Snapshot, transactionProgress } from './snapshot.ts';
import type { CommitResult, DeltaTable } from './table.ts';
import { assertWritable } from './writable.ts';

/** Options that every changing operation takes. */
export interface OperationOptions {
  /** Progress to record with the change. If the table has it already, the operation does nothing. */
  readonly transactions?: readonly Omit<Transaction, 'lastUpdated'>[];
  /**
   * Progress to record with the change without asking whether it was recorded before: bookmarks, which may
   * stay or go back. Given any, a commit is made even if no row changes.
   */
  readonly bookmarks?: readonly Omit<Transaction, 'lastUpdated'>[];
  readonly userMetadata?: string;
  /**
   * The version on which the caller's rows were computed. With it, a conflict is the caller's to solve
   * (`concurrent_modification`); without it, the operation is repeated on a new snapshot.
   */
  readonly readVersion?: number;
}

export type OperationResult =
  | ({ readonly status: 'committed' } & CommitResult & { readonly metrics: Metrics })
  /** Nothing had to change: no rows given, none matched. No commit was made, unless progress was given. */
  | { readonly status: 'unchanged'; readonly version: number; readonly snapshot: Snapshot }
  | { readonly status: 'already_applied'; readonly version: number; readonly snapshot: Snapshot };

export type Metrics = Readonly<Record<string, number>>;

/** What an operation wants to commit, prepared on a snapshot. */
export type Plan = Omit<CommitRequest, 'readVersion' | 'transactions' | 'userMetadata'> & {
  readonly operationMetrics: Metrics;
};

const MAX_REPEATS = 20;

/** Prepares and commits; again from a new snapshot when someone else's commit was in conflict. */
export async function runOperation(
  table: DeltaTable,
  options: OperationOptions,
  prepare: (snapshot: Snapshot) => Promise<Plan>,
): Promise<OperationResult> {
  const { transactions = [], bookmarks = [], readVersion, userMetadata } = options;
  for (let attempt = 0; ; attempt++) {
    const latest = await table.snapshot();
    const progress = transactions.length === 0 ? 'none' : transactionProgress(latest, transactions);
    if (progress === 'all') return { status: 'already_applied', version: latest.version, snapshot: latest };
    if (progress === 'some') throw partlyApplied(table, transactions);
    const snapshot = readVersion === undefined ? latest : await table.snapshot({ version: readVersion });
    // Before anything is written that could not be committed.
    assertWritable(table.path, snapshot, []);
    const plan = await prepare(snapshot);
    if (plan.actions.length === 0 && transactions.length === 0 && bookmarks.length === 0) {
      return { status: 'unchanged', version: snapshot.version, snapshot };
    }
    try {
      const result = await table.commit({
        ...plan,
        readVersion: snapshot.version,
        transactions: [...transactions, ...bookmarks],
        ...(userMetadata === undefined ? {} : { userMetadata }),
      });
      return { status: 'committed', ...result, metrics: plan.operationMetrics };
    } catch (error) {
      const conflict = error instanceof LakeError && error.code === 'concurrent_modification';
      if (!conflict || readVersion !== undefined || attempt >= MAX_REPEATS) throw error;
      await backOff(table.context, attempt);
    }
  }
}

function partlyApplied(table: DeltaTable, transactions: OperationOptions['transactions']): LakeError {
  return new LakeError(
    'transaction_partly_applied',
    `Only some of the transactions are in ${table.path}: they were not committed together before`,
    { details: { table: table.path, transactions } },
  );
}
