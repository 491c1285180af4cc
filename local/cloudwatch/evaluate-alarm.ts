import type { Series } from './metric-math.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type MissingData = 'missing' | 'ignore' | 'breaching' | 'notBreaching';

export interface AlarmRule {
  readonly comparison: Comparison;
  readonly threshold: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly missingData: MissingData;
}

const COMPARISONS = {
  GreaterThanOrEqualToThreshold: (value: number, threshold: number) => value >= threshold,
  GreaterThanThreshold: (value: number, threshold: number) => value > threshold,
  LessThanThreshold: (value: number, threshold: number) => value < threshold,
  LessThanOrEqualToThreshold: (value: number, threshold: number) => value <= threshold,
} as const;
export type Comparison = keyof typeof COMPARISONS;
export const isComparison = (name: string): name is Comparison => Object.hasOwn(COMPARISONS, name);

/** Periods that are looked at beyond the evaluation periods, to make up for missing ones. */
export const SPARE_PERIODS = 2;

/**
 * The state an alarm is to have. With enough data points the newest decide; only what is missing then is filled in
 * as the alarm says. A single breaching point followed by silence is an alarm too once it is as old as the data
 * points to alarm, unless missing data counts as good.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 *
 * @param points oldest first: the evaluation periods and {@link SPARE_PERIODS} before them
 */
export function evaluateAlarm(rule: AlarmRule, points: Series, current: AlarmState): AlarmState {
  const { evaluationPeriods, datapointsToAlarm, missingData } = rule;
  const breaches = (value: number): boolean => COMPARISONS[rule.comparison](value, rule.threshold);
  const existing = points.filter((value) => value !== undefined);
  const newest = existing.slice(-evaluationPeriods);
  const breaching = newest.filter(breaches).length;
  if (breaching >= datapointsToAlarm) return 'ALARM';
  const missing = evaluationPeriods - newest.length;
  if (missing === 0) return 'OK';
  if (missingData === 'notBreaching') return 'OK';
  if (missingData === 'breaching') return breaching + missing >= datapointsToAlarm ? 'ALARM' : 'OK';
  if (breaching < newest.length) return 'OK';
  if (missingData === 'ignore') return current;
  if (newest.length === 0) return 'INSUFFICIENT_DATA';
  const oldest = points.findIndex((value) => value !== undefined);
  return points.length - oldest >= datapointsToAlarm ? 'ALARM' : current;
}
