import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiFunctions } from '#contracts/api-routes';
import { binaryTarget } from '#infra/binary-target';
import { bundleFunctions, functionNames } from '#infra/bundle-functions';
import { assertForProduction, bundledPackages } from '#infra/bundled-packages';
import { duckdbLayerFiles } from '#infra/duckdb-layer-files';
import { projectRoot } from '#infra/project-root';

/** Code that a cold start of the API has to load. */
const MAX_API_CODE_BYTES = 1_500_000;
/** Of functions that neither read tables nor answer queries. */
const MAX_SMALL_CODE_BYTES = 1_000_000;
/** Swagger UI is 1.9 MB of files that are read when asked for, and cost a cold start nothing. */
const MAX_ASSET_BYTES = 3_000_000;
const MAX_LAYER_BYTES = 80_000_000;
/** Lambda's limit for a function and its layers, unzipped. */
const MAX_UNZIPPED_BYTES = 250_000_000;

let scratch: string;
let bundles: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'liftoff-assets-'));
  bundles = await bundleFunctions(join(scratch, 'bundles'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

const bytesIn = (folder: string): number =>
  filesIn(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const codeOf = (name: string): string => readFileSync(join(bundles, name, 'index.js'), 'utf8');

describe('a function', () => {
  it.each(apiFunctions)('of the API, %s, is small', (name) => {
    expect(statSync(join(bundles, name, 'index.js')).size).toBeLessThanOrEqual(MAX_API_CODE_BYTES);
    expect(bytesIn(join(bundles, name))).toBeLessThanOrEqual(MAX_ASSET_BYTES);
  });

  it.each(['accept-write', 'share-gold', 'manage-attachments', 'serve-docs'])(
    'without tables, %s, is smaller',
    (name) => {
      expect(statSync(join(bundles, name, 'index.js')).size).toBeLessThanOrEqual(MAX_SMALL_CODE_BYTES);
      expect(codeOf(name)).not.toContain('@duckdb/node-api');
    },
  );

  it.each(functionNames)('%s carries its code, its models or documentation, and nothing else', (name) => {
    const known =
      /^(index\.js|package\.json|sql\/(bronze|silver|gold|features)\/\w+(\.audits)?\.sql|swagger-ui\/[\w.-]+|node_modules\/(@bsull\/augurs|onnxruntime-(web|common))\/[\w./-]+)$/;
    expect(filesIn(join(bundles, name)).filter((file) => !known.test(file))).toEqual([]);
  });

  it.each(functionNames)('%s tells nothing of the machine that built it, and holds no secret', (name) => {
    const code = codeOf(name);
    expect(code).not.toContain(projectRoot);
    expect(code).not.toContain(scratch);
    expect(code).not.toContain('sourceMappingURL');
    expect(code).not.toMatch(/\b(AKIA|ASIA)[A-Z0-9]{16}\b/);
    expect(code).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY-----(\\n|\s)+[A-Za-z0-9+/]{40}/);
  });
});

describe('bundles', () => {
  it('are the same bytes wherever the project lies: nothing is deployed again that has not changed', async () => {
    const elsewhere = join(scratch, 'some', 'where', 'else');
    for (const each of [
      'contracts',
      'functions',
      'lake',
      'ml',
      'sql',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(join(projectRoot, each), join(elsewhere, each), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules'), join(elsewhere, 'node_modules'));

    const again = await bundleFunctions(join(scratch, 'again'), elsewhere);

    const hashes = (folder: string) =>
      Object.fromEntries(functionNames.map((name) => [name, FileSystem.fingerprint(join(folder, name))]));
    expect(hashes(again)).toEqual(hashes(bundles));
  }, 120_000);

  it('may hold only what the product depends on', () => {
    const inputs = (...paths: string[]) =>
      Object.fromEntries(paths.map((path) => [path, { bytesInOutput: 1 }]));
    const found = bundledPackages(
      inputs(
        'functions/a.ts',
        'node_modules/zod/v4/index.js',
        '../x/node_modules/@smithy/core/node_modules/b/c.js',
      ),
    );

    expect(found).toEqual(['node_modules/@smithy/core/node_modules/b', 'node_modules/zod']);
    expect(() => assertForProduction(['node_modules/zod'], projectRoot)).not.toThrow();
    expect(() => assertForProduction(['node_modules/zod', 'node_modules/vitest'], projectRoot)).toThrow(
      'no dependency of the product: vitest',
    );
  });
});

describe.each(['x64', 'arm64'] as const)('the DuckDB layer for %s', (architecture) => {
  it('is for that processor, and fits beside the largest function', () => {
    const { layerDirectory, layerVersion } = duckdbLayerFiles({ platform: 'linux', architecture });

    const binaries = filesIn(layerDirectory).filter((file) => /\.(node|so)$/.test(file));
    expect(binaries.length).toBeGreaterThan(0);
    for (const file of binaries)
      expect(binaryTarget(join(layerDirectory, file))).toBe(`linux-${architecture}`);
    const bytes = bytesIn(layerDirectory);
    expect(bytes).toBeLessThanOrEqual(MAX_LAYER_BYTES);
    const largest = Math.max(...functionNames.map((name) => bytesIn(join(bundles, name))));
    expect(bytes + largest).toBeLessThan(MAX_UNZIPPED_BYTES);
    expect(layerVersion).toContain(`linux-${architecture}`);
  }, 240_000);
});
