import type { CommitInfo } from './actions.ts';
import { listLog, readCommits } from './log.ts';
import type { DeltaTable } from './table.ts';

export type HistoryEntry = { readonly version: number } & Partial<CommitInfo>;

/** What was done to the table, the latest first; as far back as the log goes. */
export async function history(
  table: DeltaTable,
  options: { readonly limit?: number } = {},
): Promise<HistoryEntry[]> {
  const { store } = table.context;
  const { commits } = await listLog(store, table.path, 0);
  const wanted = commits.slice(-(options.limit ?? commits.length)).reverse();
  const read = await readCommits(store, table.path, wanted);
  return read.map(({ version, actions }) => ({
    version,
    ...actions.find(({ commitInfo }) => commitInfo)?.commitInfo,
  }));
}
