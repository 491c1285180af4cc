import { type MadeBy, readMadeBy } from '#functions/pipeline/made-by';
import type { AddFile, RemoveFile } from '#lake/actions';
import { type Commit, listLog, readCommits } from '#lake/log';
import type { ObjectStore } from '#lake/object-store';

/** One version of a table, with what its log says of how it came about. */
export interface RecordedCommit {
  /** The table's path. */
  readonly table: string;
  readonly version: number;
  /** Version on which it was computed; versions in between did not concern it. */
  readonly readVersion: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly operation: string;
  readonly operationParameters: Readonly<Record<string, string>>;
  readonly madeBy: MadeBy | undefined;
  readonly progress: ReadonlyMap<string, number>;
  readonly added: readonly AddFile[];
  readonly removed: readonly RemoveFile[];
}

/** The commits of a table, ascending, as far back as its log goes; none where there is no table. */
export async function recordedCommits(store: ObjectStore, table: string): Promise<RecordedCommit[]> {
  const { commits } = await listLog(store, table, 0);
  const read = await readCommits(store, table, commits);
  return read.map((commit) => recorded(table, commit));
}

function recorded(table: string, { version, actions }: Commit): RecordedCommit {
  const info = actions.find(({ commitInfo }) => commitInfo)?.commitInfo;
  return {
    table,
    version,
    readVersion: info?.readVersion ?? version - 1,
    timestamp: info?.timestamp ?? 0,
    operation: info?.operation ?? 'unknown',
    operationParameters: info?.operationParameters ?? {},
    madeBy: readMadeBy(info?.userMetadata),
    progress: new Map(actions.flatMap(({ txn }) => (txn ? [[txn.appId, txn.version] as const] : []))),
    added: actions.flatMap(({ add }) => (add ? [add] : [])),
    removed: actions.flatMap(({ remove }) => (remove ? [remove] : [])),
  };
}
