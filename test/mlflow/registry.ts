import { mlModelFile } from '#functions/domain/ml-model-file';
import type { ModelManifest } from '#functions/pipeline/model-manifest';
import { moveAlias, registerModel } from '#functions/pipeline/model-registry';
import { MemoryObjectStore } from '#lake/memory-object-store';
import type { ObjectStore } from '#lake/object-store';

/** A registry with three versions of one model and one of another; the second is champion. */
export async function filledRegistry(): Promise<{ store: ObjectStore; versions: ModelManifest[] }> {
  const store = new MemoryObjectStore();
  const versions: ModelManifest[] = [];
  for (const [number, value] of [0.9, 0.75, 0.8].entries())
    versions.push(await version(store, 'demand_forecast', `run-${number + 1}`, number, value));
  versions.push(await version(store, 'customer_value', 'run-3', 3, 0.4));
  const move = { moved_at: '2026-11-02T12:00:00.000Z', reason: 'better_than_champion', run_id: 'run-2' };
  await moveAlias(store, 'demand_forecast', 'champion', { version: 2, ...move });
  return { store, versions };
}

function version(
  store: ObjectStore,
  model: ModelManifest['model'],
  run_id: string,
  day: number,
  value: number,
): Promise<ModelManifest> {
  const created_at = `2026-11-0${day + 1}T12:00:00.000Z`;
  return registerModel(
    store,
    {
      model,
      run_id,
      created_at,
      logical_date: created_at.slice(0, 10),
      tables: { 'gold.sales_daily': 3 + day },
      data_hash: 'd'.repeat(64),
      code_hash: 'c'.repeat(64),
      parameters: { horizon: 28, note: 'ação: "sim"' },
      metrics: {
        mase: value,
        unknown: null,
        folds: [{ mase: value - 0.1 }, { mase: value + 0.1 }],
        by_category: { Eletrônico: value },
      },
      headline: {
        metric: 'mase',
        better: 'lower',
        value,
        floor: 1,
        champion: null,
        valueWhereChampion: null,
      },
      verdict: { promote: true, reason: 'first_champion' },
    },
    (number) => ({
      'model.json': `{"version":${number}}\n`,
      'README.md': `# ${model}, version ${number}\n`,
      MLmodel: mlModelFile({ model, run_id, created_at, data: 'model.json' }),
    }),
  );
}
