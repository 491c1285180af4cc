import type { LakeContext } from '#lake/context';
import { type ModelName, modelKeys } from '../domain/model-registry.ts';
import { featureSources, haveSources, presentSources } from './feature-sources.ts';
import { champion, listVersions, sha256 } from './model-registry.ts';
import type { ModelParameters } from './parameters.ts';
import type { TrainableModel } from './trainable-model.ts';

export interface TrainingPart {
  readonly features_key: string;
  readonly result_key: string;
}

export interface ExtractedFeatures {
  readonly model: ModelName;
  readonly run_id: string;
  readonly logical_date: string;
  readonly tables: Readonly<Record<string, number>>;
  readonly data_hash: string;
  readonly code_hash: string;
  /** Number of the present champion; null when there is none. */
  readonly champion: number | null;
  /** Empty when there is nothing to learn from, or the same features have been trained on by the same code. */
  readonly parts: readonly TrainingPart[];
  readonly status: 'new' | 'nothing_new' | 'no_data';
}

export interface ExtractRequest extends ModelParameters {
  readonly runId: string;
  /** SHA-256 of what trains. */
  readonly codeHash: string;
}

/** Writes the features of a model in parts. Same tables, same day, same bytes. */
export async function extractFeatures(
  context: LakeContext,
  model: TrainableModel,
  sql: string,
  { runId, codeHash, ...parameters }: ExtractRequest,
): Promise<ExtractedFeatures> {
  const { store, engine } = context;
  const { logicalDate } = parameters;
  const sources = (await haveSources(context, sql)) ? await featureSources(context, [sql]) : undefined;
  if (sources) await presentSources(context, sources, parameters, model.bounds?.(logicalDate) ?? []);
  const texts = sources ? await model.encode(engine, sql, logicalDate) : [];
  const dataHash = sha256([logicalDate, ...texts].join('\n'));
  const known = await listVersions(store, model.name);
  const trained = known.some(({ data_hash, code_hash }) => data_hash === dataHash && code_hash === codeHash);
  const parts: TrainingPart[] = [];
  for (const [number, text] of trained ? [] : texts.entries()) {
    const features_key = modelKeys.work(model.name, runId, `features-${number}.ndjson`);
    await store.put(features_key, Buffer.from(text));
    parts.push({ features_key, result_key: modelKeys.work(model.name, runId, `trained-${number}.json`) });
  }
  return {
    model: model.name,
    run_id: runId,
    logical_date: logicalDate,
    tables: Object.fromEntries([...(sources ?? [])].map(([name, { snapshot }]) => [name, snapshot.version])),
    data_hash: dataHash,
    code_hash: codeHash,
    champion: (await champion(store, model.name))?.version ?? null,
    parts,
    status: texts.length === 0 ? 'no_data' : trained ? 'nothing_new' : 'new',
  };
}
