import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  ListMetricsCommand,
  type Metric,
} from '@aws-sdk/client-cloudwatch';
import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientSettings } from '#cli/connection';
import { runRefresh } from '#cli/refresh/run-refresh';
import { type AdjustableClock, createClock } from '#local/clock';
import type { Faults } from '#local/faults/faults';
import { startTestCloud, type TestCloud } from './harness.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** When a mapping of the template gives a record up: infra/event-mapping.ts. */
const GIVEN_UP_MS = 12 * HOUR_MS;
const FunctionName = 'liftoff-local-land-bronze';

let clock: AdjustableClock;
let bronzeIsBroken = false;
let cloud: TestCloud;
let watch: CloudWatchClient;
let lambda: LambdaClient;
let mapping: string;

const faults: Faults = {
  decide: (point, about) =>
    bronzeIsBroken && point === 's3' && /^PUT \/[^/]+\/bronze\//.test(about)
      ? ({ kind: 's3_error', status: 500 } as never)
      : undefined,
};

beforeAll(async () => {
  clock = createClock();
  cloud = await startTestCloud({ clock, faults });
  watch = new CloudWatchClient(clientSettings(cloud.connection.target));
  lambda = new LambdaClient(clientSettings(cloud.connection.target));
  const { EventSourceMappings } = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName }));
  mapping = EventSourceMappings![0]!.UUID!;
});
afterAll(async () => {
  watch?.destroy();
  lambda?.destroy();
  await cloud?.stop();
});

const nameOf = (id: string): string => `liftoff-local-${id}`;

async function stateOf(id: string): Promise<string> {
  const { MetricAlarms } = await watch.send(new DescribeAlarmsCommand({ AlarmNames: [nameOf(id)] }));
  return MetricAlarms![0]!.StateValue!;
}

/** Lets minutes pass until an alarm is in a state: metrics count when their minute is over. */
async function untilStateIs(id: string, state: string): Promise<void> {
  for (let minute = 0; minute < 60 && (await stateOf(id)) !== state; minute++) await pass(MINUTE_MS);
  expect(await stateOf(id)).toBe(state);
}

/** When an alarm went off, oldest first. */
async function alarmsSince(id: string, sinceMs: number): Promise<number[]> {
  const { AlarmHistoryItems } = await watch.send(
    new DescribeAlarmHistoryCommand({ AlarmName: nameOf(id), ScanBy: 'TimestampAscending' }),
  );
  return AlarmHistoryItems!
    .filter(
      ({ HistorySummary, Timestamp }) =>
        HistorySummary!.endsWith('to ALARM') && Timestamp!.getTime() >= sinceMs,
    )
    .map(({ Timestamp }) => Timestamp!.getTime());
}

/** What the topic was told about an alarm. */
async function messagesOf(id: string) {
  const { target } = cloud.connection;
  if (target.kind !== 'local') throw new Error('Messages are files of the embedded cloud');
  const file = join(target.stateDirectory, 'sns', 'liftoff-local-failures.jsonl');
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines
    .map((line) => JSON.parse(line))
    .filter(({ subject }) => subject.includes(`"${nameOf(id)}"`))
    .map(({ message }) => JSON.parse(message));
}

/** Puts the clock forward and gives the alarms time to be evaluated. */
async function pass(ms: number): Promise<void> {
  clock.offsetMs += ms;
  await sleep(1000);
}

async function landedOnce(expected: number): Promise<void> {
  const [found] = await cloud.rows<{ events: number; ids: number }>(
    'select count(*) as events, count(distinct event_id) as ids from bronze.events',
  );
  expect(found).toEqual({ events: expected, ids: expected });
}

const givenUp = async (): Promise<number> => {
  const { s3, config } = cloud.connection;
  const listed = await s3.send(
    new ListObjectsV2Command({ Bucket: config.lakeBucket, Prefix: 'aws/lambda/' }),
  );
  return listed.KeyCount!;
};

/** Posts a sale an hour, for so many hours. */
async function sellEachHour(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    await cloud.postSale();
    await pass(HOUR_MS);
  }
}

describe('alarms on metrics of the running stack', () => {
  it('name series that are reported, as soon as there is something to report', async () => {
    await cloud.postSale();
    await cloud.postSale({ price: 9000 });
    await cloud.client.POST('/v1/sales', { body: {} as never });
    await cloud.untilLanded(0, 2);
    await runRefresh(cloud.connection, {});
    /** What only happens when something goes wrong. */
    const quiet = [
      'ExecutionsFailed',
      'ExecutionsTimedOut',
      'OnFailureDestinationDeliveredEventCount',
      'DroppedEventCount',
    ];

    const { MetricAlarms } = await watch.send(new DescribeAlarmsCommand({}));
    const watched = MetricAlarms!
      .flatMap(({ Metrics, Namespace, MetricName, Dimensions }): Metric[] =>
        Metrics
          ? Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric!] : []))
          : [{ Namespace, MetricName, Dimensions }],
      )
      .filter(({ MetricName }) => !quiet.includes(MetricName!));

    expect(watched.length).toBeGreaterThan(7);
    for (const metric of watched)
      await vi.waitFor(async () => {
        const { Metrics } = await watch.send(new ListMetricsCommand(metric));
        expect(Metrics, JSON.stringify(metric)).toHaveLength(1);
      });
  });
});

describe('when nothing reads the stream', () => {
  it('somebody is told long before an event is given up; it all lands once when reading goes on', async () => {
    const before = await cloud.landed();
    await pass(HOUR_MS);
    expect(await stateOf('landing-stopped')).not.toBe('ALARM');

    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: mapping, Enabled: false }));
    const stoppedMs = clock.now().getTime();
    await sellEachHour(8);

    const [first] = await alarmsSince('landing-stopped', stoppedMs);
    expect(first! - stoppedMs).toBeLessThanOrEqual(HOUR_MS);
    expect(first! - stoppedMs).toBeLessThan(GIVEN_UP_MS / 10);
    const told = (await messagesOf('landing-stopped')).find(({ NewStateValue }) => NewStateValue === 'ALARM');
    expect(told.AlarmDescription).toMatch(/15 to 30 minutes and none has landed.*12 hours.*24/);
    expect(await cloud.landed()).toBe(before);

    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: mapping, Enabled: true }));
    await cloud.untilLanded(before, 8);
    await untilStateIs('landing-stopped', 'OK');
    await landedOnce(before + 8);
    expect(await givenUp()).toBe(0);
  });

  it('a single last event is enough to be told', async () => {
    await pass(2 * HOUR_MS);
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: mapping, Enabled: false }));
    const before = await cloud.landed();
    const soldMs = clock.now().getTime();
    await cloud.postSale();
    await pass(HOUR_MS);

    expect(await alarmsSince('landing-stopped', soldMs)).toHaveLength(1);
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: mapping, Enabled: true }));
    await cloud.untilLanded(before, 1);
    await untilStateIs('landing-stopped', 'OK');
  });
});

describe('when the function may not run', () => {
  it('its events are not given up for that, however often they were refused, and somebody is told', async () => {
    await pass(2 * HOUR_MS);
    const before = await cloud.landed();
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
    const stoppedMs = clock.now().getTime();
    await sellEachHour(6);

    const [first] = await alarmsSince('landing-stopped', stoppedMs);
    expect(first! - stoppedMs).toBeLessThanOrEqual(HOUR_MS);
    expect(await givenUp()).toBe(0);

    await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    await cloud.untilLanded(before, 6);
    // The first batch was six hours old when it came to the function at last.
    await untilStateIs('events-wait', 'ALARM');
    await untilStateIs('events-wait', 'OK');
    await untilStateIs('landing-stopped', 'OK');
    await landedOnce(before + 6);
  });
});

describe('when bronze cannot be written', () => {
  afterEach(() => {
    bronzeIsBroken = false;
  });

  it('the batch is set aside and somebody is told; later events go on', async () => {
    const before = await cloud.landed();
    bronzeIsBroken = true;
    await cloud.postSale();
    await vi.waitFor(async () => expect(await givenUp()).toBe(1), { timeout: 120_000, interval: 500 });
    bronzeIsBroken = false;

    await untilStateIs('batches-set-aside', 'ALARM');
    await cloud.postSale();
    await cloud.untilLanded(before, 1);
    await untilStateIs('batches-set-aside', 'OK');
  });
});
