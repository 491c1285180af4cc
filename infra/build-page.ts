import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './project-root.ts';

/** Everything that a build of the page reads. */
const SOURCES = ['web', 'contracts', 'client', 'package-lock.json', 'tsconfig.json'];
/** How long builds of other sources are kept: another process may be using one. */
const KEPT_MS = 3_600_000;

/**
 * Builds the page, unless these very sources have been built before.
 *
 * @param folder of all builds
 * @returns the folder of this one
 * @throws Error with what Vite could not build
 */
export async function buildPage(folder = join(projectRoot, '.build', 'page')): Promise<string> {
  const directory = join(folder, sourcesHash());
  if (existsSync(directory)) return directory;
  const unfinished = `${directory}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  try {
    await runVite(unfinished);
    await rename(unfinished, directory);
  } catch (error) {
    // Somebody else may have been faster.
    if (!existsSync(directory)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await forgetOthers(folder, directory);
  return directory;
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf).sort()) {
    const content = readFileSync(join(projectRoot, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
  if (!statSync(join(projectRoot, path)).isDirectory()) return [path];
  return readdirSync(join(projectRoot, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length));
}

/** In a process of its own: what the page is built for must not depend on what this one runs for. */
async function runVite(outdir: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const env = { ...process.env, NODE_ENV: 'production', LIFTOFF_WEB_OUT: outdir };
  const args = [vite, 'build', 'web', '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, args, { cwd: projectRoot, env }).catch((cause: unknown) => {
    const { stderr } = cause as { stderr?: string };
    throw new Error(`The page cannot be built:\n${stderr ?? String(cause)}`, { cause });
  });
}

async function forgetOthers(folder: string, kept: string): Promise<void> {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (path !== kept && Date.now() - mtimeMs > KEPT_MS) await rm(path, { recursive: true, force: true });
  }
}
