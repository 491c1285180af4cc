import { mean } from 'd3-array';
import type { TimePoint } from '../charts/time-scale.ts';
import type { Anomaly } from './anomalies.ts';
import { everyDay } from './calendar.ts';
import type { Figures } from './figures.ts';
import type { Measure } from './view.ts';

export interface TimeSeries {
  readonly points: readonly TimePoint[];
  /** Of the days that the figures are about. */
  readonly mean: number | undefined;
}

/**
 * A measure over the days of the period, with what the time before says about it.
 *
 * @param anomalies days that stand out
 */
export function timeSeries(
  { period, days, history, overTime }: Pick<Figures, 'period' | 'days' | 'history' | 'overTime'>,
  measure: Measure,
  anomalies: ReadonlyMap<number, Pick<Anomaly, 'expected'>>,
): TimeSeries {
  const offset = period.from - history.days.from;
  const averages = sevenDayMean(Array.from(history.sums[measure]));
  const points = everyDay(period).map(
    (day, at): TimePoint => ({
      day,
      value: overTime.now[measure][at]!,
      average: averages[at + offset],
      before: overTime.before?.[measure][at],
      expected: anomalies.get(day)?.expected,
    }),
  );
  const counted = points.filter(({ day }) => day >= days.from && day <= days.to);
  return { points, mean: mean(counted, ({ value }) => value) };
}

/** Mean of a day and the six before it; `undefined` where there are not that many. */
export function sevenDayMean(series: readonly number[]): (number | undefined)[] {
  let sum = 0;
  return series.map((value, at) => {
    sum += value - (series[at - 7] ?? 0);
    return at < 6 ? undefined : sum / 7;
  });
}
