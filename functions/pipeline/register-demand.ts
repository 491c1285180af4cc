import type { ObjectStore } from '#lake/object-store';
import { demandMetrics, demandModel, judge } from '#ml/demand/demand-model';
import { demandParameters } from '#ml/demand/demand-parameters';
import type { TrainedSeries } from '#ml/demand/train-demand';
import { mlModelFile } from '../domain/ml-model-file.ts';
import type { ExtractedFeatures } from './extract-demand.ts';
import { champion, moveAlias, registerModel } from './model-registry.ts';

export interface Registered {
  readonly model: 'demand_forecast';
  readonly version: number;
  readonly promoted: boolean;
  /** Why it became champion, or why not. */
  readonly reason: string;
  readonly mase: number | null;
  readonly floor_mase: number | null;
  readonly champion_mase: number | null;
}

/** Makes a version of what the parts of a training came to; the gate decides whether it scores from now on. */
export async function registerDemand(
  store: ObjectStore,
  training: ExtractedFeatures,
  now: Date,
): Promise<Registered> {
  const { model, run_id, logical_date, tables, data_hash, code_hash } = training;
  const trained: TrainedSeries[] = [];
  for (const { result_key } of training.parts)
    trained.push(...(JSON.parse(Buffer.from((await store.get(result_key))!).toString()) as TrainedSeries[]));
  const metrics = demandMetrics(trained);
  const verdict = judge(metrics);
  const created_at = now.toISOString();
  const version = { model, run_id, created_at, logical_date, tables, data_hash, code_hash, verdict };
  const manifest = await registerModel(
    store,
    { ...version, parameters: demandParameters, metrics: { ...metrics } },
    () => ({
      'model.json': `${JSON.stringify(demandModel(trained))}\n`,
      'metrics.json': `${JSON.stringify(metrics, null, 2)}\n`,
      MLmodel: mlModelFile({ model, run_id, created_at, data: 'model.json' }),
    }),
  );
  // A second try of the same run finds its move made.
  const present = await champion(store, model);
  if (verdict.promote && present?.version !== manifest.version)
    await moveAlias(store, model, 'champion', {
      version: manifest.version,
      moved_at: created_at,
      reason: verdict.reason,
      run_id,
    });
  return {
    model,
    version: manifest.version,
    promoted: verdict.promote,
    reason: verdict.reason,
    mase: metrics.mase,
    floor_mase: metrics.floor_mase,
    champion_mase: metrics.champion_mase,
  };
}
