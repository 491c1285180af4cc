import { createHash } from 'node:crypto';
import type { ObjectStore } from '#lake/object-store';
import {
  type Alias,
  type CustomModel,
  customModel,
  modelKeys,
  numberIn,
  type RegisteredModel,
} from '../domain/model-registry.ts';
import type { AliasMove, ModelManifest } from './model-manifest.ts';

export class ModelRegistryError extends Error {
  override readonly name = 'ModelRegistryError';
  readonly code: 'model_version_not_found' | 'model_file_corrupt';
  constructor(code: ModelRegistryError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What becomes a version; the registry numbers it. */
export type NewVersion = Omit<ModelManifest, 'version' | 'files' | 'model_hash'>;

/**
 * Writes a version under the next free number, its manifest last. The same run registers one version, however often it
 * tries: the claim of a number names the run.
 */
export async function registerModel(
  store: ObjectStore,
  version: NewVersion,
  filesOf: (version: number) => Readonly<Record<string, string | Uint8Array>>,
): Promise<ModelManifest> {
  const number = await claimNumber(store, version);
  // Files of a version that exists stay as they are: its manifest holds their hashes.
  const existing = await readManifest(store, version.model, number);
  if (existing) return existing;
  const files = filesOf(number);
  const hashes = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256(content)]));
  const manifest: ModelManifest = {
    ...version,
    version: number,
    files: hashes,
    model_hash: (hashes['model.json'] ?? hashes['model.onnx'])!,
  };
  for (const [name, content] of Object.entries(files))
    await store.put(modelKeys.file(version.model, number, name), Buffer.from(content));
  const written = await store.putIfAbsent(modelKeys.manifest(version.model, number), json(manifest));
  return written ? manifest : (await readManifest(store, version.model, number))!;
}

async function claimNumber(store: ObjectStore, { model, run_id }: NewVersion): Promise<number> {
  // Beginning with the last one: it may be this run's own.
  for (let number = (await numbersBelow(store, modelKeys.versions(model))).at(-1) ?? 1; ; number++) {
    const key = modelKeys.claim(model, number);
    if (await store.putIfAbsent(key, json({ run_id }))) return number;
    const claim = parsed<{ run_id: string }>((await store.get(key))!);
    if (claim.run_id === run_id) return number;
  }
}

/** Versions with a manifest, oldest first. */
export async function listVersions(store: ObjectStore, model: RegisteredModel): Promise<ModelManifest[]> {
  const numbers = [...new Set(await numbersBelow(store, modelKeys.versions(model)))];
  const manifests = await Promise.all(numbers.map((number) => readManifest(store, model, number)));
  return manifests.filter((manifest) => manifest !== undefined);
}

export async function readManifest(
  store: ObjectStore,
  model: RegisteredModel,
  version: number,
): Promise<ModelManifest | undefined> {
  const bytes = await store.get(modelKeys.manifest(model, version));
  return bytes && parsed<ModelManifest>(bytes);
}

/** Rejects with `model_file_corrupt` when the file is not the one that was registered. */
export async function readModelBytes(
  store: ObjectStore,
  manifest: ModelManifest,
  file: string,
): Promise<Uint8Array> {
  const key = modelKeys.file(manifest.model, manifest.version, file);
  const bytes = await store.get(key);
  if (!bytes || sha256(bytes) !== manifest.files[file])
    throw new ModelRegistryError('model_file_corrupt', `${key} is not what was registered`);
  return bytes;
}

/** A file that is text. Rejects as `readModelBytes` does. */
export const readModelFile = async (
  store: ObjectStore,
  manifest: ModelManifest,
  file: string,
): Promise<string> => Buffer.from(await readModelBytes(store, manifest, file)).toString();

/** The models that were brought, in alphabetical order. */
export async function customModels(store: ObjectStore): Promise<CustomModel[]> {
  const names = new Set<CustomModel>();
  for await (const { key } of store.list(modelKeys.customModels))
    names.add(customModel(key.slice(modelKeys.customModels.length).split('/')[0]!));
  return [...names].sort();
}

/** The moves of an alias, oldest first. */
export async function aliasMoves(
  store: ObjectStore,
  model: RegisteredModel,
  alias: Alias,
): Promise<AliasMove[]> {
  const moves: AliasMove[] = [];
  for await (const { key } of store.list(modelKeys.aliasMoves(model, alias)))
    moves.push(parsed<AliasMove>((await store.get(key))!));
  return moves;
}

/**
 * Lets an alias stand for a version. Rejects with `model_version_not_found`. Moves are kept: whoever moves at the same
 * time comes after.
 */
export async function moveAlias(
  store: ObjectStore,
  model: RegisteredModel,
  alias: Alias,
  move: Omit<AliasMove, 'number'>,
): Promise<AliasMove> {
  if (!(await readManifest(store, model, move.version)))
    throw new ModelRegistryError('model_version_not_found', `${model} has no version ${move.version}`);
  for (;;) {
    const number = ((await numbersBelow(store, modelKeys.aliasMoves(model, alias))).at(-1) ?? 0) + 1;
    const numbered = { number, ...move };
    if (await store.putIfAbsent(modelKeys.aliasMove(model, alias, number), json(numbered))) return numbered;
  }
}

/** The version that scores, if there is one. */
export async function champion(
  store: ObjectStore,
  model: RegisteredModel,
): Promise<ModelManifest | undefined> {
  const number = (await numbersBelow(store, modelKeys.aliasMoves(model, 'champion'))).at(-1);
  if (number === undefined) return undefined;
  const bytes = await store.get(modelKeys.aliasMove(model, 'champion', number));
  const { version } = parsed<AliasMove>(bytes!);
  return readManifest(store, model, version);
}

async function numbersBelow(store: ObjectStore, prefix: string): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { key } of store.list(prefix)) numbers.push(numberIn(key));
  return numbers.sort((a, b) => a - b);
}

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

const parsed = <T>(bytes: Uint8Array): T => JSON.parse(Buffer.from(bytes).toString()) as T;
