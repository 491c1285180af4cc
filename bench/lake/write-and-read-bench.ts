import { join } from 'node:path';
import { append } from '#lake/append';
import { COMPRESSION } from '#lake/data-files';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { readTable } from '#lake/read-files';
import { fileList, literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { type BenchLake, bestOf, timed } from './bench-lake.ts';

const AGGREGATE = 'SELECT region, day, sum(price * quantity), count(DISTINCT seller)';

/** Milliseconds for writing rows from a Parquet file and for an aggregate over them, with and without Delta. */
export async function benchWriteAndRead({ context, folder }: BenchLake, input: string) {
  const { engine } = context;
  const rows = `SELECT * FROM read_parquet(${literal(input)})`;
  const schema = await schemaOfQuery(engine, rows);
  const bare = join(folder, 'bare.parquet');
  const copy = () => engine.run(`COPY (${rows}) TO ${literal(bare)} (FORMAT parquet, ${COMPRESSION})`);
  let table: DeltaTable | undefined;
  const write = async () => {
    table = await DeltaTable.create(context, `written-${context.ids()}`, { schema });
    await append(table, rows, { targetFileSize: 1024 ** 3 });
  };
  // In turns, so that a machine that slows down does so for both.
  const times = { copy: Infinity, append: Infinity };
  for (let run = 0; run < 3; run++) {
    times.copy = Math.min(times.copy, await timed(copy));
    times.append = Math.min(times.append, await timed(write));
  }
  const { files, sql } = await readTable(table!);
  if (files.length !== 1) throw new Error('Both must write one file');
  const reads = { bare: Infinity, snapshot: Infinity };
  const bareRead = () => engine.rows(`${AGGREGATE} FROM read_parquet(${fileList([bare])}) GROUP BY ALL`);
  const tableRead = async () => {
    const relation = await readTable(table!);
    await engine.rows(`${AGGREGATE} FROM (${relation.sql}) GROUP BY ALL`);
  };
  await engine.rows(`SELECT count(*) FROM (${sql})`);
  for (let run = 0; run < 5; run++) {
    reads.bare = Math.min(reads.bare, await bestOf(1, bareRead));
    reads.snapshot = Math.min(reads.snapshot, await bestOf(1, tableRead));
  }
  return { ...times, ...reads };
}
