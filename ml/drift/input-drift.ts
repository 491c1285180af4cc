import { type Distribution, populationStability, type Stability } from './population-stability.ts';

export const inputDriftParameters = {
  /** Weeks that are compared, week by week back. */
  weeks: 13,
  /** Weeks that are looked at together. */
  recentWeeks: 4,
  /** Weeks before them that they are compared with, at most and at least. */
  referenceWeeks: 52,
  leastReferenceWeeks: 8,
  /** Fewer observations on either side say nothing. */
  leastObservations: 100,
} as const;

/** Observations of an input in a group of its values. */
export interface InputCount {
  readonly input: string;
  /** Weeks back; 0 is the last one. */
  readonly week: number;
  readonly bin: string;
  readonly sales: number;
}

export interface InputDrift extends Stability {
  readonly input: string;
  /** Weeks back of the last week that was looked at. */
  readonly week: number;
  readonly observations: number;
}

/** How each input has moved away from the year before, as seen from each of the last weeks. */
export function inputDrift(counts: readonly InputCount[]): InputDrift[] {
  const { weeks, recentWeeks, referenceWeeks, leastReferenceWeeks, leastObservations } = inputDriftParameters;
  const inputs = [...new Set(counts.map(({ input }) => input))].sort();
  return inputs.flatMap((input) => {
    const own = counts.filter((count) => count.input === input);
    const oldest = own.reduce((most, { week }) => Math.max(most, week), 0);
    return Array.from({ length: weeks }, (_, week) => week).flatMap((week) => {
      const from = week + recentWeeks;
      if (oldest < from + leastReferenceWeeks - 1) return [];
      const recent = within(own, week, from);
      const reference = within(own, from, from + referenceWeeks);
      const observations = total(recent);
      if (observations < leastObservations || total(reference) < leastObservations) return [];
      return [{ input, week, observations, ...populationStability(reference, recent) }];
    });
  });
}

/** Of weeks `from` up to and without `to`. */
function within(counts: readonly InputCount[], from: number, to: number): Distribution {
  const sums = new Map<string, number>();
  for (const { week, bin, sales } of counts)
    if (week >= from && week < to) sums.set(bin, (sums.get(bin) ?? 0) + sales);
  return sums;
}

const total = (of: Distribution): number => [...of.values()].reduce((sum, count) => sum + count, 0);
