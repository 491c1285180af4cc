import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { binaryTarget } from './binary-target.ts';
import { projectRoot } from './project-root.ts';
import type { StageConfiguration } from './stage.ts';

const MAX_LAYER_BYTES = 80_000_000;
const nativeExtensions = ['.node', '.so', '.dylib'];

type LayerTarget = Pick<StageConfiguration, 'platform' | 'architecture'> &
  Partial<Pick<StageConfiguration, 'libc'>>;

export interface LayerFiles {
  readonly layerDirectory: string;
  readonly layerVersion: string;
}

/**
 * Puts DuckDB for one system into `.build/duckdb-layer-<platform>-<architecture>[-musl]/`, laid out as Lambda mounts a
 * layer. The folder is kept between syntheses. For this machine's own system the packages come from node_modules;
 * for another one npm fetches the same versions.
 *
 * @throws Error when a binary is for another system than asked for, or the layer is over 80 MB
 */
export function duckdbLayerFiles(
  { platform, architecture, libc }: LayerTarget,
  buildDirectory = join(projectRoot, '.build'),
): LayerFiles {
  const system = `${platform}-${architecture}`;
  const variant = libc === 'musl' ? `${system}-musl` : system;
  const layerVersion = `${installedVersion('@duckdb/node-api')}-${variant}`;
  const layerDirectory = join(buildDirectory, `duckdb-layer-${variant}`);
  const present = join(layerDirectory, 'nodejs', 'node_modules', '@duckdb', 'node-api', 'package.json');
  if (existsSync(present) && versionIn(present) === installedVersion('@duckdb/node-api')) {
    checkLayer(layerDirectory, system);
    return { layerDirectory, layerVersion };
  }
  // Another synthesis may be doing the same: each fills a folder of its own, so that none sees half a layer.
  const unfinished = `${layerDirectory}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    fill(join(unfinished, 'nodejs', 'node_modules'), variant);
    checkLayer(unfinished, system);
    rmSync(layerDirectory, { recursive: true, force: true });
    renameSync(unfinished, layerDirectory);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return { layerDirectory, layerVersion };
}

function fill(modules: string, variant: string): void {
  for (const name of ['@duckdb/node-api', '@duckdb/node-bindings', 'detect-libc'])
    copyInstalled(name, modules);
  const binding = `@duckdb/node-bindings-${variant}`;
  // A machine with musl has that variant only.
  const installed = [binding, `${binding}-musl`].filter((name) => existsSync(join(installedModules, name)));
  if (installed.length > 0) for (const name of installed) copyInstalled(name, modules);
  else fetchPackage(binding, installedVersion('@duckdb/node-bindings'), join(modules, binding));
}

const installedModules = join(projectRoot, 'node_modules');

/** Type declarations are of no use at run time. */
function copyInstalled(name: string, modules: string): void {
  const filter = (source: string) => !source.endsWith('.d.ts');
  cpSync(join(installedModules, name), join(modules, name), { recursive: true, dereference: true, filter });
}

/** `npm pack`, because `npm install` refuses, or leaves out, a package for another processor. */
function fetchPackage(name: string, version: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const options = { cwd: target, encoding: 'utf8', stdio: 'pipe' } as const;
  try {
    const archive = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], options).trim();
    execFileSync('tar', ['-xzf', archive, '--strip-components=1'], options);
    rmSync(join(target, archive));
  } catch (cause) {
    const message = `Cannot fetch ${name}@${version}: the registry has to offer the version that is installed`;
    throw new Error(message, { cause });
  }
}

/** @throws Error naming the file that does not fit */
export function checkLayer(layerDirectory: string, system: string): void {
  const files = readdirSync(layerDirectory, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const binaries = files.filter((file) => nativeExtensions.includes(extname(file)));
  if (binaries.length === 0) throw new Error(`${layerDirectory} holds no DuckDB binary for ${system}`);
  for (const file of binaries) {
    const target = binaryTarget(file);
    if (target !== system) throw new Error(`${file} is for ${target ?? 'an unknown system'}, not ${system}`);
  }
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  if (bytes > MAX_LAYER_BYTES)
    throw new Error(`${layerDirectory} is ${bytes} bytes, over ${MAX_LAYER_BYTES}`);
}

const installedVersion = (name: string): string =>
  versionIn(join(projectRoot, 'node_modules', name, 'package.json'));
const versionIn = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version;
