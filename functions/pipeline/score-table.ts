import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { overwrite } from '#lake/overwrite';
import { identifier, list } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import type { ModelName } from '../domain/model-registry.ts';
import { scoredTableFeatures } from '../domain/scored-table-features.ts';
import { runAudits } from './audit.ts';
import { type Bookmark, definitionBookmark, holds, logicalDateBookmark } from './bookmarks.ts';
import { featureSources, presentSources, sourceBookmarks, sourceVersions } from './feature-sources.ts';
import { madeBy } from './made-by.ts';
import type { ModelManifest } from './model-manifest.ts';
import { champion, ModelRegistryError, readManifest, readModelFile } from './model-registry.ts';
import type { ModelParameters } from './parameters.ts';
import { presentRows } from './present-rows.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import type { Champion, ScoredTable } from './scored-table.ts';
import type { StepRun } from './step-run.ts';

export interface ScoreResult {
  readonly status: 'refreshed' | 'up_to_date';
  readonly table: string;
  readonly version: number;
  readonly rows: number;
  readonly model: ModelName | null;
  /** Of the champion; null where the floor scored, or no model is needed. */
  readonly model_version: number | null;
  /** Models that do not fit any more, where the table tells of that. */
  readonly drifted?: number;
}

export interface ScoreRequest extends ModelParameters {
  /** The version of the model that scores, 0 for the floor; the present champion by default. */
  readonly modelVersion?: number | undefined;
}

/**
 * Write, audit, publish: makes the rows of a table from the latest versions of what it reads and the champion of its
 * model, audits them, and only then commits. When all of these are those of the last commit, nothing is computed.
 * Rejects with AuditFailed, the table left as it was.
 *
 * @param readSql gives the text of a SELECT by its name
 */
export function scoreTable(
  context: LakeContext,
  table: ScoredTable,
  readSql: (name: string) => string,
  request: ScoreRequest,
  run?: StepRun,
): Promise<ScoreResult> {
  return retryLostRaces(() => attemptScore(context, table, readSql, request, run));
}

async function attemptScore(
  context: LakeContext,
  scored: ScoredTable,
  readSql: (name: string) => string,
  { modelVersion, ...parameters }: ScoreRequest,
  run: StepRun | undefined,
): Promise<ScoreResult> {
  const { engine } = context;
  const table = await DeltaTable.openOrCreate(context, tablePath.gold(scored.name), {
    schema: scored.schema,
    description: scored.description,
  });
  const before = await table.snapshot();
  const sources = await featureSources(context, scoredTableFeatures[scored.name].map(readSql));
  const scorer = scored.model && (await scorerOf(context, scored.model, modelVersion));
  const definition = scoredDefinition(scored, readSql, parameters.businessTimeZone);
  const inputs = [
    ...sourceBookmarks(sources),
    ...(scored.timeless ? [] : [logicalDateBookmark(parameters.logicalDate)]),
    ...(scored.model ? [modelBookmark(scored.model, scorer?.version)] : []),
    definition,
  ];
  const made = {
    table: scored.name,
    model: scored.model ?? null,
    model_version: scorer?.version ?? null,
  };
  if (holds(before, inputs)) return { status: 'up_to_date', version: before.version, rows: 0, ...made };
  await presentSources(context, sources, parameters, scored.bounds?.(parameters.logicalDate) ?? []);
  const rows = await scored.score({
    engine,
    ...parameters,
    sql: readSql,
    rows: (feature) => engine.rows(readSql(feature)),
    champion: scorer && (await championOf(context, scorer)),
  });
  const count = await presentRows(context, 'candidate', scored.schema, rows);
  await runAudits(engine, tablePath.gold(scored.name), scored.audits, run);
  const [driftedModels] = scored.drifted ? await engine.rows<{ drifted: number }>(scored.drifted) : [];
  const { version } = await overwrite(table, 'select * from candidate', {
    orderBy: list(scored.grain.map(identifier)),
    readVersion: before.version,
    // A table of an older layout takes that of today: all rows are new.
    schema: 'replace',
    bookmarks: [...inputs, ...sourceVersions(sources)],
    userMetadata: await madeBy(engine, {
      rules: definition.version,
      time_zone: parameters.businessTimeZone,
      ...(run && { run_id: run.runId }),
    }),
  });
  return {
    status: 'refreshed',
    version,
    rows: count,
    ...made,
    ...driftedModels,
  };
}

/** Differs whenever the method, the SELECTs or the zone of their dates do. */
export const scoredDefinition = (
  { name, method, schema }: ScoredTable,
  readSql: (name: string) => string,
  businessTimeZone: string,
): Bookmark =>
  definitionBookmark(
    [
      businessTimeZone,
      method,
      JSON.stringify(schema),
      ...scoredTableFeatures[name].map((feature) => readSql(feature)),
    ].join('\n'),
  );

const modelBookmark = (model: ModelName, version = 0): Bookmark => ({ appId: `models/${model}`, version });

/** The version of the model that made a table, 0 for the floor, by what its commit records. */
export const recordedModelOf = (
  { model }: ScoredTable,
  progress: ReadonlyMap<string, number>,
): number | undefined => model && progress.get(modelBookmark(model).appId);

async function scorerOf(
  { store }: LakeContext,
  model: ModelName,
  version: number | undefined,
): Promise<ModelManifest | undefined> {
  if (version === 0) return undefined;
  const manifest =
    version === undefined ? await champion(store, model) : await readManifest(store, model, version);
  if (manifest === undefined && version !== undefined)
    throw new ModelRegistryError('model_version_not_found', `${model} has no version ${version}`);
  return manifest;
}

const championOf = async ({ store }: LakeContext, manifest: ModelManifest): Promise<Champion> => ({
  version: manifest.version,
  hash: manifest.model_hash,
  model: await readModelFile(store, manifest, 'model.json'),
});
