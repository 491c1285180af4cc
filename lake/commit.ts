import type { Action, CommitInfo, Transaction } from './actions.ts';
import { backOff } from './backoff.ts';
import { conflictWith, type Reads } from './conflict.ts';
import type { LakeContext } from './context.ts';
import { LakeError } from './error.ts';
import { type Commit, commitKey, encodeCommit, readCommit } from './log.ts';
import { ObjectStoreError } from './object-store.ts';

export interface CommitRequest {
  /** Version of the snapshot on which the actions were prepared; -1 to create the table. */
  readonly readVersion: number;
  /** File, metadata and protocol actions. */
  readonly actions: readonly Action[];
  /** Application progress that becomes true together with the actions. */
  readonly transactions?: readonly Omit<Transaction, 'lastUpdated'>[];
  /** What the actions depend on; default: nothing, which is right for a plain append. */
  readonly reads?: Reads;
  /** Name as Spark writes it in the history: WRITE, MERGE, DELETE, CREATE TABLE, … */
  readonly operation: string;
  readonly operationParameters?: Readonly<Record<string, unknown>>;
  readonly operationMetrics?: Readonly<Record<string, number>>;
  readonly userMetadata?: string;
}

export interface Committed {
  readonly commit: Commit;
  /** Commits of others that came between the snapshot and this commit, ascending. */
  readonly winners: readonly Commit[];
}

const ENGINE_INFO = 'liftoff-lake';
/** Of 64 writers without a pause, the unluckiest loses some 60 times for one commit; each loss is another's progress. */
const MAX_ATTEMPTS = 300;
const MAX_UNANSWERED = 200;
/** Commits read at the same time to catch up. */
const LONGEST_STRIDE = 32;

/**
 * Writes the next commit file. When another writer took the version, the attempt moves behind it, unless they
 * conflict. Rejects with `concurrent_modification` (details.reason: a ConflictReason) on conflict, with
 * `too_many_writers` when others were first too often; then nothing is committed.
 */
export async function commitToLog(
  context: LakeContext,
  table: string,
  request: CommitRequest,
): Promise<Committed> {
  const { store } = context;
  const reads: Reads = request.reads ?? { kind: 'nothing' };
  const timestamp = context.now().getTime();
  const txnId = context.ids();
  const actions: Action[] = [
    { commitInfo: commitInfo(request, reads, timestamp, txnId) },
    ...(request.transactions ?? []).map((txn) => ({ txn: { ...txn, lastUpdated: timestamp } })),
    ...request.actions,
  ];
  const bytes = encodeCommit(actions);
  const winners: Commit[] = [];
  let version = request.readVersion + 1;
  let unanswered = 0;
  let failure: unknown;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const taken = await putCommit();
    if (taken === undefined) return { commit: { version, actions }, winners };
    if (taken === 'unknown') {
      if (unanswered >= MAX_UNANSWERED) throw failure;
      await backOff(context, unanswered);
      continue;
    }
    assertNoConflict(taken);
    // The more often this writer has lost, the more there are: waiting longer lets each of them through sooner.
    await backOff(context, Math.min(attempt, 6));
    // Reading on to the end of the log comes after the waiting, so that who has waited is no further behind than
    // who has just begun. The other way round, a few writers in a hurry starve all others.
    await readOn();
  }
  throw new LakeError(
    'too_many_writers',
    `Others took ${MAX_ATTEMPTS} versions of ${table} that were tried for`,
    {
      details: { table, readVersion: request.readVersion, version, attempts: MAX_ATTEMPTS },
    },
  );

  function assertNoConflict(winner: Commit): void {
    const reason = conflictWith({ reads, actions }, winner);
    if (reason !== undefined) throw conflict(table, request.readVersion, winner.version, reason);
    winners.push(winner);
    version++;
  }

  /**
   * Undefined: the commit is in the log. A commit: the version belongs to someone else. An answer lost on the
   * way may hide a success, also from the retries inside of an SDK, which then see "taken": so whoever is told
   * no looks for their own id in the log before believing it.
   */
  async function putCommit(): Promise<Commit | 'unknown' | undefined> {
    try {
      if (await store.putIfAbsent(commitKey(table, version), bytes)) return undefined;
    } catch (error) {
      if (!(error instanceof ObjectStoreError) || error.code !== 'object_store_unavailable') throw error;
      unanswered++;
      failure = error;
    }
    const found = await readPersistently(version);
    if (found === undefined) return 'unknown';
    return found.actions.some((action) => action.commitInfo?.txnId === txnId) ? undefined : found;
  }

  /**
   * Reads to the end of the log, in growing strides. Who reads one by one is no faster than others commit, and
   * comes too late for ever.
   */
  async function readOn(): Promise<void> {
    for (let stride = 2; ; stride = Math.min(2 * stride, LONGEST_STRIDE)) {
      const found = await Promise.all(
        Array.from({ length: stride }, (_, at) => readPersistently(version + at)),
      );
      for (const winner of found) {
        if (winner === undefined) return;
        assertNoConflict(winner);
      }
    }
  }

  async function readPersistently(version: number): Promise<Commit | undefined> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await readCommit(store, table, version);
      } catch (error) {
        if (!(error instanceof ObjectStoreError) || attempt >= 8) throw error;
        await backOff(context, attempt);
      }
    }
  }
}

function commitInfo(request: CommitRequest, reads: Reads, timestamp: number, txnId: string): CommitInfo {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const texts = (record: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, text(value)]));
  return {
    timestamp,
    operation: request.operation,
    operationParameters: texts(request.operationParameters),
    ...(request.readVersion >= 0 ? { readVersion: request.readVersion } : {}),
    isolationLevel: 'Serializable',
    isBlindAppend: reads.kind === 'nothing' && request.actions.every(({ add }) => add !== undefined),
    operationMetrics: texts(request.operationMetrics),
    ...(request.userMetadata === undefined ? {} : { userMetadata: request.userMetadata }),
    engineInfo: ENGINE_INFO,
    txnId,
  };
}

function conflict(table: string, readVersion: number, winner: number, reason: string): LakeError {
  return new LakeError(
    'concurrent_modification',
    `Version ${winner} of ${table} conflicts with an operation that read version ${readVersion}: ${reason}`,
    { details: { table, readVersion, winner, reason } },
  );
}
