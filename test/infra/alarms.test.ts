import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { maxRecordAge } from '#infra/event-mapping';
import { isPublishedByAws } from './aws-metrics.ts';
import { isWrittenByFunctions } from './own-metrics.ts';
import { appOf, ofType, type Resource, resourcesOf } from './synthesized.ts';

// biome-ignore lint/suspicious/noExplicitAny: templates are read where the test knows their shape
type Properties = any;

const HOUR_MS = 3_600_000;
const pages = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');

const alarmsOf = (resources: Record<string, Resource>): Record<string, Properties> =>
  Object.fromEntries(
    ofType(resources, 'AWS::CloudWatch::Alarm').map(({ Properties }) => [
      /^liftoff-[a-z]+-(.*)$/.exec(Properties.AlarmName)![1]!,
      Properties,
    ]),
  );

/** The resources of one stack of an app that is not kept. */
function watchOf(stage: string, options: Record<string, unknown>): Record<string, Resource> {
  const app: App = appOf(stage, options);
  const stack = app.node.tryFindChild(`liftoff-${stage}-watch`);
  return stack instanceof Stack ? Template.fromStack(stack).toJSON().Resources : {};
}

const metricsOf = ({ Metrics, Namespace, MetricName, Dimensions }: Properties): Properties[] =>
  Metrics
    ? Metrics.flatMap(({ MetricStat }: Properties) => (MetricStat ? [MetricStat.Metric] : []))
    : [{ Namespace, MetricName, Dimensions }];

/** What GitHub makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe('the alarms', () => {
  const all = alarmsOf(resourcesOf('prod'));

  it('are few, and each says what happened and where to read on', () => {
    expect(Object.keys(all).sort()).toEqual([
      'api-errors',
      'batches-set-aside',
      'events-wait',
      'gold-stale',
      'landing-stopped',
      'maintenance-failed',
      'model-drift',
      'quarantine-surge',
      'refresh-failed',
      'stream-throttled',
      'writes-refused',
    ]);
    for (const [id, { AlarmDescription }] of Object.entries(all))
      expect(AlarmDescription).toMatch(new RegExp(`\\. docs/runbook\\.md#${id}$`));
  });

  it('have a page each in the runbook, and no page is about an alarm that is gone', () => {
    const sections = pages.split(/^## /m).slice(1);
    const ofAlarms = sections.filter((section) => section.includes('**Means.**'));
    const anchors = ofAlarms.map((section) => anchorOf(section.split('\n')[0]!));

    expect(anchors.sort()).toEqual(Object.keys(all).sort());
  });

  it.each(['local', 'prod'])('watch metrics that exist, in stage %s', (stage) => {
    const alarms = Object.values(alarmsOf(resourcesOf(stage)));
    const metrics = alarms.flatMap(metricsOf);

    expect(metrics.length).toBeGreaterThan(alarms.length);
    for (const { Namespace: namespace, MetricName: name, Dimensions = [] } of metrics) {
      const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }: Properties) => [Name, Value]));
      const known =
        isPublishedByAws({ namespace, name, dimensions: Object.keys(dimensions) }) ||
        isWrittenByFunctions({ namespace, name, dimensions }, stage);
      expect(known ? '' : `${namespace} ${name} ${Object.keys(dimensions)}`).toBe('');
    }
  });

  it.each([
    { namespace: 'AWS/Lambda', name: 'Iteratorage', dimensions: ['FunctionName'] },
    { namespace: 'AWS/Lambda', name: 'IteratorAge', dimensions: [] },
    { namespace: 'AWS/Kinesis', name: 'IteratorAge', dimensions: ['StreamName'] },
  ])('of a name that AWS does not know would be noticed: $namespace $name $dimensions', (metric) => {
    expect(isPublishedByAws(metric)).toBe(false);
  });

  it.each([
    { name: 'LandedEvent', dimensions: { service: 'land-bronze', stage: 'prod' } },
    { name: 'LandedEvents', dimensions: { service: 'land-silver', stage: 'prod' } },
    { name: 'LandedEvents', dimensions: { service: 'land-bronze', stage: 'dev' } },
    { name: 'LandedEvents', dimensions: { service: 'land-bronze' } },
  ])('of a name that no function writes would be noticed: $name $dimensions', (metric) => {
    expect(isWrittenByFunctions({ namespace: 'LiftOffLake', ...metric }, 'prod')).toBe(false);
  });

  it('tell the topic when they begin and when they are over, and CloudWatch may do so', () => {
    for (const { AlarmActions, OKActions, TreatMissingData } of Object.values(all)) {
      expect(AlarmActions).toHaveLength(1);
      expect(OKActions).toEqual(TreatMissingData === 'missing' ? undefined : AlarmActions);
    }
    const [policy] = ofType(resourcesOf('prod'), 'AWS::SNS::TopicPolicy');
    expect(policy!.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
  });
});

describe('a stage', () => {
  const billed = (resources: Record<string, Resource>) =>
    Object.values(alarmsOf(resources)).flatMap(metricsOf).length;

  it('with somebody to tell has the alarms that AWS gives an account for free', () => {
    const resources = watchOf('prod', { alarmEmail: 'data@example.com' });

    expect(Object.keys(alarmsOf(resources))).toHaveLength(7);
    expect(billed(resources)).toBe(10);
  });

  it('with nobody to tell has none, and no stack for them', () => {
    expect(watchOf('prod', {})).toEqual({});
    expect(watchOf('prod', { alarms: 'none', alarmEmail: 'data@example.com' })).toEqual({});
  });

  it('may have the causes too', () => {
    expect(billed(watchOf('prod', { alarms: 'all' }))).toBe(16);
  });

  it('lets its mapping count only where an alarm makes use of it: the counts are billed', () => {
    const [counted] = ofType(resourcesOf('prod'), 'AWS::Lambda::EventSourceMapping');
    const [uncounted] = ofType(resourcesOf('dev'), 'AWS::Lambda::EventSourceMapping');

    expect(counted!.Properties.MetricsConfig).toEqual({ Metrics: ['EventCount'] });
    expect(uncounted!.Properties.MetricsConfig).toBeUndefined();
  });

  it('with a REST API watches that', () => {
    const alarm = alarmsOf(watchOf('prod', { alarms: 'all', apiKind: 'rest' }))['api-errors'];

    expect(alarm).toMatchObject({
      MetricName: '5XXError',
      Dimensions: [{ Name: 'ApiName', Value: 'liftoff-prod' }],
    });
  });
});

describe('waiting events', () => {
  const options = [0, 300].flatMap((batchingWindowSeconds) =>
    [24, 8760].map((streamRetentionHours) => ({ batchingWindowSeconds, streamRetentionHours })),
  );

  it.each(options)('are told of long before they are given up: %o', (changed) => {
    const alarms = alarmsOf(watchOf('prod', { alarms: 'essential', ...changed }));
    const givenUpMs = Math.min(maxRecordAge.toMilliseconds(), changed.streamRetentionHours * HOUR_MS);

    const { Threshold, Period, EvaluationPeriods } = alarms['events-wait'];
    expect(Threshold).toBeGreaterThanOrEqual(3 * changed.batchingWindowSeconds * 1000);
    expect(Threshold + Period * EvaluationPeriods * 1000).toBeLessThan(givenUpMs / 4);
    const { Metrics, EvaluationPeriods: periods } = alarms['landing-stopped'];
    const period = Metrics.find(({ MetricStat }: Properties) => MetricStat).MetricStat.Period;
    expect(period).toBeGreaterThan(changed.batchingWindowSeconds);
    expect(period * periods * 1000).toBeLessThan(givenUpMs / 4);
  });
});

describe('stale gold', () => {
  it.each([
    ['cron(0 * * * ? *)', 3],
    ['rate(15 minutes)', 3],
    ['cron(0 3 * * ? *)', 27],
    ['cron(0 8,20 * * ? *)', 14],
    ['cron(0 6 ? * MON-FRI *)', 75],
  ])('of the schedule %s is told of after %i hours', (scheduleExpression, hours) => {
    const alarms = alarmsOf(watchOf('prod', { alarms: 'essential', scheduleExpression }));

    expect(alarms['gold-stale']).toMatchObject({
      Period: 3600,
      EvaluationPeriods: hours,
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    });
    expect(alarms['gold-stale'].AlarmDescription).toContain(`${hours} hours`);
    expect(alarms).not.toHaveProperty('refresh-failed');
  });

  it.each([
    { scheduleEnabled: 'false' },
    { scheduleExpression: 'cron(0 6 ? * MON *)' },
    { scheduleExpression: 'cron(0 6 1 * ? *)' },
  ])('cannot be told with %o: then a failed refresh is essential', (changed) => {
    const alarms = alarmsOf(watchOf('prod', { alarms: 'essential', ...changed }));

    expect(alarms).not.toHaveProperty('gold-stale');
    expect(alarms).toHaveProperty('refresh-failed');
  });
});
