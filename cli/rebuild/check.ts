import { catalog, entityNames } from '#contracts/catalog';
import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { trimFileCache } from '#lake/file-cache';
import { lakeTables } from '../lake/lake-tables.ts';
import { checkExport } from './check-export.ts';
import { checkRearranged } from './check-rearranged.ts';
import type { CommitCheck } from './commit-check.ts';
import { goldStep } from './gold-steps.ts';
import { type RecordedCommit, recordedCommits } from './recorded-commits.ts';
import { replayStep } from './replay.ts';
import type { ReplayStep } from './replay-step.ts';
import { silverEntities, silverSteps } from './silver-steps.ts';

export interface CheckOptions {
  readonly businessTimeZone: string;
  /** Commits to make again; default: all that the logs still tell of. */
  readonly isWanted?: (commit: RecordedCommit) => boolean;
  /** Tables to look at, by path; default: all of silver, quarantine and gold. */
  readonly tables?: ReadonlySet<string> | undefined;
  /** Hears what is being looked at. */
  readonly onProgress?: (subject: string) => void;
}

/** Local copies of data files kept at most. */
const CACHE_BYTES = 4 * 1024 ** 3;

/**
 * Makes again, from bronze, what past runs made: silver, quarantine, deletions, gold, the forecast and the exports,
 * and compares the SHA-256 of every data file. Reads the lake only.
 */
export async function checkReplay(lake: LakeContext, options: CheckOptions): Promise<CommitCheck[]> {
  const { businessTimeZone, tables, onProgress = () => {} } = options;
  const commits = new Map<string, readonly RecordedCommit[]>();
  const gold = (await lakeTables(lake))
    .filter((name) => name.startsWith('gold.'))
    .map((name) => tablePath.gold(name.slice('gold.'.length)));
  const made = [
    ...entityNames.map((entity) => tablePath.silver(catalog[entity].name)),
    tablePath.deleted,
    tablePath.quarantine,
    ...gold,
  ];
  for (const path of [tablePath.bronze, ...made]) commits.set(path, await recordedCommits(lake.store, path));
  const commitsOf = (path: string) => commits.get(path) ?? [];
  const isInWindow = options.isWanted ?? (() => true);
  const isWanted = (commit: RecordedCommit) =>
    commit.added.length > 0 && (tables?.has(commit.table) ?? true) && isInWindow(commit);

  const checks: CommitCheck[] = [];
  const replayed = new Set<RecordedCommit>();
  const replay = async (step: ReplayStep) => {
    const [first] = step.commits;
    onProgress(`${first?.table} ${first?.version}`);
    for (const commit of step.commits) replayed.add(commit);
    checks.push(...(await replayStep(lake, step, isWanted)));
    await trimFileCache(lake, CACHE_BYTES);
  };
  for (const entity of silverEntities)
    for (const step of silverSteps(entity, commitsOf, businessTimeZone)) await replay(step);
  for (const path of gold)
    for (const commit of commitsOf(path).filter(({ progress }) => progress.size > 0)) {
      const step = goldStep(commit, businessTimeZone);
      if (step) await replay(step);
    }
  for (const commit of made.flatMap(commitsOf)) {
    if (replayed.has(commit) || !isWanted(commit)) continue;
    onProgress(`${commit.table} ${commit.version}`);
    checks.push(commit.operation === 'OPTIMIZE' ? await checkRearranged(lake, commit) : byOtherMeans(commit));
  }
  for (const path of gold.filter((each) => tables?.has(each) ?? true)) {
    const check = await checkExport(lake, path.slice(tablePath.gold('').length));
    const exported = commitsOf(path).find(({ version }) => version === check?.version);
    if (check && (exported === undefined || isInWindow(exported))) checks.push(check);
  }
  return checks;
}

/** A restore, a delete by hand, a table whose model is gone. */
const byOtherMeans = ({ table, version, operation }: RecordedCommit): CommitCheck => ({
  subject: table,
  version,
  kind: 'computed',
  outcome: 'not_comparable',
  files: 0,
  identical: 0,
  detail: `${operation}: not made by a refresh`,
});
