import { AwsError } from '../json-protocol.ts';
import { type MetricQuery, metricOf } from './alarm.ts';
import { type Expression, parseExpression, UnsupportedExpression } from './metric-math.ts';
import { type MetricStore, MINUTE_MS } from './metric-store.ts';
import { readPoints } from './read-points.ts';
import { requireStatistic } from './statistics.ts';

// biome-ignore lint/suspicious/noExplicitAny: requests of the API
type Input = any;

const MAX_POINTS = 100_800;

/** GetMetricData: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export function metricData(input: Input, store: MetricStore): unknown {
  const queries = new Map<string, MetricQuery>();
  const expressions = new Map<string, Expression>();
  const periods = new Map<string, number>();
  for (const { Id, Expression, MetricStat, Period } of input.MetricDataQueries) {
    if (MetricStat)
      queries.set(Id, { metric: metricOf(MetricStat.Metric), statistic: requireStatistic(MetricStat.Stat) });
    else expressions.set(Id, parsed(Expression));
    const period = MetricStat?.Period ?? Period;
    if (period !== undefined) periods.set(Id, periodMs(period));
  }
  const shared = Math.max(MINUTE_MS, ...periods.values());
  const MetricDataResults = input.MetricDataQueries.filter(
    ({ ReturnData }: Input) => ReturnData !== false,
  ).map(({ Id, Label, MetricStat }: Input) => {
    const period = periods.get(Id) ?? shared;
    const range = rangeOf(input, period);
    const points = readPoints(Id, { queries, expressions }, store, range)
      .map((value, index) => ({ value, at: range.endMs - (range.periods - index) * period }))
      .filter(({ value }) => value !== undefined);
    if (input.ScanBy !== 'TimestampAscending') points.reverse();
    return {
      Id,
      Label: Label ?? MetricStat?.Metric.MetricName ?? Id,
      StatusCode: 'Complete',
      Timestamps: points.map(({ at }) => at / 1000),
      Values: points.map(({ value }) => value),
    };
  });
  return { MetricDataResults, Messages: [] };
}

/** GetMetricStatistics: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html */
export function metricStatistics(input: Input, store: MetricStore): unknown {
  const metric = metricOf(input);
  const period = periodMs(input.Period);
  const { endMs, periods } = rangeOf(input, period);
  const statistics = (input.Statistics ?? []).map(requireStatistic);
  if (input.ExtendedStatistics?.length) requireStatistic(input.ExtendedStatistics[0]);
  const Datapoints = Array.from({ length: periods }, (_, index) => {
    const at = endMs - (periods - index) * period;
    const values = statistics.map((statistic: never) => [
      statistic,
      store.read(metric, statistic, at, at + period),
    ]);
    return values.some(([, value]: [string, unknown]) => value !== undefined)
      ? [{ Timestamp: at / 1000, ...Object.fromEntries(values) }]
      : [];
  }).flat();
  return { Label: input.MetricName, Datapoints };
}

function parsed(text: string): Expression {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof UnsupportedExpression) throw new AwsError('ValidationError', error.message);
    throw error;
  }
}

function periodMs(seconds: number): number {
  if (seconds > 0 && seconds % 60 === 0) return seconds * 1000;
  throw new AwsError('ValidationError', `Period ${seconds} is not a multiple of 60 seconds`);
}

/** Periods begin at multiples of themselves, the first one at or before the start of the range. */
function rangeOf(
  { StartTime, EndTime }: { StartTime: number; EndTime: number },
  periodMs: number,
): { endMs: number; periodMs: number; periods: number } {
  const beginMs = Math.floor((StartTime * 1000) / periodMs) * periodMs;
  const periods = Math.ceil((EndTime * 1000 - beginMs) / periodMs);
  if (!(periods > 0)) throw new AwsError('ValidationError', 'The end of the range is not after its start');
  if (periods > MAX_POINTS) throw new AwsError('ValidationError', `More than ${MAX_POINTS} data points`);
  return { endMs: beginMs + periods * periodMs, periodMs, periods };
}
