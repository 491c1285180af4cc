import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LakeContext } from '#lake/context';
import { type Engine, openEngine } from '#lake/engine';
import { MemoryObjectStore } from '#lake/memory-object-store';
import type { ObjectStore } from '#lake/object-store';
import { readTable } from '#lake/read-files';
import type { DeltaTable } from '#lake/table';

export interface LakeFixture {
  readonly engine: Engine;
  /** Scratch space, deleted when closed. */
  readonly folder: string;
  /** A context with a store, a file cache and names of its own. */
  context(overrides?: Partial<LakeContext>): LakeContext & { readonly store: ObjectStore };
  close(): void;
}

export async function openLakeFixture(): Promise<LakeFixture> {
  const directory = mkdtempSync(join(tmpdir(), 'lake-test-'));
  const engine = await openEngine({
    memoryLimit: '512MB',
    threads: 2,
    temporaryDirectory: join(directory, 'engine'),
  });
  return {
    engine,
    folder: directory,
    context: (overrides = {}) => ({
      store: new MemoryObjectStore(),
      engine,
      workDirectory: join(directory, randomUUID()),
      now: () => new Date(),
      ids: () => randomUUID(),
      sleep: async () => {},
      ...overrides,
    }),
    close() {
      engine.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** All rows of the table at a version, in the order of every column. */
export async function rowsOf<T = Record<string, unknown>>(
  table: DeltaTable,
  options: Parameters<typeof readTable>[1] = {},
): Promise<T[]> {
  const { sql } = await readTable(table, options);
  return table.context.engine.rows<T>(`SELECT * FROM (${sql}) ORDER BY ALL`);
}

/** Keys in the store below a prefix. */
export async function keysOf(store: ObjectStore, prefix = ''): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

/** `VALUES` of SQL tuples as a query with named columns. */
export function valuesSql(columns: readonly string[], tuples: readonly string[]): string {
  return `SELECT * FROM (VALUES ${tuples.map((tuple) => `(${tuple})`).join(', ')}) AS rows(${columns.join(', ')})`;
}
