import { AwsError } from '../json-protocol.ts';

/** What is kept of the values of one minute. */
export interface StatisticSet {
  readonly count: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
}

const READ = {
  SampleCount: ({ count }: StatisticSet) => count,
  Sum: ({ sum }: StatisticSet) => sum,
  Average: ({ sum, count }: StatisticSet) => sum / count,
  Minimum: ({ minimum }: StatisticSet) => minimum,
  Maximum: ({ maximum }: StatisticSet) => maximum,
} as const;

export type Statistic = keyof typeof READ;

export const isStatistic = (name: string): name is Statistic => Object.hasOwn(READ, name);

/** @throws AwsError `InvalidParameterValue` for percentiles and the like: single values are not kept */
export function requireStatistic(name: string): Statistic {
  if (isStatistic(name)) return name;
  const known = Object.keys(READ).join(', ');
  throw new AwsError('InvalidParameterValue', `Statistic ${name} is not kept here, only ${known}`);
}

export const readStatistic = (set: StatisticSet, statistic: Statistic): number => READ[statistic](set);

export const oneValue = (value: number): StatisticSet => ({
  count: 1,
  sum: value,
  minimum: value,
  maximum: value,
});

export const joined = (a: StatisticSet | undefined, b: StatisticSet): StatisticSet =>
  a === undefined
    ? b
    : {
        count: a.count + b.count,
        sum: a.sum + b.sum,
        minimum: Math.min(a.minimum, b.minimum),
        maximum: Math.max(a.maximum, b.maximum),
      };
