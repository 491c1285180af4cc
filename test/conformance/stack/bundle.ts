import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const SOURCES = join(import.meta.dirname, 'functions');

/** Bundles each of `functions/` to `<outdir>/<name>/index.js`, with the SDK, which not every server's runtime has. */
export async function bundle(outdir: string): Promise<void> {
  await build({
    entryPoints: readdirSync(SOURCES).map((file) => ({
      in: join(SOURCES, file),
      out: join(basename(file, '.ts'), 'index'),
    })),
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
}
