import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const MODULES = 'node_modules/';

/** Packages whose code went into a bundle, as package-lock.json names them: nested ones with their parents. */
export function bundledPackages(inputs: Metafile['outputs'][string]['inputs']): string[] {
  const names = Object.keys(inputs).flatMap((path) => {
    const at = path.indexOf(MODULES);
    if (at < 0) return [];
    const parts = path.slice(at).split('/');
    const last = parts.lastIndexOf('node_modules');
    return [parts.slice(0, last + (parts[last + 1]!.startsWith('@') ? 3 : 2)).join('/')];
  });
  return [...new Set(names)].sort();
}

/** @throws Error naming the packages that package-lock.json says are for development only */
export function assertForProduction(packages: readonly string[], root: string): void {
  if (packages.length === 0) return;
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const wrong = packages.filter((name) => lock.packages[name]?.dev ?? lock.packages[name] === undefined);
  if (wrong.length > 0)
    throw new Error(
      `Bundled, but no dependency of the product: ${wrong.map((name) => name.slice(MODULES.length)).join(', ')}`,
    );
}
