import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { maxRecordAge } from './event-mapping.ts';
import { projectRoot } from './project-root.ts';
import { longestGapHours } from './schedule-gap.ts';
import { apiMetric, mappingMetric, ownMetric, type Watched } from './watched-metrics.ts';

export interface AlarmDefinition {
  /** Ends the alarm's name, and is the anchor of its page in docs/runbook.md. */
  readonly id: string;
  /** Whether it says that users notice something, or that events may be lost, or what is only good to know. */
  readonly tier: 'essential' | 'all';
  readonly description: string;
  readonly metric: IMetric;
  /** At or above it, data points breach; with `lessThan`, below it. */
  readonly threshold: number;
  readonly lessThan?: true;
  /** Periods that are looked at, and how many of them have to breach (default: each). */
  readonly periods: number;
  readonly breaching?: number;
  /** What silence means. */
  readonly missing: TreatMissingData;
}

/** An alarm may look back a week. */
const MAX_HOURS = 7 * 24;
const FIVE_MINUTES = Duration.minutes(5);
const LANDING_PERIOD = Duration.minutes(15);
const LANDING_PERIODS = 2;

const { BREACHING, NOT_BREACHING, MISSING } = TreatMissingData;

/** Every alarm there is, whichever the stage has: docs/adr/0018-alarms-and-dashboard.md. */
export function alarmDefinitions(watched: Watched): AlarmDefinition[] {
  const { stage, ingest, pipeline } = watched;
  const { landBronze, events } = ingest;
  const { refresh, maintenance } = pipeline;
  const sum = { statistic: 'Sum', period: FIVE_MINUTES };
  const waiting = longestWait(watched);
  const kept = `They are given up after ${maxRecordAge.toHours()} hours and set aside; while nothing reads the stream, it forgets them after ${stage.streamRetentionHours}.`;
  return [
    {
      id: 'api-errors',
      tier: 'essential',
      description:
        'Requests are answered with 5xx. Clients repeat writes; nothing that was accepted is lost.',
      metric: apiMetric(watched, 'serverErrors', sum),
      threshold: 5,
      periods: 3,
      breaching: 2,
      missing: NOT_BREACHING,
    },
    {
      id: 'writes-refused',
      tier: 'essential',
      description:
        'More than half of the writes have been refused for 15 minutes: a bad deployment, or a client that is broken.',
      metric: new MathExpression({
        expression: 'IF(FILL(refused, 0) >= 5, 100 * refused / (refused + FILL(accepted, 0)), 0)',
        label: 'refused writes, percent',
        usingMetrics: {
          refused: ownMetric(watched, 'accept-write', 'RefusedRequests', sum),
          accepted: ownMetric(watched, 'accept-write', 'AcceptedEvents', sum),
        },
        period: FIVE_MINUTES,
      }),
      threshold: 50,
      periods: 3,
      missing: NOT_BREACHING,
    },
    {
      id: 'events-wait',
      tier: 'essential',
      description: `Accepted events have waited more than ${waiting.toMinutes()} minutes for bronze. ${kept}`,
      metric: landBronze.lambda.metric('IteratorAge', { statistic: 'Maximum', period: FIVE_MINUTES }),
      threshold: waiting.toMilliseconds(),
      periods: 1,
      missing: NOT_BREACHING,
    },
    {
      id: 'landing-stopped',
      tier: 'essential',
      description: `Events have been accepted for ${(LANDING_PERIODS - 1) * LANDING_PERIOD.toMinutes()} to ${LANDING_PERIODS * LANDING_PERIOD.toMinutes()} minutes and none has landed: nothing reads the stream, or nothing of it can be written. ${kept}`,
      // The age of events is measured by who reads them. When nobody does, only what comes in tells of it.
      metric: new MathExpression({
        expression: 'IF(FILL(landings, 0) > 0, 0, incoming)',
        label: 'records while nothing landed',
        usingMetrics: {
          incoming: events.metricIncomingRecords({ statistic: 'Sum', period: LANDING_PERIOD }),
          landings: ownMetric(watched, 'land-bronze', 'LandedEvents', {
            statistic: 'SampleCount',
            period: LANDING_PERIOD,
          }),
        },
        period: LANDING_PERIOD,
      }),
      threshold: 1,
      periods: LANDING_PERIODS,
      // Silence after events that did not land is no good sign: they may be the last ones of the day.
      missing: MISSING,
    },
    {
      id: 'batches-set-aside',
      tier: 'essential',
      description:
        'Events were given up. They wait below aws/lambda/ in the bucket of the lake to be put back; those that could not be put there are in the stream until it forgets them.',
      metric: new MathExpression({
        expression: 'FILL(delivered, 0) + FILL(dropped, 0)',
        label: 'records given up',
        usingMetrics: {
          delivered: mappingMetric(watched, 'OnFailureDestinationDeliveredEventCount', sum),
          dropped: mappingMetric(watched, 'DroppedEventCount', sum),
        },
        period: FIVE_MINUTES,
      }),
      threshold: 1,
      periods: 1,
      missing: NOT_BREACHING,
    },
    ...goldStale(watched),
    {
      id: 'quarantine-surge',
      tier: 'essential',
      description: `The rules refused ${stage.quarantineAlarmEvents} events or more within an hour. They are kept in quarantine.`,
      metric: ownMetric(watched, 'refresh-silver', 'QuarantinedEvents', {
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      threshold: stage.quarantineAlarmEvents,
      periods: 1,
      missing: NOT_BREACHING,
    },
    {
      id: 'refresh-failed',
      // Without a schedule nothing else tells of it; with one, the next refresh makes up for it.
      tier: goldStale(watched).length > 0 ? 'all' : 'essential',
      description: 'A refresh failed or took too long. Silver and gold stay at their last good versions.',
      metric: failures(refresh),
      threshold: 1,
      periods: 1,
      missing: NOT_BREACHING,
    },
    {
      id: 'maintenance-failed',
      tier: 'all',
      description: 'A maintenance failed or took too long. Tables stay right and become slower to read.',
      metric: failures(maintenance.stateMachine),
      threshold: 1,
      periods: 1,
      missing: NOT_BREACHING,
    },
    {
      id: 'model-drift',
      tier: 'all',
      description:
        'A model errs more than when it was trained, or what it looks at has moved away: gold/model_drift says which.',
      metric: ownMetric(watched, 'score-table', 'DriftedModels', {
        statistic: 'Maximum',
        period: Duration.days(1),
      }),
      threshold: 1,
      periods: 1,
      missing: NOT_BREACHING,
    },
    {
      id: 'stream-throttled',
      tier: 'all',
      description: `The stream refuses records: its ${stage.shardCount} shards are too few. Clients get 503 and repeat their writes.`,
      metric: events.metricWriteProvisionedThroughputExceeded(sum),
      threshold: 1,
      periods: 3,
      breaching: 2,
      missing: NOT_BREACHING,
    },
  ];
}

/** The age at which waiting events are worth a message: well above the time the mapping collects them for. */
function longestWait({ stage }: Watched): Duration {
  const wait = Duration.seconds(Math.max(15 * 60, 3 * stage.batchingWindowSeconds));
  const slowest = Math.max(wait.toMinutes(), LANDING_PERIODS * LANDING_PERIOD.toMinutes());
  const givenUp = Math.min(maxRecordAge.toMinutes(), stage.streamRetentionHours * 60);
  if (slowest * 4 > givenUp)
    throw new Error(
      `Alarms of waiting events would fire after ${slowest} minutes: too late when events are given up after ${givenUp}`,
    );
  return wait;
}

/** Gold is stale when no refresh has succeeded since the one before the last should have. */
function goldStale({ stage, pipeline }: Watched): AlarmDefinition[] {
  const gap = stage.scheduleEnabled ? longestGapHours(stage.scheduleExpression) : undefined;
  const hours = Math.ceil((gap ?? Number.POSITIVE_INFINITY) + refreshTimeoutHours());
  if (hours > MAX_HOURS) return [];
  return [
    {
      id: 'gold-stale',
      tier: 'essential',
      description: `No refresh has succeeded for ${hours} hours: gold is older than its schedule promises.`,
      metric: pipeline.refresh.metricSucceeded({ statistic: 'Sum', period: Duration.hours(1) }),
      threshold: 1,
      lessThan: true,
      periods: hours,
      missing: BREACHING,
    },
  ];
}

function refreshTimeoutHours(): number {
  const file = join(projectRoot, 'state-machines', 'refresh.asl.json');
  return JSON.parse(readFileSync(file, 'utf8')).TimeoutSeconds / 3600;
}

const failures = (machine: StateMachine): IMetric =>
  new MathExpression({
    expression: 'FILL(failed, 0) + FILL(timedout, 0)',
    label: 'executions that did not succeed',
    usingMetrics: {
      failed: machine.metricFailed({ period: FIVE_MINUTES }),
      timedout: machine.metricTimedOut({ period: FIVE_MINUTES }),
    },
    period: FIVE_MINUTES,
  });

/** Adds the alarms of the stage's tier. They tell the topic when they begin and, as a rule, when they are over. */
export function addAlarms(scope: Construct, watched: Watched): Alarm[] {
  const { stage, pipeline } = watched;
  return alarmDefinitions(watched)
    .filter(({ tier }) => stage.alarms === 'all' || stage.alarms === tier)
    .map(({ id, description, metric, threshold, lessThan, periods, breaching, missing }) => {
      const alarm = new Alarm(scope, id, {
        alarmName: `liftoff-${stage.stage}-${id}`,
        alarmDescription: `${description} docs/runbook.md#${id}`,
        metric,
        threshold,
        comparisonOperator: lessThan
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: periods,
        datapointsToAlarm: breaching ?? periods,
        treatMissingData: missing,
      });
      const told = new SnsAction(pipeline.failures);
      alarm.addAlarmAction(told);
      // One that has no data at night would tell every morning that it has some again.
      if (missing !== MISSING) alarm.addOkAction(told);
      return alarm;
    });
}
