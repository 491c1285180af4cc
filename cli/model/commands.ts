import { isCustomModel, modelNames, type RegisteredModel } from '#functions/domain/model-registry';
import type { ModelManifest } from '#functions/pipeline/model-manifest';
import {
  aliasMoves,
  champion,
  customModels,
  listVersions,
  moveAlias,
  readManifest,
  readModelFile,
} from '#functions/pipeline/model-registry';
import type { ObjectStore } from '#lake/object-store';
import { CliError } from '../cli-error.ts';
import { UsageError, wholeNumberOption } from '../command-line.ts';
import { textTable } from '../terminal/text-table.ts';
import { figure, reasonText } from './texts.ts';

type Given = readonly string[];

export async function list(store: ObjectStore, given: Given): Promise<string[]> {
  none(given);
  const rows: (string | number)[][] = [];
  for (const model of [...modelNames, ...(await customModels(store))]) {
    const present = await champion(store, model);
    for (const manifest of (await listVersions(store, model)).reverse()) {
      const { version, created_at, logical_date, verdict, model_hash, headline } = manifest;
      const mark = version === present?.version ? 'champion' : '';
      const quality = [headline.metric, figure(headline.value), figure(headline.floor)];
      rows.push([
        model,
        version,
        mark,
        created_at,
        logical_date,
        ...quality,
        reasonText(verdict.reason),
        model_hash.slice(0, 12),
      ]);
    }
  }
  if (rows.length === 0) return ['No model has been trained yet: npm run train'];
  return textTable(
    ['model', 'version', '', 'registered', 'knows up to', 'measure', 'value', 'floor', 'verdict', 'hash'],
    rows,
  );
}

export async function show(
  store: ObjectStore,
  [name, version, ...rest]: Given,
  { card }: { readonly card: boolean },
): Promise<string[]> {
  none(rest);
  const model = modelNamed(name);
  const manifest =
    version === undefined ? await champion(store, model) : await versionOf(store, model, version);
  if (!manifest) return [`${model} has no champion`];
  if (card) return [await readModelFile(store, manifest, 'README.md')];
  const moves = (await aliasMoves(store, model, 'champion')).filter(
    (move) => move.version === manifest.version,
  );
  return [
    JSON.stringify(manifest, null, 2),
    ...moves.map(({ moved_at, reason }) => `champion from ${moved_at}: ${reasonText(reason)}`),
  ];
}

export async function compare(store: ObjectStore, [name, first, second, ...rest]: Given): Promise<string[]> {
  none(rest);
  const model = modelNamed(name);
  const [a, b] = [await versionOf(store, model, first), await versionOf(store, model, second)];
  const [left, right] = [flat(described(a)), flat(described(b))];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  const rows = keys.map((key) => {
    const [one, other] = [left.get(key) ?? '', right.get(key) ?? ''];
    return [key, one, other, one === other ? '' : 'differs'];
  });
  return textTable(['', `version ${a.version}`, `version ${b.version}`, ''], rows);
}

export async function promote(store: ObjectStore, [name, version, ...rest]: Given): Promise<string[]> {
  none(rest);
  const model = modelNamed(name);
  return moved(store, model, await versionOf(store, model, version), 'promoted_by_hand');
}

export async function rollback(store: ObjectStore, [name, ...rest]: Given): Promise<string[]> {
  none(rest);
  const model = modelNamed(name);
  // A roll back is a move, too: one after the other goes further back.
  const before = trail(await aliasMoves(store, model, 'champion')).at(-2);
  if (before === undefined)
    throw new CliError('no_former_champion', `${model} has had no champion before the present one`);
  return moved(store, model, (await readManifest(store, model, before))!, 'rolled_back');
}

/** The champions that led to the present one, each once: a roll back takes the last one away. */
export function trail(moves: readonly { readonly version: number; readonly reason: string }[]): number[] {
  const versions: number[] = [];
  for (const { version, reason } of moves) {
    if (reason === 'rolled_back') versions.pop();
    else if (versions.at(-1) !== version) versions.push(version);
  }
  return versions;
}

async function moved(
  store: ObjectStore,
  model: RegisteredModel,
  { version }: ModelManifest,
  reason: string,
): Promise<string[]> {
  await moveAlias(store, model, 'champion', {
    version,
    moved_at: new Date().toISOString(),
    reason,
    run_id: null,
  });
  return [`Version ${version} of ${model} is champion.`];
}

async function versionOf(
  store: ObjectStore,
  model: RegisteredModel,
  given: string | undefined,
): Promise<ModelManifest> {
  if (given === undefined) throw new UsageError('Which version?');
  const version = wholeNumberOption('version', given, 1);
  const manifest = await readManifest(store, model, version);
  if (!manifest) throw new CliError('model_version_not_found', `${model} has no version ${version}`);
  return manifest;
}

function modelNamed(name = ''): RegisteredModel {
  const model = isCustomModel(name) ? name : modelNames.find((known) => known === name);
  if (!model)
    throw new UsageError(
      `There is no model ${name}; there are ${modelNames.join(', ')}, and custom/NAME for what was registered`,
    );
  return model;
}

function none(rest: Given): void {
  if (rest.length > 0) throw new UsageError(`What is ${rest.join(' ')}?`);
}

/** What two versions are compared by; the rest names them. */
const compared = [
  'created_at',
  'logical_date',
  'tables',
  'parameters',
  'metrics',
  'headline',
  'verdict',
  'data_hash',
  'code_hash',
  'model_hash',
] as const;

const described = (manifest: ModelManifest): object =>
  Object.fromEntries(compared.map((key) => [key, manifest[key]]));

/** Nested values by their path, as text. */
function flat(value: object, path = ''): Map<string, string> {
  const entries = Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (inner !== null && typeof inner === 'object') return [...flat(inner as object, at)];
    return [[at, typeof inner === 'number' && !Number.isInteger(inner) ? inner.toFixed(4) : String(inner)]];
  });
  return new Map(entries);
}
