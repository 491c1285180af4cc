import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StackName } from './app.ts';

const ASSEMBLIES = join('.build', 'conformance-stacks');
const REQUIREMENTS = 'package.json';

/** The cloud assembly of one stack, synthesized at its first use: the test files that follow only read it. */
export async function cachedAssembly(name: StackName): Promise<string> {
  const folder = join(ASSEMBLIES, `${name}-${versionOfSources()}`);
  if (!existsSync(folder)) {
    const { synthesize } = await import('./app.ts');
    const fresh = `${folder}-${randomUUID()}`;
    await synthesize(fresh, [name]);
    // Another process may have been first; its assembly is the same.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  }
  return join(folder, 'cdk.out');
}

function versionOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS));
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.ts')).sort())
    hash.update(file).update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 16);
}
