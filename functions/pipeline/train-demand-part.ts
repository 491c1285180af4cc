import type { ObjectStore } from '#lake/object-store';
import { type DemandModel, seriesModels } from '#ml/demand/demand-model';
import { type TrainedSeries, trainSeries } from '#ml/demand/train-demand';
import { decodeSeries } from './demand-lines.ts';
import type { TrainingPart } from './extract-demand.ts';
import { readManifest, readModelFile } from './model-registry.ts';

/** Trains the series of a part, and keeps what came of it as JSON. Resolves to their number. */
export async function trainDemandPart(
  store: ObjectStore,
  { features_key, result_key }: TrainingPart,
  champion: number | null,
): Promise<number> {
  const series = decodeSeries(Buffer.from((await store.get(features_key))!).toString());
  const championModel = await championOf(store, champion);
  const known = championModel && seriesModels(championModel);
  const trained: TrainedSeries[] = series.flatMap((each) =>
    trainSeries(each, (key, measure) => known?.(key, measure)?.method),
  );
  await store.put(result_key, Buffer.from(JSON.stringify(trained)));
  return series.length;
}

async function championOf(store: ObjectStore, version: number | null): Promise<DemandModel | undefined> {
  if (version === null) return undefined;
  const manifest = await readManifest(store, 'demand_forecast', version);
  return manifest && (JSON.parse(await readModelFile(store, manifest, 'model.json')) as DemandModel);
}
