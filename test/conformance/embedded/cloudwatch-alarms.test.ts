import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetDashboardCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  PutMetricDataCommand,
  ResourceNotFound,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClock } from '#local/clock';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud, type TestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

const MINUTE_MS = 60_000;

/** Fails when asked to, and prints a metric in the embedded format. */
const code = `exports.handler = async ({ fail, orders }) => {
  if (orders) console.log(JSON.stringify({
    _aws: { Timestamp: Date.now(), CloudWatchMetrics: [{ Namespace: 'Shop', Dimensions: [['service']], Metrics: [{ Name: 'Orders', Unit: 'Count' }] }] },
    service: 'till', Orders: orders,
  }));
  if (fail) throw new Error('as asked');
};`;

const watched = (stat: string, name: string) => ({
  Metric: {
    Namespace: 'AWS/Lambda',
    MetricName: name,
    Dimensions: [{ Name: 'FunctionName', Value: { Ref: 'Till' } }],
  },
  Period: 60,
  Stat: stat,
});

const alarm = {
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: 'till-fails',
    AlarmDescription: 'More than half of the invocations fail.',
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 50,
    EvaluationPeriods: 1,
    TreatMissingData: 'notBreaching',
    Metrics: [
      { Id: 'share', Expression: '100 * errors / invocations', ReturnData: true },
      { Id: 'errors', MetricStat: watched('Sum', 'Errors'), ReturnData: false },
      { Id: 'invocations', MetricStat: watched('Sum', 'Invocations'), ReturnData: false },
    ],
    AlarmActions: [{ Ref: 'Told' }],
    OKActions: [{ Ref: 'Told' }],
  },
};

const stacks = (resources: object) => ({
  stacks: {
    shop: {
      Resources: {
        Role: role,
        Till: lambdaFunction(code, { FunctionName: 'till' }),
        Told: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'told' } },
        ...resources,
      },
    },
  },
});

describe('CloudWatch of the embedded cloud', () => {
  const clock = createClock();
  let test: TestCloud;
  let client: CloudWatchClient;
  let lambda: LambdaClient;

  beforeAll(async () => {
    const dashboard = {
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: {
        DashboardName: 'shop',
        DashboardBody: { 'Fn::Join': ['', ['{"widgets":["', { Ref: 'Till' }, '"]}']] },
      },
    };
    test = await startTestCloud(stacks({ Alarm: alarm, Dashboard: dashboard }), { clock });
    client = new CloudWatchClient(test.client);
    lambda = new LambdaClient(test.client);
  });
  afterAll(async () => {
    client.destroy();
    lambda.destroy();
    await test.stop();
  });

  const invoke = (payload: object) =>
    lambda.send(new InvokeCommand({ FunctionName: 'till', Payload: JSON.stringify(payload) }));
  const stateOf = async (name: string) => {
    const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
    return MetricAlarms![0]!.StateValue;
  };
  const untilStateIs = (name: string, state: string) =>
    vi.waitFor(async () => expect(await stateOf(name)).toBe(state), { timeout: 15_000, interval: 100 });
  const notifications = async () =>
    (await readFile(join(test.directory, 'state/sns/told.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ subject, message }) => ({ subject, message: JSON.parse(message) }));

  it('takes an alarm from the template to ALARM and back, and tells the topic', async () => {
    // All three in one minute.
    clock.offsetMs += MINUTE_MS - (clock.now().getTime() % MINUTE_MS);
    await invoke({ fail: true });
    await invoke({ fail: true });
    await invoke({});
    clock.offsetMs += MINUTE_MS;
    await untilStateIs('till-fails', 'ALARM');
    clock.offsetMs += 10 * MINUTE_MS;
    await untilStateIs('till-fails', 'OK');

    const told = await vi.waitFor(async () => {
      const messages = await notifications();
      expect(messages.slice(-2).map(({ message }) => message.NewStateValue)).toEqual(['ALARM', 'OK']);
      return messages;
    });
    const { subject, message } = told.at(-2)!;
    expect(subject).toContain('ALARM: "till-fails"');
    expect(message).toMatchObject({
      AlarmDescription: 'More than half of the invocations fail.',
      NewStateReason: expect.stringContaining('66.6'),
    });
    expect(test.lines).toContainEqual(expect.stringMatching(/^ALARM till-fails: More than half/));
    const { AlarmHistoryItems } = await client.send(
      new DescribeAlarmHistoryCommand({ AlarmName: 'till-fails' }),
    );
    expect(AlarmHistoryItems!.map(({ HistorySummary }) => HistorySummary).slice(0, 2)).toEqual([
      'Alarm updated from ALARM to OK',
      'Alarm updated from OK to ALARM',
    ]);
  });

  it('counts what functions print in the embedded metric format', async () => {
    const now = clock.now();
    const range = {
      StartTime: new Date(now.getTime() - 10 * MINUTE_MS),
      EndTime: new Date(now.getTime() + 10 * MINUTE_MS),
    };
    await invoke({ orders: 3 });
    await invoke({ orders: [4, 5] });

    await vi.waitFor(async () => {
      const { Datapoints } = await client.send(
        new GetMetricStatisticsCommand({
          ...range,
          Namespace: 'Shop',
          MetricName: 'Orders',
          Dimensions: [{ Name: 'service', Value: 'till' }],
          Period: 3600,
          Statistics: ['Sum', 'SampleCount', 'Maximum'],
        }),
      );
      const sum = Datapoints!.reduce((total, point) => total + point.Sum!, 0);
      expect(sum).toBe(12);
      expect(Datapoints!.reduce((total, point) => total + point.SampleCount!, 0)).toBe(3);
    });
    const { Metrics } = await client.send(new ListMetricsCommand({ Namespace: 'Shop' }));
    expect(Metrics).toEqual([
      { Namespace: 'Shop', MetricName: 'Orders', Dimensions: [{ Name: 'service', Value: 'till' }] },
    ]);
  });

  it('takes metrics by PutMetricData, in large compressed requests too, and calculates with them', async () => {
    const at = new Date(Math.floor(clock.now().getTime() / 3_600_000) * 3_600_000);
    const datum = (MetricName: string, Value: number) => ({ MetricName, Value, Timestamp: at });
    await client.send(
      new PutMetricDataCommand({
        Namespace: 'Tests',
        MetricData: [
          ...Array.from({ length: 900 }, () => datum('a', 2)),
          { MetricName: 'b', Values: [1, 5], Counts: [3, 1], Timestamp: at },
          {
            MetricName: 'b',
            StatisticValues: { SampleCount: 2, Sum: 2, Minimum: 0.5, Maximum: 1.5 },
            Timestamp: at,
          },
        ],
      }),
    );

    const query = (Id: string, Stat: string) => ({
      Id,
      MetricStat: { Metric: { Namespace: 'Tests', MetricName: Id }, Period: 3600, Stat },
    });
    const { MetricDataResults } = await client.send(
      new GetMetricDataCommand({
        StartTime: at,
        EndTime: new Date(at.getTime() + 3_600_000),
        MetricDataQueries: [
          query('a', 'Sum'),
          query('b', 'Average'),
          { Id: 'e', Expression: 'IF(a > 1000, a / b, 0)' },
        ],
      }),
    );

    expect(MetricDataResults).toMatchObject([
      { Id: 'a', Values: [1800], Timestamps: [at] },
      { Id: 'b', Values: [10 / 6] },
      { Id: 'e', Values: [1080] },
    ]);
  });

  it('lets a state be set by hand until the next evaluation, and knows its alarms', async () => {
    await client.send(
      new SetAlarmStateCommand({ AlarmName: 'till-fails', StateValue: 'ALARM', StateReason: 'a drill' }),
    );
    expect((await notifications()).at(-1)!.message.NewStateReason).toBe('a drill');
    clock.offsetMs += MINUTE_MS;
    await untilStateIs('till-fails', 'OK');

    await expect(
      client.send(new SetAlarmStateCommand({ AlarmName: 'none', StateValue: 'OK', StateReason: '' })),
    ).rejects.toBeInstanceOf(ResourceNotFound);
  });

  it('keeps dashboards', async () => {
    const { DashboardBody } = await client.send(new GetDashboardCommand({ DashboardName: 'shop' }));
    expect(JSON.parse(DashboardBody!)).toEqual({ widgets: ['till'] });
  });
});

describe('an alarm that cannot be evaluated here', () => {
  it.each([
    ['ANOMALY_DETECTION_BAND(errors, 2)', 'ANOMALY_DETECTION_BAND'],
    ['SUM(METRICS())', 'METRICS'],
    ['errors + nobody', 'the unknown id nobody'],
    ['errors +', 'the end'],
    ['errors ? 1 : 2', '? 1 : 2'],
  ])('%s stops the start and is named', async (expression, named) => {
    const [, ...metrics] = alarm.Properties.Metrics;
    const Metrics = [{ Id: 'share', Expression: expression, ReturnData: true }, ...metrics];
    const changed = { ...alarm, Properties: { ...alarm.Properties, Metrics } };

    await expect(startTestCloud(stacks({ Alarm: changed }))).rejects.toMatchObject({
      code: 'unsupported_property',
      message: expect.stringContaining(named),
    });
  });
});
