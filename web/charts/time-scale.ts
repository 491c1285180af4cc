import { max, min } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';

export interface TimePoint {
  readonly day: number;
  readonly value: number;
  /** Mean of this day and the six before. */
  readonly average?: number | undefined;
  /** The same day of the period before. */
  readonly before?: number | undefined;
  /** What would be usual, where the value stands out. */
  readonly expected?: number | undefined;
}

export interface ForecastPoint {
  readonly day: number;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export interface TimeSize {
  readonly width: number;
  readonly height: number;
}

export const MARGIN = { top: 10, right: 12, bottom: 24, left: 52 };
const LABEL_WIDTH = 64;

/** Places of days and values in a chart. */
export function timeScale(
  points: readonly TimePoint[],
  forecast: readonly ForecastPoint[],
  { width, height }: TimeSize,
) {
  const days = [...points, ...forecast].map(({ day }) => day);
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const band = scaleBand<number>().domain(days).range([MARGIN.left, right]);
  const gap = band.step() > 4 ? Math.max(1, band.step() * 0.18) : 0;
  const y = scaleLinear()
    .domain([
      Math.min(0, min(forecast, ({ low, value }) => low ?? value) ?? 0),
      Math.max(
        1,
        max(points, ({ value, before = 0 }) => Math.max(value, before)) ?? 0,
        max(forecast, ({ high, value }) => high ?? value) ?? 0,
      ),
    ])
    .nice(4)
    .range([height - MARGIN.bottom, MARGIN.top]);
  const first = days[0] ?? 0;
  const each = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(0.1, band.step())));
  return {
    y,
    step: band.step(),
    barWidth: Math.max(1, band.step() - gap),
    left: (day: number): number => (band(day) ?? MARGIN.left) + gap / 2,
    middle: (day: number): number => (band(day) ?? MARGIN.left) + band.step() / 2,
    /** The day at a place, the nearest at the edges. */
    dayAt: (x: number): number =>
      first + Math.min(days.length - 1, Math.max(0, Math.floor((x - MARGIN.left) / band.step()))),
    /** Days that have a label, whole weeks apart where weeks fit, counted back from the last point. */
    labelled: labelledDays(points, forecast, each),
  };
}

function labelledDays(
  points: readonly TimePoint[],
  forecast: readonly ForecastPoint[],
  each: number,
): number[] {
  const step = each > 3 ? Math.ceil(each / 7) * 7 : each;
  const last = points.at(-1)?.day ?? 0;
  return [...points, ...forecast].map(({ day }) => day).filter((day) => (last - day) % step === 0);
}

export type TimeScale = ReturnType<typeof timeScale>;
