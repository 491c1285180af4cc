import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPUTED, violations } from './arrows.ts';
import { readSource } from './read-source.ts';

const root = join(import.meta.dirname, '../../..');
const folders = ['contracts', 'lake', 'functions', 'infra', 'local', 'client', 'cli', 'web', 'bench'];

const sourceFiles = readdirSync(root)
  .filter((folder) => folders.includes(folder))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file));

describe('the arrows between the folders', () => {
  it('hold in every source file', () => {
    const found = sourceFiles.flatMap((file) => {
      const { imports, ambient } = readSource(file, readFileSync(join(root, file), 'utf8'));
      return violations(file, imports, ambient);
    });

    expect(found).toEqual([]);
  });

  it('are checked on the files of every layer, and on imports that are really there', () => {
    const specifiers = sourceFiles.flatMap(
      (file) => readSource(file, readFileSync(join(root, file), 'utf8')).imports,
    );

    for (const start of [
      'contracts/sale',
      'lake/commit',
      'functions/domain/fold-events',
      'functions/land-bronze',
    ])
      expect(sourceFiles).toContain(`${start}.ts`);
    expect(specifiers).toEqual(expect.arrayContaining(['zod', '@duckdb/node-api', '#contracts/catalog']));
  });

  it('know the subpath imports of package.json', () => {
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

    for (const [alias, target] of Object.entries(imports)) expect(target).toBe(`./${alias.slice(1)}.ts`);
  });
});

describe('a violation turns the check red', () => {
  it.each([
    ['contracts/sale.ts', 'uuid'],
    ['contracts/sale.ts', 'node:crypto'],
    ['contracts/sale.ts', '#lake/schema'],
    ['lake/merge.ts', '#contracts/catalog'],
    ['lake/merge.ts', '../functions/domain/fold-events.ts'],
    ['lake/merge.ts', '@aws-sdk/client-s3'],
    ['functions/domain/fold-events.ts', '@aws-sdk/client-kinesis'],
    ['functions/domain/fold-events.ts', 'node:crypto'],
    ['functions/domain/fold-events.ts', '../adapters/event-ids.ts'],
    ['functions/domain/fold-events.ts', '#lake/table'],
    ['functions/pipeline/land-events.ts', '../adapters/sql-models.ts'],
    ['functions/pipeline/land-events.ts', '../runtime/lake-context.ts'],
    ['functions/pipeline/land-events.ts', '@aws-sdk/client-s3'],
    ['functions/adapters/sql-models.ts', '../runtime/environment.ts'],
    ['functions/adapters/sql-models.ts', '#functions/pipeline/audit'],
    ['functions/runtime/runtime.ts', '../pipeline/audit.ts'],
    ['functions/runtime/runtime.ts', '#cli/connection'],
    ['functions/land-bronze.ts', './plan-refresh.ts'],
    ['functions/land-bronze.ts', '#functions/plan-refresh'],
    ['functions/land-bronze.ts', '@aws-sdk/client-s3'],
    ['functions/land-bronze.ts', '#infra/stage'],
    ['functions/land-bronze.ts', '#test/local/harness'],
    ['functions/land-bronze.ts', '../web/main.ts'],
    ['infra/stage.ts', '#functions/land-bronze'],
    ['infra/stage.ts', '../functions/domain/gold-model.ts'],
    ['infra/stage.ts', '#local/cloud'],
    ['local/cloud.ts', '#contracts/catalog'],
    ['local/cloud.ts', '#functions/land-bronze'],
    ['local/lambda/worker.ts', '../../lake/engine.ts'],
    ['web/main.ts', '#lake/table'],
    ['client/create-api-client.ts', '#contracts/openapi/document'],
    ['client/create-api-client.ts', 'node:crypto'],
    ['client/create-api-client.ts', 'zod'],
    ['functions/domain/docs-operations.ts', '#client/create-api-client'],
    ['contracts/sale.ts', '#client/api-problem'],
    ['cli/demo.ts', '#test/local/harness'],
    ['cli/demo.ts', '../test/local/harness.ts'],
    ['cli/demo.ts', '../vitest.config.ts'],
    ['functions/domain/fold-events.ts', COMPUTED],
  ])('%s importing %s', (file, specifier) => {
    expect(violations(file, [specifier])).toEqual([expect.stringContaining(`must not import ${specifier}`)]);
  });

  it('also for a file in a folder that has no arrows', () => {
    expect(violations('functions/helpers/text.ts', [])).toHaveLength(1);
  });

  it.each([
    ['process', 'export const region = process.env.AWS_REGION;'],
    ['new Date()', 'export const now = () => new Date();'],
    ['Date()', 'export const now = Date();'],
    ['Date.now', 'export const now = Date.now;'],
    ['Math.random', "export const chance = () => Math['random']();"],
    ['crypto', 'export const id = () => crypto.randomUUID();'],
    ['import.meta', 'export const here = import.meta.url;'],
  ])('in the domain using %s', (use, text) => {
    const file = 'functions/domain/planted.ts';

    expect(violations(file, [], readSource(file, text).ambient)).toEqual([
      `${file} (domain) must not use ${use}`,
    ]);
  });

  it('whatever way a module is imported', () => {
    const text = `
      import { a } from 'static';
      import 'effect';
      import type { B } from 'type-only';
      export { c } from 'named-export';
      export type { D } from 'type-export';
      export * from 'export-all';
      type E = import('type-query').E;
      const f = await import('dynamic');
      const g = require('required');
      const h = await import(\`\${g}/computed\`);
    `;

    expect(readSource('any.ts', text).imports).toEqual([
      'static',
      'effect',
      'type-only',
      'named-export',
      'type-export',
      'export-all',
      'type-query',
      'dynamic',
      'required',
      COMPUTED,
    ]);
  });
});

describe('what is no violation', () => {
  it.each([
    ['contracts/sale.ts', 'zod'],
    ['lake/merge.ts', 'node:fs/promises'],
    ['functions/domain/fold-events.ts', '#contracts/change-event'],
    ['functions/pipeline/land-events.ts', '../domain/stream-batch.ts'],
    ['functions/land-bronze.ts', './pipeline/land-events.ts'],
    ['infra/stage.ts', '#contracts/function-environment'],
    ['local/cloud.ts', './lambda/worker.ts'],
    ['cli/demo.ts', '#functions/pipeline/land-events'],
  ])('%s importing %s', (file, specifier) => {
    expect(violations(file, [specifier])).toEqual([]);
  });

  it('a date made from a value, and a property that has the name of a global', () => {
    const text =
      'export const day = (event: { process: string; at: string }) => [new Date(event.at), event.process];';

    expect(readSource('any.ts', text).ambient).toEqual([]);
  });
});
