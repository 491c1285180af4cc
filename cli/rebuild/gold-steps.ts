import { tablePath } from '#contracts/lake-layout';
import { goldModels } from '#functions/adapters/gold-models';
import { readAuditsSql } from '#functions/adapters/sql-models';
import { FORECAST_TABLE } from '#functions/domain/forecast-table';
import { dateOfDay, LOGICAL_DATE } from '#functions/pipeline/bookmarks';
import { modelDefinition, refreshGold } from '#functions/pipeline/refresh-gold';
import { forecastDefinition, scoreForecast } from '#functions/pipeline/score-forecast';
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
  };
  return name === FORECAST_TABLE
    ? forecastStep(made)
    : modelStep(name, { ...made, businessTimeZone: commit.madeBy?.time_zone ?? businessTimeZone });
}

interface Made extends Pick<ReplayStep, 'seen' | 'commits'> {
  readonly logicalDate: string;
}

const forecastStep = ({ logicalDate, ...step }: Made): ReplayStep => ({
  ...step,
  rules: forecastDefinition.version,
  async run(lake) {
    await scoreForecast(lake, logicalDate);
    return true;
  },
});

function modelStep(
  name: string,
  { logicalDate, businessTimeZone, ...step }: Made & { businessTimeZone: string },
): ReplayStep | undefined {
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
