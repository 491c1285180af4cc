import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { modelNames } from '#functions/domain/model-registry';
import { describeMlflowRun, mlflowName } from '#functions/pipeline/describe-mlflow-run';
import { champion, customModels, listVersions, readModelBytes } from '#functions/pipeline/model-registry';
import type { ObjectStore } from '#lake/object-store';
import { CliError } from '../cli-error.ts';
import { UsageError } from '../command-line.ts';
import { type MlflowModel, type MlflowVersion, mlflowTree, writeTree } from './mlflow-tree.ts';

/**
 * Writes every version of every model as a file store of MLflow, `mlruns` in the folder.
 *
 * @throws CliError `export_exists` when there is one
 */
export async function exportMlflow(
  store: ObjectStore,
  [folder, ...rest]: readonly string[],
): Promise<string[]> {
  if (folder === undefined) throw new UsageError('Into which folder?');
  if (rest.length > 0) throw new UsageError(`What is ${rest.join(' ')}?`);
  const root = resolve(folder, 'mlruns');
  if (existsSync(root) && readdirSync(root).length > 0)
    throw new CliError('export_exists', `${root} holds something already`);
  const models: MlflowModel[] = [];
  for (const name of [...modelNames, ...(await customModels(store))]) {
    const versions: MlflowVersion[] = [];
    for (const manifest of await listVersions(store, name)) {
      const files: Record<string, Uint8Array> = {};
      for (const file of Object.keys(manifest.files))
        files[file] = await readModelBytes(store, manifest, file);
      versions.push({ ...describeMlflowRun(manifest), number: manifest.version, files });
    }
    const present = await champion(store, name);
    models.push({ name: mlflowName(name), versions, aliases: present ? { champion: present.version } : {} });
  }
  writeTree(root, mlflowTree(root, models));
  const count = models.reduce((sum, { versions }) => sum + versions.length, 0);
  const database = join(resolve(folder), 'mlflow.db');
  return [
    `${count} versions in ${root}`,
    `Into a database: mlflow migrate-filestore --source ${resolve(folder)} --target sqlite:///${database}`,
    `As it is:        MLFLOW_ALLOW_FILE_STORE=true mlflow ui --backend-store-uri ${root}`,
  ];
}
