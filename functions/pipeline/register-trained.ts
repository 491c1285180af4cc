import type { ObjectStore } from '#lake/object-store';
import { type Headline, judge } from '#ml/gate';
import { mlModelFile } from '../domain/ml-model-file.ts';
import type { ModelName } from '../domain/model-registry.ts';
import type { ExtractedFeatures } from './extract-features.ts';
import { cardText } from './model-card.ts';
import { champion, moveAlias, registerModel } from './model-registry.ts';
import type { TrainableModel } from './trainable-model.ts';

export interface Registered extends Omit<Headline, 'better' | 'valueWhereChampion'> {
  readonly model: ModelName;
  readonly version: number;
  readonly promoted: boolean;
  /** Why it became champion, or why not. */
  readonly reason: string;
}

/** Makes a version of what the parts of a training came to; the gate decides whether it scores from now on. */
export async function registerTrained(
  store: ObjectStore,
  definition: TrainableModel,
  training: ExtractedFeatures,
  now: Date,
): Promise<Registered> {
  const { model, run_id, logical_date, tables, data_hash, code_hash } = training;
  const parts: unknown[] = [];
  for (const { result_key } of training.parts)
    parts.push(JSON.parse(Buffer.from((await store.get(result_key))!).toString()));
  const { parameters, metrics, headline, model: content, card } = definition.conclude(parts);
  const verdict = judge(headline);
  const created_at = now.toISOString();
  const known = { model, run_id, created_at, logical_date, tables, data_hash, code_hash };
  const version = { ...known, verdict, parameters, metrics, headline };
  const manifest = await registerModel(store, version, (number) => ({
    'model.json': content,
    'metrics.json': `${JSON.stringify(metrics, null, 2)}\n`,
    MLmodel: mlModelFile({ model, run_id, created_at, data: 'model.json' }),
    'README.md': cardText(card, { ...version, version: number }),
  }));
  // A second try of the same run finds its move made.
  const present = await champion(store, model);
  if (verdict.promote && present?.version !== manifest.version)
    await moveAlias(store, model, 'champion', {
      version: manifest.version,
      moved_at: created_at,
      reason: verdict.reason,
      run_id,
    });
  const { metric, value, floor, champion: championValue } = headline;
  return {
    model,
    version: manifest.version,
    promoted: verdict.promote,
    reason: verdict.reason,
    metric,
    value,
    floor,
    champion: championValue,
  };
}
