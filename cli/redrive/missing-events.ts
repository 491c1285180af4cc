import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReceivedEvent } from '#functions/domain/stream-batch';
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';

type Place = Pick<ReceivedEvent, 'shard_id' | 'sequence_number' | 'position'>;

/** The events that the latest version of bronze does not hold at their place, byte for byte. */
export async function missingEvents(bronze: DeltaTable, events: readonly ReceivedEvent[]): Promise<Place[]> {
  if (events.length === 0) return [];
  const { engine, workDirectory, ids } = bronze.context;
  const days = events.map(({ arrived_at }) => arrived_at.slice(0, 10)).sort();
  const { sql } = await readTable(bronze, {
    where: [{ column: 'ingest_date', op: 'between', value: [days[0]!, days.at(-1)!] }],
  });
  await mkdir(workDirectory, { recursive: true });
  const file = join(workDirectory, `dead-letters-${ids()}.ndjson`);
  try {
    await writeFile(file, events.map((event) => JSON.stringify(event)).join('\n'));
    return await engine.rows<Place>(`
      select shard_id, sequence_number, position
      from read_json(${literal(file)}, format = 'newline_delimited', maximum_object_size = 33554432,
        columns = {shard_id: 'VARCHAR', sequence_number: 'VARCHAR', position: 'INTEGER', payload: 'VARCHAR'})
      anti join (${sql}) using (shard_id, sequence_number, position, payload) order by all`);
  } finally {
    await rm(file, { force: true });
  }
}
