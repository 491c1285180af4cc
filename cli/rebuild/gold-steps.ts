import { tablePath } from '#contracts/lake-layout';
import { goldModels } from '#functions/adapters/gold-models';
import { readAuditsSql } from '#functions/adapters/sql-models';
import { MODELS } from '#functions/domain/model-registry';
import { dateOfDay, LOGICAL_DATE } from '#functions/pipeline/bookmarks';
import { modelDefinition, refreshGold } from '#functions/pipeline/refresh-gold';
import { recordedModelOf } from '#functions/pipeline/score-table';
import type { ScoredTable } from '#functions/pipeline/scored-table';
import { scoredTable } from '#functions/pipeline/scored-tables';
import { score, scoringRules } from '../lake/score.ts';
import type { RecordedCommit } from './recorded-commits.ts';
import type { ReplayStep } from './replay-step.ts';

/** A table that a run computed, named as models name it. */
const SOURCE = /^(silver|gold)\.(\w+)$/;

/** The step that computed a gold table; undefined when no model of today does. */
export function goldStep(commit: RecordedCommit, businessTimeZone: string): ReplayStep | undefined {
  const name = commit.table.slice(tablePath.gold('').length);
  const made = {
    seen: seenBy(commit),
    commits: [commit],
    // A table whose rows depend on no day records none; any will do.
    logicalDate: dateOfDay(commit.progress.get(LOGICAL_DATE) ?? 0),
    businessTimeZone: commit.madeBy?.time_zone ?? businessTimeZone,
  };
  const scored = scoredTable(name);
  return scored ? scoredStep(scored, commit, made) : modelStep(name, made);
}

interface Made extends Pick<ReplayStep, 'seen' | 'commits'> {
  readonly logicalDate: string;
  readonly businessTimeZone: string;
}

const scoredStep = (
  table: ScoredTable,
  { progress }: RecordedCommit,
  { logicalDate, businessTimeZone, seen, commits }: Made,
): ReplayStep => ({
  // The registry keeps every version of a model.
  seen: new Map([...seen, [MODELS, 0]]),
  commits,
  rules: scoringRules(table, businessTimeZone),
  async run(lake) {
    const modelVersion = recordedModelOf(table, progress);
    await score(lake, table, { logicalDate, businessTimeZone, modelVersion });
    return true;
  },
});

function modelStep(name: string, { logicalDate, businessTimeZone, ...step }: Made): ReplayStep | undefined {
  const model = goldModels().find((each) => each.name === name);
  if (model === undefined) return undefined;
  const [commit] = step.commits;
  const onlyChanges = commit!.operationParameters.predicate !== undefined;
  return {
    ...step,
    rules: modelDefinition(model, businessTimeZone).version,
    async run(lake) {
      const parameters = { logicalDate, businessTimeZone };
      const { scope } = await refreshGold(lake, model, readAuditsSql(`gold/${name}`), parameters);
      // Once the removed files are deleted, nobody can tell any more which keys had changed.
      return scope !== 'all' || !onlyChanges;
    },
  };
}

function seenBy({ table, readVersion, progress, madeBy }: RecordedCommit): Map<string, number> {
  const sources = [...progress].flatMap(([appId, version]): [string, number][] => {
    const [, layer, name] = SOURCE.exec(appId) ?? [];
    return layer && name ? [[`${layer}/${name}`, version]] : [];
  });
  return new Map(madeBy?.rebuilt ? sources : [...sources, [table, readVersion]]);
}
