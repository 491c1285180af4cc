import type { LakeContext } from '#lake/context';
import { identifier, list } from '#lake/sql-text';
import { mlModelFile } from '../domain/ml-model-file.ts';
import { type CustomModel, customModel } from '../domain/model-registry.ts';
import { CustomModelError, type OnnxModel } from '../domain/onnx-model.ts';
import { chooseOutput, type Score } from '../domain/onnx-scoring.ts';
import { type CustomDefinition, definitionParameters, scoresTable } from './custom-definition.ts';
import { presentBrought, scoresOfBrought } from './custom-rows.ts';
import type { ModelManifest } from './model-manifest.ts';
import { moveAlias, registerModel, sha256 } from './model-registry.ts';
import { openByName } from './source-tables.ts';
import { latest } from './table-at.ts';

/** Rows of the trial. */
const TRIAL_ROWS = 100;

export interface BroughtModel extends Omit<CustomDefinition, 'output'> {
  readonly name: string;
  /** The file. */
  readonly onnx: Uint8Array;
  readonly output: string | undefined;
}

export interface RegisteredCustom {
  readonly manifest: ModelManifest;
  /** Where its scores will be. */
  readonly scores: string;
  /** Of a few rows. */
  readonly trial: readonly Score[];
}

/**
 * Tries a model on a few rows of its table, registers it and lets it score. The same file for the same columns is the
 * same version.
 *
 * @throws CustomModelError when it does not fit the table; nothing is registered then
 */
export async function registerCustom(
  context: LakeContext,
  open: (onnx: Uint8Array) => Promise<OnnxModel>,
  { name, onnx, output: wanted, ...fed }: BroughtModel,
): Promise<RegisteredCustom> {
  const source = await latest(await openByName(context, fed.table));
  const model = await open(onnx);
  const trial: Score[] = [];
  let output: string;
  try {
    output = chooseOutput(model.outputs, wanted);
    const definition = { ...fed, output };
    await presentBrought(context, definition, source);
    await requireUniqueKey(context, definition);
    for await (const { class: best, score } of scoresOfBrought(context, model, definition, TRIAL_ROWS))
      trial.push({ class: best, score });
  } finally {
    await model.close();
  }
  const registered = customModel(name);
  const manifest = await register(context, registered, onnx, { ...fed, output }, source.snapshot.version);
  await moveAlias(context.store, registered, 'champion', {
    version: manifest.version,
    moved_at: context.now().toISOString(),
    reason: 'registered_by_hand',
    run_id: null,
  });
  return { manifest, scores: scoresTable(registered), trial };
}

async function requireUniqueKey({ engine }: LakeContext, { table, key }: CustomDefinition): Promise<void> {
  const keys = list(key.map(identifier));
  const [twice] = await engine.rows(
    `select ${keys} from brought group by all having count(*) > 1 or ${key.map((each) => `${identifier(each)} is null`).join(' or ')} limit 1`,
  );
  if (twice)
    throw new CustomModelError('key_not_unique', `${key.join(', ')} does not identify a row of ${table}`);
}

function register(
  { store, now }: LakeContext,
  model: CustomModel,
  onnx: Uint8Array,
  definition: CustomDefinition,
  tableVersion: number,
): Promise<ModelManifest> {
  const parameters = definitionParameters(definition);
  const created_at = now().toISOString();
  const code_hash = sha256(onnx);
  const data_hash = sha256(JSON.stringify(parameters));
  const run_id = sha256(code_hash + data_hash).slice(0, 32);
  const version = {
    model,
    run_id,
    created_at,
    logical_date: created_at.slice(0, 10),
    tables: { [definition.table]: tableVersion },
    data_hash,
    code_hash,
    parameters,
    metrics: {},
    headline: NOT_MEASURED,
    verdict: { promote: true, reason: 'registered_by_hand' },
  } as const;
  return registerModel(store, version, (number) => ({
    'model.onnx': onnx,
    MLmodel: mlModelFile({ model, run_id, created_at, data: 'model.onnx' }),
    'README.md': card(model, number, definition),
  }));
}

/** Whoever brings a model has measured it. */
const NOT_MEASURED = {
  metric: 'not measured here',
  better: 'higher',
  value: null,
  floor: null,
  champion: null,
  valueWhereChampion: null,
} as const;

const card = (
  model: CustomModel,
  version: number,
  { table, columns, key, output }: CustomDefinition,
): string =>
  `# ${model}

Version ${version}. Trained elsewhere, brought as ONNX.

## Data

Rows of ${table}, one for each ${key.join(', ')}: ${columns.join(', ')}.

## Result

The output ${output}, in gold.${scoresTable(model)}. Its quality is not measured here.
`;
