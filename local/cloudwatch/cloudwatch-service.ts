import { createGunzip } from 'node:zlib';
import { AwsError, createJsonService, type JsonOperation } from '../json-protocol.ts';
import type { AwsService } from '../service.ts';
import { type AlarmConfiguration, metricOf } from './alarm.ts';
import type { AlarmStatus, Alarms, StateChange } from './alarms.ts';
import { metricData, metricStatistics } from './metric-data.ts';
import type { MetricStore } from './metric-store.ts';
import { oneValue } from './statistics.ts';

export interface CloudWatchServiceOptions {
  readonly store: MetricStore;
  readonly alarms: Alarms;
  /** Bodies by name. */
  readonly dashboards: ReadonlyMap<string, string>;
  readonly now: () => Date;
}

/** The metrics and alarms of CloudWatch: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/Welcome.html */
export function createCloudWatchService(options: CloudWatchServiceOptions): AwsService {
  const service = createJsonService({
    signingName: 'monitoring',
    targetPrefix: 'GraniteServiceVersion20100801',
    version: '1.0',
    operations: {
      ...metricOperations(options),
      ...alarmOperations(options),
      ...dashboardOperations(options),
    },
  });
  return {
    ...service,
    // The SDK compresses larger PutMetricData requests.
    handle: (request) =>
      service.handle(
        request.headers['content-encoding'] === 'gzip'
          ? { ...request, body: request.body.pipe(createGunzip()) }
          : request,
      ),
  };
}

function metricOperations({ store, now }: CloudWatchServiceOptions): Record<string, JsonOperation> {
  return {
    PutMetricData({ Namespace, MetricData = [] }) {
      if (!Namespace) throw new AwsError('MissingRequiredParameterException', 'Namespace is missing');
      for (const datum of MetricData) {
        const metric = metricOf({ ...datum, Namespace });
        const atMs = datum.Timestamp === undefined ? now().getTime() : Number(datum.Timestamp) * 1000;
        const { StatisticValues: set, Values = [], Counts = [] } = datum;
        if (datum.Value !== undefined) store.add(metric, atMs, oneValue(Number(datum.Value)));
        for (const [index, value] of Values.entries()) {
          const count = Number(Counts[index] ?? 1);
          store.add(metric, atMs, { count, sum: count * value, minimum: value, maximum: value });
        }
        if (set)
          store.add(metric, atMs, {
            count: set.SampleCount,
            sum: set.Sum,
            minimum: set.Minimum,
            maximum: set.Maximum,
          });
      }
    },
    ListMetrics({ Namespace, MetricName, Dimensions = [] }) {
      const Metrics = store
        .list()
        .filter(
          ({ namespace, name, dimensions }) =>
            (Namespace ?? namespace) === namespace &&
            (MetricName ?? name) === name &&
            Dimensions.every(
              ({ Name, Value }: { Name: string; Value?: string }) =>
                dimensions[Name] !== undefined && (Value ?? dimensions[Name]) === dimensions[Name],
            ),
        )
        .map(({ namespace, name, dimensions }) => ({
          Namespace: namespace,
          MetricName: name,
          Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
        }));
      return { Metrics };
    },
    GetMetricData(input) {
      return metricData(input, store);
    },
    GetMetricStatistics(input) {
      return metricStatistics(input, store);
    },
  };
}

function alarmOperations({ alarms }: CloudWatchServiceOptions): Record<string, JsonOperation> {
  return {
    DescribeAlarms({ AlarmNames, AlarmNamePrefix = '', StateValue, AlarmTypes = ['MetricAlarm'] }) {
      if (!AlarmTypes.includes('MetricAlarm')) return { MetricAlarms: [], CompositeAlarms: [] };
      const MetricAlarms = alarms
        .list()
        .filter(
          ({ configuration: { name }, status: { state } }) =>
            (AlarmNames === undefined || AlarmNames.includes(name)) &&
            name.startsWith(AlarmNamePrefix) &&
            (StateValue ?? state) === state,
        )
        .map(({ configuration, status }) => described(configuration, status));
      return { MetricAlarms, CompositeAlarms: [] };
    },
    DescribeAlarmHistory({
      AlarmName,
      HistoryItemType = 'StateUpdate',
      ScanBy = 'TimestampDescending',
      MaxRecords = 100,
    }) {
      if (HistoryItemType !== 'StateUpdate') return { AlarmHistoryItems: [] };
      const changes = alarms.history().filter(({ alarmName }) => (AlarmName ?? alarmName) === alarmName);
      const ordered = ScanBy === 'TimestampAscending' ? changes : changes.toReversed();
      return { AlarmHistoryItems: ordered.slice(0, MaxRecords).map(historyItem) };
    },
    async SetAlarmState({ AlarmName, StateValue, StateReason }) {
      if (!['OK', 'ALARM', 'INSUFFICIENT_DATA'].includes(StateValue))
        throw new AwsError('ValidationError', `${StateValue} is not a state`);
      await alarms.setState(AlarmName, StateValue, StateReason);
    },
  };
}

const seconds = (iso: string): number => Date.parse(iso) / 1000;

function described(
  { name, arn, actionsEnabled, rule, declared }: AlarmConfiguration,
  status: AlarmStatus,
): unknown {
  const { Tags: _, ...properties } = declared;
  return {
    ...properties,
    AlarmName: name,
    AlarmArn: arn,
    ActionsEnabled: actionsEnabled,
    TreatMissingData: rule.missingData,
    StateValue: status.state,
    StateReason: status.reason,
    StateUpdatedTimestamp: seconds(status.since),
    StateTransitionedTimestamp: seconds(status.since),
  };
}

const historyItem = ({ alarmName, from, to }: StateChange): unknown => ({
  AlarmName: alarmName,
  AlarmType: 'MetricAlarm',
  Timestamp: seconds(to.since),
  HistoryItemType: 'StateUpdate',
  HistorySummary: `Alarm updated from ${from.state} to ${to.state}`,
  HistoryData: JSON.stringify({
    version: '1.0',
    oldState: { stateValue: from.state, stateReason: from.reason },
    newState: { stateValue: to.state, stateReason: to.reason },
  }),
});

function dashboardOperations({ dashboards }: CloudWatchServiceOptions): Record<string, JsonOperation> {
  return {
    ListDashboards({ DashboardNamePrefix = '' }) {
      const DashboardEntries = [...dashboards]
        .filter(([name]) => name.startsWith(DashboardNamePrefix))
        .map(([DashboardName, body]) => ({ DashboardName, Size: Buffer.byteLength(body) }));
      return { DashboardEntries };
    },
    GetDashboard({ DashboardName }) {
      const DashboardBody = dashboards.get(DashboardName);
      if (DashboardBody === undefined)
        throw new AwsError('DashboardNotFoundError', `Dashboard ${DashboardName} does not exist`, 404);
      return { DashboardName, DashboardBody };
    },
  };
}
