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

export interface LayerFiles {
  readonly layerDirectory: string;
  readonly layerVersion: string;
}

/**
 * Puts DuckDB for one system into `.build/duckdb-layer-<platform>-<architecture>/`, laid out as Lambda mounts a
 * layer. The folder is kept between syntheses. For this machine's own system the packages come from node_modules;
 * for another one npm fetches the same versions.
 *
 * @throws Error when a binary is for another system than asked for, or the layer is over 80 MB
 */
export function duckdbLayerFiles(
  { platform, architecture }: Pick<StageConfiguration, 'platform' | 'architecture'>,
  buildDirectory = join(projectRoot, '.build'),
): LayerFiles {
  const system = `${platform}-${architecture}`;
  const layerVersion = `${installedVersion('@duckdb/node-api')}-${system}`;
  const layerDirectory = join(buildDirectory, `duckdb-layer-${system}`);
  const present = join(layerDirectory, 'nodejs', 'node_modules', '@duckdb', 'node-api', 'package.json');
  if (existsSync(present) && versionIn(present) === installedVersion('@duckdb/node-api')) {
    checkLayer(layerDirectory, system);
    return { layerDirectory, layerVersion };
  }
  // Another synthesis may be doing the same: each fills a folder of its own, so that none sees half a layer.
  const unfinished = `${layerDirectory}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const isHost = platform === process.platform && architecture === process.arch;
  fill(join(unfinished, 'nodejs'), isHost ? undefined : { platform, architecture });
  checkLayer(unfinished, system);
  rmSync(layerDirectory, { recursive: true, force: true });
  renameSync(unfinished, layerDirectory);
  return { layerDirectory, layerVersion };
}

function fill(nodejs: string, foreign: { platform: string; architecture: string } | undefined): void {
  const target = join(nodejs, 'node_modules');
  mkdirSync(target, { recursive: true });
  if (foreign) install(nodejs, foreign);
  else
    for (const name of hostPackages())
      cpSync(join(projectRoot, 'node_modules', name), join(target, name), copying);
  for (const file of readdirSync(nodejs, { recursive: true, withFileTypes: true })) {
    if (/\.d\.ts$|^\.package-lock\.json$/.test(file.name)) rmSync(join(file.parentPath, file.name));
  }
}

const copying = { recursive: true, dereference: true } as const;

/** On Alpine npm installs the musl build instead; both may be there. */
const hostPackages = (): string[] => [
  '@duckdb/node-api',
  '@duckdb/node-bindings',
  ...[`@duckdb/node-bindings-${process.platform}-${process.arch}`]
    .flatMap((name) => [name, `${name}-musl`])
    .filter((name) => existsSync(join(projectRoot, 'node_modules', name))),
  'detect-libc',
];

function install(
  nodejs: string,
  { platform, architecture }: { platform: string; architecture: string },
): void {
  const version = installedVersion('@duckdb/node-api');
  // The binary is named as well: as an optional dependency npm would leave it out without a word.
  const exact = [
    `@duckdb/node-api@${version}`,
    `@duckdb/node-bindings-${platform}-${architecture}@${version}`,
    `detect-libc@${installedVersion('detect-libc')}`,
  ];
  const flags = [
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-bin-links',
  ];
  const system = [`--os=${platform}`, `--cpu=${architecture}`, '--libc=glibc'];
  execFileSync('npm', ['install', '--prefix', nodejs, ...flags, ...system, ...exact], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
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
