import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { duckdbVersion } from '#functions/pipeline/made-by';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { FileObjectStore } from '#lake/file-object-store';
import { ObjectStoreError } from '#lake/object-store';
import { DeltaTable } from '#lake/table';
import { errorLines } from '../cli-error.ts';
import type { CommitCheck } from './commit-check.ts';
import { differenceOfRows } from './compare-rows.ts';
import { digestsOf, pair } from './file-digests.ts';
import { pastLake } from './past-lake.ts';
import type { RecordedCommit } from './recorded-commits.ts';
import type { ReplayStep } from './replay-step.ts';

/**
 * Runs a step again, from the state before it, in a scratch lake, and compares the SHA-256 of every data file with
 * the first run's. That state is the recorded one: as long as all steps before came out identical it is also what
 * they give, and after a difference the next steps are still told apart.
 */
export async function replayStep(
  lake: LakeContext,
  step: ReplayStep,
  isWanted: (commit: RecordedCommit) => boolean,
): Promise<CommitCheck[]> {
  const wanted = step.commits.filter(isWanted);
  if (wanted.length === 0) return [];
  const gone = (detail = 'what it was made from has been deleted since') =>
    wanted.map((commit) => withoutComparison(commit, 'not_comparable', detail));
  if (step.inputsGone) return gone();
  const folder = await mkdtemp(join(lake.workDirectory, 'replay-'));
  const scratch: LakeContext = {
    ...lake,
    store: pastLake(lake.store, new FileObjectStore(folder), step.seen),
  };
  try {
    if (!(await step.run(scratch))) return gone();
    const checks: CommitCheck[] = [];
    for (const commit of wanted) checks.push(await compareCommit(lake, scratch, step, commit));
    return checks;
  } catch (error) {
    if (isAbsence(error)) return gone(explanation(step, wanted[0]!));
    const [line = ''] = errorLines(error);
    return wanted.map((commit) => withoutComparison(commit, 'failed', `making it again failed: ${line}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareCommit(
  lake: LakeContext,
  scratch: LakeContext,
  step: ReplayStep,
  commit: RecordedCommit,
): Promise<CommitCheck> {
  const { table: path, version } = commit;
  const first = await DeltaTable.open(lake, path);
  const snapshot = await first.snapshot({ version });
  const second = await DeltaTable.open(scratch, path);
  const before = await filesBefore(second, step.seen.get(path));
  const again = await second.snapshot();
  const added = [...again.files.values()].filter((file) => !before.has(file.path));
  const { partitionColumns } = snapshot;
  const recorded = await digestsOf(first, partitionColumns, commit.added);
  const { identical, unmatched, surplus } = pair(
    partitionColumns,
    recorded,
    await digestsOf(second, partitionColumns, added),
  );
  const counted = { subject: path, version, kind: 'computed', files: recorded.length, identical } as const;
  if (unmatched.length === 0 && surplus.length === 0) return { ...counted, outcome: 'identical' };
  const rows = await differenceOfRows(
    { table: first, snapshot, files: unmatched.map(({ file }) => file) },
    { table: second, snapshot: again, files: surplus.map(({ file }) => file) },
  );
  const reason = await otherMeans(lake, step, commit);
  const names = unmatched.map(({ file }) => file.path).slice(0, 3);
  const what = rows ? `other rows: ${rows}` : 'the same rows in other bytes';
  const detail = [what, ...names, ...(reason ? [reason] : [])].join('; ');
  // What other means made may well differ: no fault of the lake's.
  return { ...counted, outcome: reason ? 'not_comparable' : 'different', detail };
}

async function filesBefore(table: DeltaTable, version: number | undefined): Promise<ReadonlySet<string>> {
  if (version === undefined) return new Set();
  const { files } = await table.snapshot({ version });
  return new Set([...files.values()].map(({ path }) => path));
}

/** Whether today's means are known to be others than the commit's. */
async function otherMeans(
  lake: LakeContext,
  step: ReplayStep,
  commit: RecordedCommit,
): Promise<string | undefined> {
  const { madeBy } = commit;
  if (madeBy === undefined) return undefined;
  const duckdb = await duckdbVersion(lake.engine);
  if (madeBy.duckdb !== duckdb) return `made by DuckDB ${madeBy.duckdb}, and this is ${duckdb}`;
  return madeBy.rules === step.rules ? undefined : CHANGED_RULES;
}

const CHANGED_RULES = 'its rules have changed since';

const explanation = ({ rules }: ReplayStep, { madeBy }: RecordedCommit): string | undefined =>
  madeBy && madeBy.rules !== rules ? CHANGED_RULES : undefined;

const withoutComparison = (
  { table, version }: RecordedCommit,
  outcome: 'failed' | 'not_comparable',
  detail: string,
): CommitCheck => ({
  subject: table,
  version,
  kind: 'computed',
  outcome,
  files: 0,
  identical: 0,
  detail,
});

/** A version or a file that maintenance has deleted. */
export function isAbsence(error: unknown): boolean {
  if (error instanceof LakeError)
    return error.code === 'version_not_available' || error.code === 'table_not_found';
  return error instanceof ObjectStoreError && error.code === 'object_not_found';
}
