/** Deterministic numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SeriesShape {
  readonly days: number;
  readonly level?: number;
  /** Per day. */
  readonly trend?: number;
  /** Of each weekday, added to the level. */
  readonly week?: readonly number[];
  readonly noise?: number;
  readonly seed?: number;
}

/** A series with a weekly season, a trend and noise around them, never below zero. */
export function seriesOf({
  days,
  level = 100,
  trend = 0,
  week = [0],
  noise = 0,
  seed = 1,
}: SeriesShape): Float64Array {
  const next = random(seed);
  return Float64Array.from({ length: days }, (_, day) =>
    Math.max(0, level + trend * day + week[day % week.length]! + noise * (next() + next() + next() - 1.5)),
  );
}

export const WEEK = [-20, -10, 0, 5, 10, 30, -15] as const;
