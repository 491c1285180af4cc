import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions, functionNames } from '#infra/bundle-functions';
import { projectRoot } from '#infra/project-root';

const MAX_API_BUNDLE_BYTES = 1_500_000;

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'liftoff-bundle-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('bundleFunctions', () => {
  it('bundles what is small, byte-stable and complete', async () => {
    const first = await bundleFunctions(join(scratch, 'first'));
    const second = await bundleFunctions(join(scratch, 'second'));

    for (const name of functionNames) {
      const code = readFileSync(join(first, name, 'index.js'));
      expect(code.equals(readFileSync(join(second, name, 'index.js'))), name).toBe(true);
    }
    expect(statSync(join(first, 'accept-write', 'index.js')).size).toBeLessThan(MAX_API_BUNDLE_BYTES);
    expect(readFileSync(join(first, 'accept-write', 'index.js'), 'utf8')).not.toContain('@duckdb/node-api');
    expect(existsSync(join(first, 'accept-write', 'sql'))).toBe(false);
    expect(existsSync(join(first, 'refresh-gold', 'sql', 'gold', 'sales_daily.sql'))).toBe(true);
  });

  it('names the entry points that are missing', async () => {
    const root = join(scratch, 'half');
    mkdirSync(join(root, 'functions'), { recursive: true });
    for (const name of functionNames.filter((each) => each !== 'land-bronze')) {
      writeFileSync(join(root, 'functions', `${name}.ts`), 'export const handler = () => undefined;');
    }

    await expect(bundleFunctions(join(scratch, 'out'), root)).rejects.toThrow(/land-bronze\.ts$/);
  });

  it('refuses code that would look for itself by import.meta, which CommonJS lacks', async () => {
    const root = join(scratch, 'meta');
    cpSync(join(projectRoot, 'sql'), join(root, 'sql'), { recursive: true });
    mkdirSync(join(root, 'functions'));
    for (const name of functionNames) {
      writeFileSync(join(root, 'functions', `${name}.ts`), 'export const handler = () => import.meta.url;');
    }

    await expect(bundleFunctions(join(scratch, 'out'), root)).rejects.toThrow('import.meta');
  });

  it('removes what a function no longer carries', async () => {
    const outdir = join(scratch, 'stale');
    mkdirSync(join(outdir, 'accept-write', 'sql'), { recursive: true });
    writeFileSync(join(outdir, 'accept-write', 'sql', 'old.sql'), 'select 1');

    await bundleFunctions(outdir);

    expect(existsSync(join(outdir, 'accept-write', 'sql', 'old.sql'))).toBe(false);
  });
});
