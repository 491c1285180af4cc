import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChangeEvent, changeEvent } from '#contracts/change-event';
import { type AppendFailure, createKinesisEventLog } from '#functions/adapters/kinesis-event-log';
import { type KinesisTarget, readShard, startKinesisTarget } from '../kinesis/kinesis-target.ts';

let target: KinesisTarget;
beforeAll(async () => {
  target = await startKinesisTarget({ shardLimit: { recordsPerSecond: 1000, bytesPerSecond: 1_000_000 } });
});
afterAll(() => target.close());

const eventOf = (batch: number, item: number): ChangeEvent => ({
  event_id: `${batch}-${item}`,
  entity: 'sale',
  op: 'replace',
  id: `sale-${item}`,
  data: { note: 'é'.repeat(700) },
  occurred_at: '2026-11-21T10:00:00.000Z',
  actor: 'conformance',
  source: 'api',
  contract_version: 1,
  trace_id: 'trace',
});

it('has in the stream what it acknowledged, and tells of the rest, while a shard is throttled', async () => {
  const streamName = await target.newStream(1);
  const failures: AppendFailure[] = [];
  const log = createKinesisEventLog({
    client: target.client,
    streamName,
    onFailure: (failure) => failures.push(failure),
    now: () => new Date(),
    sleep: setTimeout,
    random: Math.random,
  });
  const acknowledged: string[] = [];
  for (let batch = 0; batch < 4; batch++) {
    const events = Array.from({ length: 500 }, (_, item) => eventOf(batch, item));
    const { positions } = await log.append(events);
    acknowledged.push(...events.filter((_, at) => positions[at]).map((event) => event.event_id));
  }

  const { records } = await readShard(target.client, streamName, 'shardId-000000000000');
  const lines = records.flatMap(({ Data }) => Buffer.from(Data!).toString().split('\n'));
  const stored = lines.map((line) => changeEvent.parse(JSON.parse(line)).event_id);
  expect(failures.flatMap(({ codes }) => codes)).toContain('ProvisionedThroughputExceededException');
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(stored.sort()).toEqual(acknowledged.sort());
});
