import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const SOURCES = join(import.meta.dirname, 'functions');

/** Bundles each of `functions/` to `<outdir>/<name>/index.js`, with the SDK, which not every server's runtime has. */
export async function bundle(outdir: string): Promise<void> {
  const names = readdirSync(SOURCES).map((file) => basename(file, '.ts'));
  await build({
    entryPoints: names.map((name) => ({ in: join(SOURCES, `${name}.ts`), out: join(name, 'index') })),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    logLevel: 'silent',
  });
  // Without it, Node would read the bundle as what the nearest package.json above says.
  for (const name of names) await writeFile(join(outdir, name, 'package.json'), '{"type":"commonjs"}\n');
}
