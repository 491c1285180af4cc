import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { apiMetric, mappingMetric, ownMetric, type Watched } from './watched-metrics.ts';

const FIVE_MINUTES = Duration.minutes(5);
const WIDTH = 24;

/** One look at a stage, in the order in which events pass through it. At most 50 metrics, so that it can be free. */
export function addDashboard(scope: Construct, watched: Watched, alarms: readonly Alarm[]): void {
  const { stage } = watched.stage;
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `liftoff-${stage}`,
    defaultInterval: Duration.days(1),
    widgets: [
      [new TextWidget({ markdown: `# LiftOff Lake: ${stage}`, width: WIDTH, height: 1 })],
      ...(alarms.length > 0
        ? [[new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: WIDTH, height: 3 })]]
        : []),
      row(writes(watched)),
      row(stream(watched)),
      row(landing(watched)),
      row(refresh(watched)),
      row(quality(watched)),
      row(cost(watched)),
    ],
  });
}

type Graphs = Readonly<Record<string, readonly IMetric[]>>;

const row = (graphs: Graphs): IWidget[] =>
  Object.entries(graphs).map(
    ([title, left]) => new GraphWidget({ title, left: [...left], width: WIDTH / Object.keys(graphs).length }),
  );

const sum = (label: string) => ({ statistic: 'Sum', period: FIVE_MINUTES, label });
const highest = (label: string) => ({ statistic: 'Maximum', period: FIVE_MINUTES, label });

const writes = (watched: Watched): Graphs => ({
  'Writes: events accepted, writes refused': [
    ownMetric(watched, 'accept-write', 'AcceptedEvents', sum('accepted')),
    ownMetric(watched, 'accept-write', 'RefusedRequests', sum('refused')),
  ],
  'API: requests and errors': [
    apiMetric(watched, 'requests', sum('requests')),
    apiMetric(watched, 'clientErrors', sum('4xx')),
    apiMetric(watched, 'serverErrors', sum('5xx')),
  ],
  'API: latency, ms': ['p50', 'p95'].map((statistic) =>
    apiMetric(watched, 'latency', { statistic, period: FIVE_MINUTES, label: statistic }),
  ),
});

const stream = ({ ingest: { events, landBronze } }: Watched): Graphs => ({
  'Stream: records in and out': [
    events.metricIncomingRecords(sum('in')),
    events.metricGetRecords(sum('out')),
    events.metricWriteProvisionedThroughputExceeded(sum('throttled')),
  ],
  'Stream: bytes in': [events.metricIncomingBytes(sum('bytes'))],
  'Age of events, ms': [
    events.metricGetRecordsIteratorAgeMilliseconds(highest('when read')),
    landBronze.lambda.metric('IteratorAge', highest('when landed')),
  ],
});

const landing = (watched: Watched): Graphs => {
  const { stage, ingest } = watched;
  const { lambda } = ingest.landBronze;
  return {
    'Landing: events': [ownMetric(watched, 'land-bronze', 'LandedEvents', sum('landed'))],
    'Landing: duration, ms': [lambda.metricDuration(highest('slowest'))],
    'Landing: what went wrong': [
      lambda.metricErrors(sum('errors')),
      lambda.metricThrottles(sum('throttled')),
      // The mapping counts only where alarms make use of it.
      ...(stage.alarms === 'none'
        ? []
        : [mappingMetric(watched, 'OnFailureDestinationDeliveredEventCount', sum('set aside'))]),
    ],
  };
};

const refresh = ({ pipeline }: Watched): Graphs => {
  const steps = Object.entries(pipeline.functions);
  return {
    'Refresh: executions': [
      pipeline.refresh.metricSucceeded(sum('succeeded')),
      pipeline.refresh.metricFailed(sum('failed')),
      pipeline.refresh.metricTimedOut(sum('timed out')),
    ],
    'Refresh: time, ms': [pipeline.refresh.metricTime(highest('whole'))],
    'Refresh: slowest of each step, ms': steps.map(([name, { lambda }]) =>
      lambda.metricDuration(highest(name)),
    ),
    'Refresh: errors of each step': steps.map(([name, { lambda }]) => lambda.metricErrors(sum(name))),
  };
};

const quality = (watched: Watched): Graphs => {
  const readers = ['read-records', 'read-gold'] as const;
  const { functions } = watched.api;
  return {
    'Quarantined events': [ownMetric(watched, 'refresh-silver', 'QuarantinedEvents', sum('refused'))],
    'Reads: slowest, ms': readers.map((name) => functions[name].lambda.metricDuration(highest(name))),
    'Reads: errors': readers.map((name) => functions[name].lambda.metricErrors(sum(name))),
    'Maintenance: executions': [
      watched.pipeline.maintenance.stateMachine.metricSucceeded(sum('succeeded')),
      watched.pipeline.maintenance.stateMachine.metricFailed(sum('failed')),
    ],
  };
};

/** What the bill depends on beside the shards: running time of functions, requests, bytes. */
const cost = ({ api, ingest, pipeline }: Watched): Graphs => {
  const day = (label: string) => ({ statistic: 'Sum', period: Duration.days(1), label });
  const dearest = {
    'accept-write': api.functions['accept-write'],
    'read-records': api.functions['read-records'],
    'read-gold': api.functions['read-gold'],
    'land-bronze': ingest.landBronze,
    ...pipeline.functions,
  };
  return {
    'Cost: running time of functions per day, ms': Object.entries(dearest).map(([name, { lambda }]) =>
      lambda.metricDuration(day(name)),
    ),
    'Cost: writes to the stream per day, bytes': [ingest.events.metricIncomingBytes(day('bytes'))],
  };
};
