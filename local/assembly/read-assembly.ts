import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Template } from './template.ts';

export interface Asset {
  /** Absolute path of a folder, or of a file (a zip archive, or a file used as it is). */
  readonly path: string;
}

export interface Stack {
  /** The artifact's id in the assembly. */
  readonly id: string;
  readonly stackName: string;
  readonly template: Template;
}

export interface Assembly {
  /** Stacks in the order in which they can be created. */
  readonly stacks: Stack[];
  /** File assets by the last part of their object key, e.g. `<hash>.zip`. */
  readonly assets: ReadonlyMap<string, Asset>;
}

interface Artifact {
  type: string;
  dependencies?: string[];
  displayName?: string;
  properties?: { file?: string; templateFile?: string; stackName?: string; directoryName?: string };
}

interface AssetManifest {
  files?: Record<string, { source: { path?: string }; destinations: Record<string, { objectKey: string }> }>;
}

async function readJson<T>(path: string): Promise<T> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new LocalCloudError('assembly_not_found', `Cannot read ${path}: run the synthesis first`, {
      cause,
    });
  });
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new LocalCloudError('assembly_invalid', `${path} is not JSON`, { cause });
  }
}

/** Artifact ids, each after the ones it depends on. */
function inOrder(artifacts: Record<string, Artifact>): string[] {
  const ordered: string[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    if (ordered.includes(id) || !artifacts[id]) return;
    if (path.includes(id)) {
      throw new LocalCloudError(
        'assembly_invalid',
        `Artifacts depend on each other: ${[...path, id].join(' → ')}`,
      );
    }
    for (const dependency of artifacts[id].dependencies ?? []) visit(dependency, [...path, id]);
    ordered.push(id);
  };
  for (const id of Object.keys(artifacts).sort()) visit(id, []);
  return ordered;
}

/**
 * Reads a synthesized CDK cloud assembly (`manifest.json`, templates, asset manifests).
 *
 * @param stage the id or the display name of one CDK Stage (a nested assembly); without it, every stack is read.
 * @throws LocalCloudError `assembly_not_found`, `assembly_invalid`
 */
export async function readAssembly(directory: string, stage?: string): Promise<Assembly> {
  const stacks: Stack[] = [];
  const assets = new Map<string, Asset>();
  await readDirectory(directory, stage, stacks, assets);
  if (stacks.length === 0) {
    const where = stage === undefined ? directory : `stage ${stage} of ${directory}`;
    throw new LocalCloudError('assembly_invalid', `There is no stack in ${where}`);
  }
  return { stacks, assets };
}

async function readDirectory(
  directory: string,
  stage: string | undefined,
  stacks: Stack[],
  assets: Map<string, Asset>,
): Promise<void> {
  const { artifacts = {} } = await readJson<{ artifacts?: Record<string, Artifact> }>(
    join(directory, 'manifest.json'),
  );
  for (const id of inOrder(artifacts)) {
    const { type, displayName, properties = {} } = artifacts[id]!;
    if (type === 'cdk:asset-manifest' && properties.file) {
      await readAssets(directory, properties.file, assets);
    } else if (type === 'cdk:cloud-assembly' && properties.directoryName) {
      const wanted = stage === undefined || [id, displayName].includes(stage);
      await readDirectory(
        join(directory, properties.directoryName),
        wanted ? undefined : stage,
        stacks,
        assets,
      );
    } else if (type === 'aws:cloudformation:stack' && properties.templateFile && stage === undefined) {
      const template = await readJson<Template>(join(directory, properties.templateFile));
      stacks.push({ id, stackName: properties.stackName ?? id, template });
    }
  }
}

async function readAssets(directory: string, file: string, assets: Map<string, Asset>): Promise<void> {
  const { files = {} } = await readJson<AssetManifest>(join(directory, file));
  for (const { source, destinations } of Object.values(files)) {
    // Docker and executable assets have no path; a resource that needs one fails with `asset_not_found`.
    if (source.path === undefined) continue;
    for (const { objectKey } of Object.values(destinations)) {
      assets.set(basename(objectKey), { path: join(directory, source.path) });
    }
  }
}
