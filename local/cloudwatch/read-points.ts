import type { MetricQuery } from './alarm.ts';
import type { Expression, Series } from './metric-math.ts';
import type { MetricStore } from './metric-store.ts';

export interface PointRange {
  /** Where the newest period ends. */
  readonly endMs: number;
  readonly periodMs: number;
  readonly periods: number;
}

/**
 * The data points of a query or an expression, oldest first.
 *
 * @throws RangeError when expressions refer to each other in a circle
 */
export function readPoints(
  id: string,
  {
    queries,
    expressions,
  }: { queries: ReadonlyMap<string, MetricQuery>; expressions: ReadonlyMap<string, Expression> },
  store: MetricStore,
  { endMs, periodMs, periods }: PointRange,
): Series {
  const beginMs = endMs - periods * periodMs;
  const read = (wanted: string): Series => {
    const query = queries.get(wanted);
    if (query)
      return Array.from({ length: periods }, (_, index) => {
        const fromMs = beginMs + index * periodMs;
        return store.read(query.metric, query.statistic, fromMs, fromMs + periodMs);
      });
    const value = expressions.get(wanted)!.evaluate(read);
    return typeof value === 'number' ? new Array<number>(periods).fill(value) : value;
  };
  return read(id);
}
