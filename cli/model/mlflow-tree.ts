import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MlflowRun } from '#functions/domain/mlflow-run';
import { RUN_TAG } from '#functions/domain/mlflow-run';

/** A version with the files that MLflow keeps beside its run. */
export interface MlflowVersion extends MlflowRun {
  readonly number: number;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A model with its versions, oldest first, and what its aliases stand for. */
export interface MlflowModel {
  readonly name: string;
  readonly versions: readonly MlflowVersion[];
  readonly aliases: Readonly<Record<string, number>>;
}

/**
 * The files of MLflow's file store (mlflow/store/tracking/file_store.py, mlflow/store/model_registry/file_store.py) by
 * their path below its root. Names and addresses are absolute there, so the tree belongs to the folder it is made for.
 */
export function mlflowTree(root: string, models: readonly MlflowModel[]): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const add = (path: string, content: string | Uint8Array): Map<string, string | Uint8Array> =>
    files.set(path, content);
  experiment(root, add, '0', 'Default', 0);
  for (const { name, versions, aliases } of models) {
    if (versions.length === 0) continue;
    const experimentId = experimentIdOf(name);
    const [created, updated] = [versions[0]!.time, versions.at(-1)!.time];
    experiment(root, add, experimentId, `liftoff/${name}`, created);
    for (const version of versions) run(root, add, experimentId, version);
    add(
      `models/${name}/meta.yaml`,
      yaml({
        aliases: Object.fromEntries(
          Object.entries(aliases).map(([alias, number]) => [alias, String(number)]),
        ),
        creation_timestamp: created,
        description: null,
        last_updated_timestamp: updated,
        name,
      }),
    );
    for (const [alias, number] of Object.entries(aliases))
      add(`models/${name}/aliases/${alias}`, String(number));
  }
  return files;
}

/** Writes the files under the root, which is made. */
export function writeTree(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

type Add = (path: string, content: string | Uint8Array) => void;

function experiment(root: string, add: Add, id: string, name: string, time: number): void {
  add(
    `${id}/meta.yaml`,
    yaml({
      artifact_location: pathToFileURL(join(root, id)).href,
      creation_time: time,
      experiment_id: id,
      last_update_time: time,
      lifecycle_stage: 'active',
      name,
    }),
  );
}

const FINISHED = 3;
/** What MLflow calls the source of a run that a program made. */
const LOCAL = 4;

function run(root: string, add: Add, experimentId: string, version: MlflowVersion): void {
  const { model, name, number, time, description, params, metrics, tags } = version;
  const id = runIdOf(model, version.tags[RUN_TAG]!);
  const folder = `${experimentId}/${id}`;
  const artifacts = pathToFileURL(join(root, folder, 'artifacts')).href;
  add(
    `${folder}/meta.yaml`,
    yaml({
      artifact_uri: artifacts,
      end_time: time,
      entry_point_name: '',
      experiment_id: experimentId,
      lifecycle_stage: 'active',
      run_id: id,
      run_name: name,
      source_name: '',
      source_type: LOCAL,
      source_version: '',
      start_time: time,
      status: FINISHED,
      tags: [],
      user_id: 'liftoff',
    }),
  );
  for (const [key, value] of Object.entries(params)) add(`${folder}/params/${key}`, value);
  for (const key of new Set(metrics.map((metric) => metric.key)))
    add(
      `${folder}/metrics/${key}`,
      metrics
        .filter((metric) => metric.key === key)
        .map(({ value, step }) => `${time} ${value} ${step}\n`)
        .join(''),
    );
  const noted = { ...tags, 'mlflow.runName': name, 'mlflow.note.content': description };
  for (const [key, value] of Object.entries(noted)) add(`${folder}/tags/${key}`, value);
  for (const [file, content] of Object.entries(version.files))
    add(`${folder}/artifacts/model/${file}`, content);
  const home = `models/${model}/version-${number}`;
  add(
    `${home}/meta.yaml`,
    yaml({
      creation_timestamp: time,
      current_stage: 'None',
      description,
      last_updated_timestamp: time,
      name: model,
      run_id: id,
      run_link: null,
      source: `${artifacts}/model`,
      status: 'READY',
      status_message: null,
      storage_location: `${artifacts}/model`,
      user_id: null,
      version: number,
    }),
  );
  for (const [key, value] of Object.entries(tags)) add(`${home}/tags/${key}`, value);
}

/** MLflow's ids are digits; the same model has the same one in every export. */
const experimentIdOf = (model: string): string =>
  String(BigInt(`0x${hash(model).slice(0, 14)}`) + 10n ** 17n).slice(0, 18);

/** 32 hexadecimal digits. */
const runIdOf = (model: string, run: string): string => hash(`${model} ${run}`).slice(0, 32);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON is YAML. */
const yaml = (values: object): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
