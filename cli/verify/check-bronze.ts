import { join } from 'node:path';
import { FAILED_EVENTS_PREFIX } from '#contracts/lake-layout';
import { lastLanded, openBronze } from '#functions/pipeline/land-events';
import type { LakeContext } from '#lake/context';
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import type { Connection } from '../connection.ts';
import { type Check, noneOf } from './check.ts';
import { readStream } from './read-stream.ts';

/** Makes bronze readable as `bronze.events` and compares it with the stream. */
export async function checkBronze(connection: Connection, lake: LakeContext): Promise<Check[]> {
  const { engine } = lake;
  const file = join(lake.workDirectory, 'stream.ndjson');
  const { eventStreamName } = connection.config;
  await readStream(connection.kinesis, eventStreamName, file, { paced: connection.target.kind === 'aws' });
  // Opened after the stream: what the stream had and bronze counts as landed must be there.
  const bronze = await openBronze(lake);
  const { sql, snapshot } = await readTable(bronze);
  await engine.run(`create schema if not exists bronze;
    create or replace view bronze.events as ${sql};
    create or replace table stream_event as
      select shard_id, sequence_number, position, payload
      from read_json(${literal(file)}, format = 'newline_delimited', maximum_object_size = 33554432,
        columns = {shard_id: 'VARCHAR', sequence_number: 'VARCHAR', position: 'INTEGER', payload: 'VARCHAR'});
    create or replace table landed_until (shard_id varchar, sequence_number varchar)`);
  const shards = await engine.rows<{ shard_id: string }>('select distinct shard_id from stream_event');
  for (const { shard_id } of shards)
    await engine.run(
      `insert into landed_until values (${literal(shard_id)}, ${literal(lastLanded(snapshot, shard_id))})`,
    );
  const [counts] = await engine.rows<{ streamed: number; waiting: number; landed: number }>(`
    select (select count(*) from stream_event) as streamed, (select count(*) from bronze.events) as landed,
      (select count(*) from stream_event join landed_until using (shard_id)
       where stream_event.sequence_number > landed_until.sequence_number) as waiting`);
  const missing = await engine.rows(`
    select shard_id, sequence_number, position from (
      select stream_event.* from stream_event join landed_until using (shard_id)
      where stream_event.sequence_number <= landed_until.sequence_number
    ) anti join bronze.events using (shard_id, sequence_number, position, payload) limit 3`);
  const doubled = await engine.rows(`
    select shard_id, sequence_number, position, count(*) as times from bronze.events
    group by all having count(*) > 1 limit 3`);
  const { streamed, waiting, landed } = counts!;
  return [
    noneOf(
      'stream → bronze',
      'Events of the stream are not in bronze, or not as received',
      missing,
      `${streamed} events in the stream, ${streamed - waiting} of them landed byte for byte, ${waiting} waiting`,
    ),
    noneOf('bronze once', 'Events landed more than once', doubled, `${landed} events, each once`),
    await checkFailedBatches(lake),
  ];
}

async function checkFailedBatches({ store }: LakeContext): Promise<Check> {
  const failed: string[] = [];
  for await (const { key } of store.list(FAILED_EVENTS_PREFIX)) failed.push(key);
  return noneOf(
    'no failed batch',
    `${failed.length} batches could not be landed and wait in ${FAILED_EVENTS_PREFIX}`,
    failed.slice(0, 3),
    'none waits for repair',
  );
}
