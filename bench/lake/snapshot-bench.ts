import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCheckpoint } from '#lake/checkpoint';
import { commitKey, encodeCommit } from '#lake/log';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type BenchLake, bestOf, timed } from './bench-lake.ts';

const COMMITS = 10_000;
/** As many commits after the checkpoint as there are just before the next one is due. */
const TAIL = 99;

/** Milliseconds to load a table of 10,000 commits of one file each, by its last checkpoint and from the whole log. */
export async function benchSnapshot({
  context,
  folder,
}: BenchLake): Promise<{ checkpoint: number; log: number }> {
  const path = 'commits';
  await DeltaTable.create(context, path, { schema: struct([field('id', 'long')]) });
  for (let version = 1; version < COMMITS; version++) {
    writeFileSync(join(folder, 'lake', commitKey(path, version)), commit(version));
  }
  const load = async () => {
    const { version, files } = await (await DeltaTable.open(context, path)).snapshot();
    if (version !== COMMITS - 1 || files.size !== COMMITS - 1) throw new Error('The snapshot is not whole');
  };
  const log = await timed(load);
  const table = await DeltaTable.open(context, path);
  await writeCheckpoint(context, path, await table.snapshot({ version: COMMITS - 1 - TAIL }));
  return { checkpoint: await bestOf(5, load), log };
}

function commit(version: number): Uint8Array {
  const stats = `{"numRecords":1,"minValues":{"id":${version}},"maxValues":{"id":${version}},"nullCount":{"id":0}}`;
  const file = { path: `part-${version}.parquet`, size: 1000, modificationTime: version, dataChange: true };
  return encodeCommit([
    { add: { ...file, partitionValues: {}, stats } },
    { txn: { appId: `app-${version % 10}`, version } },
  ]);
}
