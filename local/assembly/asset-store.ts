import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stableId } from '../arns.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Asset } from './read-assembly.ts';
import { unzip } from './unzip.ts';

export interface AssetStore {
  /** The folder of the code or layer that a template places at this key of the assets bucket. */
  folder(objectKey: string): Promise<string>;
  /** The text of a file asset, e.g. a state machine's definition. */
  text(objectKey: string): Promise<string>;
  /** A folder that holds this one file, for code written inline in a template. */
  inlineFolder(fileName: string, content: string): Promise<string>;
}

/**
 * Finds the assets of an assembly. Folders are used where they are; archives are unpacked once under `directory`.
 *
 * @throws LocalCloudError `asset_not_found`
 */
export function createAssetStore(assets: ReadonlyMap<string, Asset>, directory: string): AssetStore {
  function path(objectKey: string): string {
    const asset = assets.get(basename(objectKey));
    if (asset && existsSync(asset.path)) return asset.path;
    throw new LocalCloudError('asset_not_found', `The assembly has no asset for ${objectKey}`);
  }
  return {
    async folder(objectKey) {
      const source = path(objectKey);
      const { mtimeMs, isDirectory } = await stat(source).then((stats) => ({
        mtimeMs: stats.mtimeMs,
        isDirectory: stats.isDirectory(),
      }));
      if (isDirectory) return source;
      const target = join(directory, stableId(32, source, String(mtimeMs)));
      if (existsSync(target)) return target;
      const unfinished = `${target}.unfinished`;
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(unfinished, { recursive: true });
      await unzip(source, unfinished);
      await rename(unfinished, target);
      return target;
    },
    text: async (objectKey) => readFile(path(objectKey), 'utf8'),
    async inlineFolder(fileName, content) {
      const target = join(directory, stableId(32, fileName, content));
      await mkdir(target, { recursive: true });
      await writeFile(join(target, fileName), content);
      return target;
    },
  };
}
