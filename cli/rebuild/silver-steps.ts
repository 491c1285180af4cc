import { catalog, entityNames } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import {
  APPLIED_BRONZE,
  appliedBronzeOf,
  NO_RULES,
  refreshSilver,
  type SilverModel,
  silverRules,
} from '#functions/pipeline/refresh-silver';
import type { RecordedCommit } from './recorded-commits.ts';
import type { ReplayStep } from './replay-step.ts';

export type SilverEntity = EntityName | typeof UNKNOWN_ENTITY;

export const silverEntities: readonly SilverEntity[] = [...entityNames, UNKNOWN_ENTITY];

/** The recorded commits of every table, by path. */
export type CommitsOf = (path: string) => readonly RecordedCommit[];

/** Decides nothing in silver: see SilverRequest. */
export const ANY_DAY = '2000-01-01';

/**
 * The steps that brought an entity from one bronze version to another. Each made up to three commits: to quarantine,
 * to the deletions, and to silver itself; one that crashed made fewer.
 */
export function silverSteps(
  entity: SilverEntity,
  commitsOf: CommitsOf,
  businessTimeZone: string,
): ReplayStep[] {
  const tables = [
    { path: tablePath.quarantine, appId: appliedBronzeOf(entity) },
    ...(entity === UNKNOWN_ENTITY
      ? []
      : [
          { path: tablePath.deleted, appId: appliedBronzeOf(entity) },
          { path: tablePath.silver(entity), appId: APPLIED_BRONZE },
        ]),
  ];
  const made = tables.map((table) => ({
    ...table,
    commits: commitsTowards(commitsOf(table.path), table.appId),
  }));
  const targets = new Set(made.flatMap(({ commits }) => [...commits.keys()]));
  return [...targets]
    .sort((a, b) => a - b)
    .flatMap((target) => {
      // A step that crashed was begun again.
      const attempts = Math.max(...made.map(({ commits }) => commits.get(target)?.length ?? 0));
      return Array.from({ length: attempts }, (_, attempt) => {
        const tables = made.map(({ commits, ...table }) => ({
          ...table,
          commit: commits.get(target)?.[attempt],
        }));
        return stepTo(target, entity, tables, commitsOf, businessTimeZone);
      });
    });
}

/** Commits by the bronze version that their step led to, ascending. */
function commitsTowards(commits: readonly RecordedCommit[], appId: string): Map<number, RecordedCommit[]> {
  const towards = new Map<number, RecordedCommit[]>();
  for (const commit of commits) {
    const applied = commit.progress.get(appId);
    if (applied === undefined) continue;
    const target = commit.madeBy?.bronze_version ?? applied;
    towards.set(target, [...(towards.get(target) ?? []), commit]);
  }
  return towards;
}

interface StepTable {
  readonly path: string;
  /** Under which the table records its progress. */
  readonly appId: string;
  readonly commit: RecordedCommit | undefined;
}

function stepTo(
  target: number,
  entity: SilverEntity,
  tables: readonly StepTable[],
  commitsOf: CommitsOf,
  businessTimeZone: string,
): ReplayStep {
  const seen = new Map<string, number>([[tablePath.bronze, target]]);
  for (const { path, appId, commit } of tables) {
    const before = commit?.readVersion ?? versionBefore(commitsOf(path), appId, target);
    if (!commit?.madeBy?.rebuilt && before >= 0) seen.set(path, before);
  }
  const commits = tables.flatMap(({ commit }) => commit ?? []);
  const model = silverModel(entity);
  const request = {
    entity,
    bronzeVersion: target,
    logicalDate: ANY_DAY,
    businessTimeZone: commits[0]?.madeBy?.time_zone ?? businessTimeZone,
  };
  return {
    seen,
    commits,
    rules: entity === UNKNOWN_ENTITY ? NO_RULES : silverRules(catalog[entity], model),
    // Whoever starts from nothing reads bronze from its first version.
    inputsGone:
      (!hasStarted(tables.at(-1)!, target, commitsOf) || commits.some(({ madeBy }) => madeBy?.rebuilt)) &&
      !reachesBack(commitsOf(tablePath.bronze)),
    async run(lake) {
      await refreshSilver(lake, request, model);
      return true;
    },
  };
}

export const silverModel = (entity: SilverEntity): SilverModel =>
  entity === UNKNOWN_ENTITY
    ? { sql: '', audits: '' }
    : { sql: readModelSql(`silver/${entity}`), audits: readAuditsSql(`silver/${entity}`) };

/** The last version before the table had come to the target; -1 when there was none. */
function versionBefore(commits: readonly RecordedCommit[], appId: string, target: number): number {
  const reached = commits.findIndex(({ progress }) => (progress.get(appId) ?? -1) >= target);
  return (reached < 0 ? commits.at(-1) : commits[reached - 1])?.version ?? -1;
}

const reachesBack = (commits: readonly RecordedCommit[]): boolean => commits[0]?.version === 0;

/** Whether the table had come to an earlier bronze version before; the log may be too short to tell. */
function hasStarted({ path, appId }: StepTable, target: number, commitsOf: CommitsOf): boolean {
  const commits = commitsOf(path);
  return !reachesBack(commits) || commits.some(({ progress }) => (progress.get(appId) ?? target) < target);
}
