import { type Metric, type MetricSink, metricKey } from './metric.ts';
import { joined, oneValue, readStatistic, type Statistic, type StatisticSet } from './statistics.ts';

export const MINUTE_MS = 60_000;
/** How long minutes are kept; AWS keeps 15 days of them. */
const KEPT_MINUTES = 24 * 60;
/** Beyond it new series are not taken: what names a series without end must not fill the memory. */
const MAX_SERIES = 5000;

export interface MetricStore extends MetricSink {
  /** Adds values of a minute at once. */
  add(metric: Metric, atMs: number, values: StatisticSet): void;
  /** One statistic over `[fromMs, toMs)`, counted in whole minutes; undefined without a value. */
  read(metric: Metric, statistic: Statistic, fromMs: number, toMs: number): number | undefined;
  list(): Metric[];
  /** Keeps minutes at least this long, for alarms that look back further. */
  keep(minutes: number): void;
}

interface Series {
  readonly metric: Metric;
  /** By minute since the epoch, oldest first unless a clock went back. */
  readonly minutes: Map<number, StatisticSet>;
}

/** Statistics by the minute, in memory. */
export function createMetricStore(now: () => Date): MetricStore {
  const series = new Map<string, Series>();
  let keptMinutes = KEPT_MINUTES;
  const minuteOf = (ms: number): number => Math.floor(ms / MINUTE_MS);

  function seriesOf(metric: Metric): Series | undefined {
    const key = metricKey(metric);
    const found = series.get(key);
    if (found || series.size >= MAX_SERIES) return found;
    const created: Series = { metric, minutes: new Map() };
    series.set(key, created);
    return created;
  }

  function add(metric: Metric, atMs: number, values: StatisticSet): void {
    const minutes = seriesOf(metric)?.minutes;
    if (!minutes) return;
    const minute = minuteOf(atMs);
    const before = minutes.get(minute);
    minutes.set(minute, joined(before, values));
    if (before) return;
    const oldest = minuteOf(now().getTime()) - keptMinutes;
    for (const kept of minutes.keys()) if (kept < oldest) minutes.delete(kept);
  }

  return {
    add,
    record: (metric, value) => add(metric, now().getTime(), oneValue(value)),
    read(metric, statistic, fromMs, toMs) {
      const minutes = series.get(metricKey(metric))?.minutes;
      if (!minutes) return undefined;
      const from = minuteOf(fromMs);
      const to = minuteOf(toMs);
      let all: StatisticSet | undefined;
      // Whichever is shorter: the minutes asked for, or the minutes there are.
      if (to - from <= minutes.size) {
        for (let minute = from; minute < to; minute++) {
          const one = minutes.get(minute);
          if (one) all = joined(all, one);
        }
      } else {
        for (const [minute, one] of minutes) if (minute >= from && minute < to) all = joined(all, one);
      }
      return all && readStatistic(all, statistic);
    },
    list: () => [...series.values()].map(({ metric }) => metric),
    keep(minutes) {
      keptMinutes = Math.max(keptMinutes, minutes);
    },
  };
}
