import type { ResourceRequest } from '../assembly/resource-provider.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { type AlarmRule, isComparison, type MissingData } from './evaluate-alarm.ts';
import type { Metric } from './metric.ts';
import { type Expression, parseExpression, UnsupportedExpression } from './metric-math.ts';
import { isStatistic, type Statistic } from './statistics.ts';

export interface MetricQuery {
  readonly metric: Metric;
  readonly statistic: Statistic;
}

/** AWS::CloudWatch::Alarm as it is evaluated. */
export interface AlarmConfiguration {
  readonly name: string;
  readonly arn: string;
  readonly description: string | undefined;
  readonly rule: AlarmRule;
  readonly periodMs: number;
  /** The metrics an alarm reads, by id, and the expressions over them. */
  readonly queries: ReadonlyMap<string, MetricQuery>;
  readonly expressions: ReadonlyMap<string, Expression>;
  /** Id of the query or expression that is compared with the threshold. */
  readonly watched: string;
  /** ARNs of topics, by the state that makes use of them. */
  readonly actions: Readonly<Record<'ALARM' | 'OK' | 'INSUFFICIENT_DATA', readonly string[]>>;
  readonly actionsEnabled: boolean;
  /** The properties as they were declared: what DescribeAlarms answers. */
  readonly declared: Readonly<Record<string, unknown>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the properties of a CloudFormation type
type Properties = Record<string, any>;

/** Parts of an alarm that change what it does, and are not implemented. */
const UNSUPPORTED = ['ThresholdMetricId', 'ExtendedStatistic', 'EvaluateLowSampleCountPercentile'];

const MISSING_DATA: readonly MissingData[] = ['missing', 'ignore', 'breaching', 'notBreaching'];

/** @throws LocalCloudError `unsupported_property` naming what cannot be evaluated here */
export function alarmConfiguration(
  { properties, logicalId }: Pick<ResourceRequest, 'properties' | 'logicalId'>,
  { name, arn }: { name: string; arn: string },
): AlarmConfiguration {
  const refuse = (what: string): never => {
    throw new LocalCloudError('unsupported_property', `${logicalId}: ${what} is not supported here`);
  };
  for (const each of UNSUPPORTED) if (properties[each] !== undefined) refuse(each);
  const { ComparisonOperator, TreatMissingData = 'missing', Threshold } = properties;
  if (!isComparison(ComparisonOperator)) refuse(`comparison ${ComparisonOperator}`);
  if (!MISSING_DATA.includes(TreatMissingData)) refuse(`missing data treated as ${TreatMissingData}`);
  const evaluationPeriods = Number(properties.EvaluationPeriods);
  const sources = properties.Metrics
    ? mathSources(properties.Metrics, refuse)
    : oneMetric(properties, refuse);
  const topics = (arns: unknown): string[] =>
    ((arns as string[] | undefined) ?? []).map((action) =>
      action.startsWith('arn:aws:sns:') ? action : refuse(`action ${action}`),
    );
  return {
    name,
    arn,
    description: properties.AlarmDescription,
    rule: {
      comparison: ComparisonOperator,
      threshold: Number(Threshold),
      evaluationPeriods,
      datapointsToAlarm: Number(properties.DatapointsToAlarm ?? evaluationPeriods),
      missingData: TreatMissingData,
    },
    ...sources,
    actions: {
      ALARM: topics(properties.AlarmActions),
      OK: topics(properties.OKActions),
      INSUFFICIENT_DATA: topics(properties.InsufficientDataActions),
    },
    actionsEnabled: properties.ActionsEnabled !== false,
    declared: properties,
  };
}

type Sources = Pick<AlarmConfiguration, 'queries' | 'expressions' | 'watched' | 'periodMs'>;
type Refuse = (what: string) => never;

function oneMetric(properties: Properties, refuse: Refuse): Sources {
  const { Namespace: namespace, MetricName: name, Dimensions, Statistic, Period } = properties;
  const query = queryOf({ Namespace: namespace, MetricName: name, Dimensions }, Statistic, refuse);
  return {
    queries: new Map([['metric', query]]),
    expressions: new Map(),
    watched: 'metric',
    periodMs: Number(Period) * 1000,
  };
}

function mathSources(metrics: Properties[], refuse: Refuse): Sources {
  const queries = new Map<string, MetricQuery>();
  const expressions = new Map<string, Expression>();
  const periods = new Set<number>();
  for (const { Id, Expression: expression, MetricStat, Period } of metrics) {
    if (expression !== undefined) {
      expressions.set(Id, parsed(expression, refuse));
      if (Period !== undefined) periods.add(Number(Period));
    } else {
      queries.set(Id, queryOf(MetricStat.Metric, MetricStat.Stat, refuse));
      periods.add(Number(MetricStat.Period));
    }
  }
  if (periods.size !== 1) refuse(`an expression over metrics of ${[...periods].join(' and ')} seconds`);
  const watched = metrics.filter(({ ReturnData }) => ReturnData !== false);
  if (watched.length !== 1) refuse(`${watched.length} metrics that return data`);
  for (const { ids } of expressions.values())
    for (const id of ids) if (!queries.has(id) && !expressions.has(id)) refuse(`the unknown id ${id}`);
  return { queries, expressions, watched: watched[0]!.Id, periodMs: [...periods][0]! * 1000 };
}

function parsed(text: string, refuse: Refuse): Expression {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof UnsupportedExpression) refuse(error.message.replace(/ is not supported here$/, ''));
    throw error;
  }
}

function queryOf(metric: Properties, statistic: string, refuse: Refuse): MetricQuery {
  if (!isStatistic(statistic)) refuse(`statistic ${statistic}`);
  return { metric: metricOf(metric), statistic: statistic as Statistic };
}

/** `{ Namespace, MetricName, Dimensions: [{ Name, Value }] }`, as templates and requests write it. */
export const metricOf = ({ Namespace, MetricName, Dimensions = [] }: Properties): Metric => ({
  namespace: Namespace,
  name: MetricName,
  dimensions: Object.fromEntries(
    (Dimensions as { Name: string; Value: string }[]).map(({ Name, Value }) => [Name, String(Value)]),
  ),
});
