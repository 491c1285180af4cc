import type { LakeContext } from '#lake/context';
import { modelKeys } from '../domain/model-registry.ts';
import { demandSeries, demandSources } from './demand-features.ts';
import { encodeSeries } from './demand-lines.ts';
import { champion, listVersions, sha256 } from './model-registry.ts';

/** Series that are trained by one invocation: half a minute of work. */
const SERIES_PER_PART = 60;

export interface TrainingPart {
  readonly features_key: string;
  readonly result_key: string;
}

export interface ExtractedFeatures {
  readonly model: 'demand_forecast';
  readonly run_id: string;
  readonly logical_date: string;
  readonly tables: Readonly<Record<string, number>>;
  readonly data_hash: string;
  readonly code_hash: string;
  readonly series: number;
  /** Number of the present champion; null when there is none. */
  readonly champion: number | null;
  /** Empty when the same features have been trained on by the same code. */
  readonly parts: readonly TrainingPart[];
}

/** Writes the series of the demand forecast in parts. Same tables, same day, same bytes. */
export async function extractDemand(
  context: LakeContext,
  sql: string,
  { runId, logicalDate, codeHash }: { runId: string; logicalDate: string; codeHash: string },
): Promise<ExtractedFeatures> {
  const { store } = context;
  const model = 'demand_forecast';
  const sources = await demandSources(context, sql);
  const series = await demandSeries(context, sql, sources, logicalDate);
  const texts: string[] = [];
  for (let at = 0; at < series.length; at += SERIES_PER_PART)
    texts.push(encodeSeries(series.slice(at, at + SERIES_PER_PART)));
  const dataHash = sha256([logicalDate, ...texts].join('\n'));
  const known = await listVersions(store, model);
  const trained = known.some(({ data_hash, code_hash }) => data_hash === dataHash && code_hash === codeHash);
  const parts: TrainingPart[] = [];
  for (const [number, text] of trained ? [] : texts.entries()) {
    const features_key = modelKeys.work(model, runId, `features-${number}.ndjson`);
    await store.put(features_key, Buffer.from(text));
    parts.push({ features_key, result_key: modelKeys.work(model, runId, `trained-${number}.json`) });
  }
  return {
    model,
    run_id: runId,
    logical_date: logicalDate,
    tables: Object.fromEntries([...sources].map(([name, { snapshot }]) => [name, snapshot.version])),
    data_hash: dataHash,
    code_hash: codeHash,
    series: series.length,
    champion: (await champion(store, model))?.version ?? null,
    parts,
  };
}
