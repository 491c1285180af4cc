import type { ObjectStore } from '#lake/object-store';
import type { TrainingPart } from './extract-features.ts';
import { readManifest, readModelFile } from './model-registry.ts';
import type { TrainableModel } from './trainable-model.ts';

/** Trains on a part of the features, and keeps what came of it as JSON. */
export async function trainPart(
  store: ObjectStore,
  model: TrainableModel,
  { features_key, result_key }: TrainingPart,
  champion: number | null,
): Promise<void> {
  const features = Buffer.from((await store.get(features_key))!).toString();
  const manifest = champion === null ? undefined : await readManifest(store, model.name, champion);
  const championModel = manifest && (await readModelFile(store, manifest, 'model.json'));
  const trained = model.train(features, championModel);
  await store.put(result_key, Buffer.from(JSON.stringify(trained)));
}
