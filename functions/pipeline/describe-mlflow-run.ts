import { type MlflowRun, mlflowMetrics, RUN_TAG } from '../domain/mlflow-run.ts';
import type { RegisteredModel } from '../domain/model-registry.ts';
import type { ModelManifest } from './model-manifest.ts';

/** MLflow's names hold no slash. */
export const mlflowName = (model: RegisteredModel): string => model.replace('/', '.');

/** A registered version as MLflow is told of it. */
export function describeMlflowRun(manifest: ModelManifest): MlflowRun {
  const { model, version, created_at, logical_date, headline, verdict, tables } = manifest;
  const { metric, value, floor } = headline;
  const sources = Object.entries(tables).map(([table, at]) => [`liftoff.table.${table}`, String(at)]);
  return {
    model: mlflowName(model),
    name: `${model} ${version}`,
    description: `Knows up to ${logical_date}. ${metric} ${value ?? 'unknown'}, floor ${floor ?? 'unknown'}: ${verdict.reason}.`,
    time: Date.parse(created_at),
    params: Object.fromEntries(
      Object.entries(manifest.parameters).map(([name, parameter]) => [name, String(parameter)]),
    ),
    metrics: [
      ...mlflowMetrics(manifest.metrics),
      ...mlflowMetrics({ value, floor, champion: headline.champion }, 'headline'),
    ],
    tags: {
      [RUN_TAG]: manifest.run_id,
      'liftoff.version': String(version),
      'liftoff.logical_date': logical_date,
      'liftoff.headline': metric,
      'liftoff.verdict': verdict.reason,
      'liftoff.data_hash': manifest.data_hash,
      'liftoff.code_hash': manifest.code_hash,
      'liftoff.model_hash': manifest.model_hash,
      ...Object.fromEntries(sources),
    },
  };
}
