import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataOf } from '#client/api-problem';
import { type Engine, openEngine } from '#lake/engine';
import { literal } from '#lake/sql-text';
import { client } from './api.ts';

/** The files that the dashboard reads, as tables of a DuckDB of its own. */
export interface ExportedLake extends Engine {
  remove(): Promise<void>;
}

/** Takes all exports down as they are now. */
export async function exportedLake(): Promise<ExportedLake> {
  const directory = await mkdtemp(join(tmpdir(), 'liftoff-exports-'));
  const engine = await openEngine({ memoryLimit: '256MB', temporaryDirectory: join(directory, 'duckdb') });
  const { data } = dataOf(await client.GET('/v1/exports'));
  for (const { table, url } of data) {
    if (!url) throw new Error(`${table} has no address`);
    const file = join(directory, `${table}.parquet`);
    await writeFile(file, Buffer.from(await (await fetch(url)).arrayBuffer()));
    await engine.run(`create table ${table} as from ${literal(file)}`);
  }
  return {
    ...engine,
    async remove() {
      engine.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
