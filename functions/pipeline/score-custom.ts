import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { overwrite } from '#lake/overwrite';
import { field, type StructType, struct } from '#lake/schema';
import { identifier, list, literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import type { CustomModel } from '../domain/model-registry.ts';
import type { OnnxModel } from '../domain/onnx-model.ts';
import { runAudits } from './audit.ts';
import { contentBookmark, definitionBookmark, holds, versionBookmark } from './bookmarks.ts';
import { type CustomDefinition, customDefinition, scoresTable } from './custom-definition.ts';
import { presentBrought, scoresOfBrought } from './custom-rows.ts';
import { madeBy } from './made-by.ts';
import type { ModelManifest } from './model-manifest.ts';
import { champion, ModelRegistryError, readModelBytes } from './model-registry.ts';
import { presentRows } from './present-rows.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import { openByName } from './source-tables.ts';
import type { StepRun } from './step-run.ts';
import { latest, type TableAt } from './table-at.ts';

export interface CustomScoreResult {
  readonly status: 'refreshed' | 'up_to_date';
  readonly model: CustomModel;
  readonly model_version: number;
  readonly table: string;
  readonly version: number;
  readonly rows: number;
}

/**
 * Scores the latest version of a table with the champion of a model that was brought: one row for each of the table's,
 * audited before it is committed. Nothing is computed when neither has changed. Rejects with CustomModelError when the
 * table no longer fits the model, the scores left as they were.
 */
export function scoreCustom(
  context: LakeContext,
  open: (onnx: Uint8Array) => Promise<OnnxModel>,
  model: CustomModel,
  run: StepRun,
): Promise<CustomScoreResult> {
  return retryLostRaces(() => attemptScore(context, open, model, run));
}

async function attemptScore(
  context: LakeContext,
  open: (onnx: Uint8Array) => Promise<OnnxModel>,
  model: CustomModel,
  run: StepRun,
): Promise<CustomScoreResult> {
  const { engine, store } = context;
  const manifest = await champion(store, model);
  if (!manifest) throw new ModelRegistryError('model_version_not_found', `${model} has no champion`);
  const definition = customDefinition(manifest);
  const source = await latest(await openByName(context, definition.table));
  const schema = scoresSchema(source.snapshot.schema, definition);
  const name = scoresTable(model);
  const table = await DeltaTable.openOrCreate(context, tablePath.gold(name), {
    schema,
    description: `What the model ${model} says of ${definition.table}.`,
  });
  const before = await table.snapshot();
  const method = definitionBookmark(`${manifest.model_hash}\n${JSON.stringify(definition)}`);
  const inputs = [
    contentBookmark(definition.table, source.snapshot),
    { appId: `models/${model}`, version: manifest.version },
    method,
  ];
  const made = { model, model_version: manifest.version, table: name };
  if (holds(before, inputs)) return { status: 'up_to_date', version: before.version, rows: 0, ...made };
  const rows = await presentScores(context, open, manifest, definition, source);
  await runAudits(engine, tablePath.gold(name), audits(definition), run);
  const { version } = await overwrite(table, 'select * from candidate', {
    orderBy: list(definition.key.map(identifier)),
    readVersion: before.version,
    schema: 'replace',
    bookmarks: [...inputs, versionBookmark(definition.table, source.snapshot)],
    userMetadata: await madeBy(engine, { rules: method.version, run_id: run.runId }),
  });
  return { status: 'refreshed', version, rows, ...made };
}

/** Makes the relation `candidate`. Resolves to the number of its rows. */
async function presentScores(
  context: LakeContext,
  open: (onnx: Uint8Array) => Promise<OnnxModel>,
  manifest: ModelManifest,
  definition: CustomDefinition,
  source: TableAt,
): Promise<number> {
  const { engine, store } = context;
  await presentBrought(context, definition, source);
  const onnx = await open(await readModelBytes(store, manifest, 'model.onnx'));
  try {
    const scores: Record<string, unknown>[] = [];
    for await (const score of scoresOfBrought(context, onnx, definition)) scores.push({ ...score });
    const count = await presentRows(context, 'scored', scored, scores);
    const { model, version, model_hash } = manifest;
    await engine.run(`create or replace table candidate as
      select ${list(definition.key.map(identifier))}, score, class, ${literal(model)} as model_name,
        ${version}::integer as model_version, ${literal(model_hash)} as model_hash
      from brought join scored using (row)`);
    return count;
  } finally {
    await onnx.close();
  }
}

const scored = struct([field('row', 'long'), field('score', 'double'), field('class', 'integer')]);

const scoresSchema = ({ fields }: StructType, { key }: CustomDefinition): StructType =>
  struct([
    ...key
      .flatMap((name) => fields.filter((each) => each.name === name))
      .map(({ name, type }) => field(name, type, false)),
    field('score', 'double'),
    field('class', 'integer'),
    field('model_name', 'string', false),
    field('model_version', 'integer', false),
    field('model_hash', 'string', false),
  ]);

const audits = ({ key }: CustomDefinition): string => `
-- audit: grain_is_unique
select ${list(key.map(identifier))} from candidate group by all having count(*) > 1;
-- audit: every_row_is_scored
select row from brought except select row from scored;
`;
