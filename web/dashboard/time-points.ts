import { mean, median } from 'd3-array';
import type { TimePoint } from '../charts/time-scale.ts';
import { everyDay } from './calendar.ts';
import { anomaliesOf, type Deviation, deviationOf, sevenDayMean } from './expectation.ts';
import type { Figures } from './figures.ts';
import type { Measure } from './view.ts';

/** With fewer sales on the usual day, each of them stands out. */
const LEAST_SALES = 5;

export interface TimeSeries {
  readonly points: readonly TimePoint[];
  /** Of the days that the figures are about. */
  readonly mean: number | undefined;
  readonly deviation: Deviation | undefined;
}

/** A measure over the days of the period, with what the time before says about it. */
export function timeSeries(
  { period, days, history, overTime }: Pick<Figures, 'period' | 'days' | 'history' | 'overTime'>,
  measure: Measure,
): TimeSeries {
  const known = Array.from(history.sums[measure]);
  const offset = period.from - history.days.from;
  const averages = sevenDayMean(known);
  const isTelling = (median(history.sums.sales) ?? 0) >= LEAST_SALES;
  const anomalies = isTelling ? anomaliesOf(known) : [];
  const expected = new Map(anomalies.map((anomaly) => [anomaly.at, anomaly.expected]));
  const points = everyDay(period).map(
    (day, at): TimePoint => ({
      day,
      value: overTime.now[measure][at]!,
      average: averages[at + offset],
      before: overTime.before?.[measure][at],
      expected: expected.get(at + offset),
    }),
  );
  const counted = points.filter(({ day }) => day >= days.from && day <= days.to);
  return { points, mean: mean(counted, ({ value }) => value), deviation: deviationOf(known) };
}
