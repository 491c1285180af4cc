import type { ReactNode } from 'react';
import { useChartFormats } from './use-chart-formats.ts';

interface Props {
  readonly hasBefore: boolean;
  readonly hasForecast: boolean;
  readonly hasInterval: boolean;
  readonly hasAnomaly: boolean;
  /** In words. */
  readonly mean: string | undefined;
}

/** What the lines and marks of the chart over time are; only of those that are there. */
export function TimeLegend({ hasBefore, hasForecast, hasInterval, hasAnomaly, mean }: Props) {
  const { texts } = useChartFormats();
  const line = (className: string): ReactNode => <line className={className} x1="0" x2="20" y1="6" y2="6" />;
  const entries: readonly (readonly [string, ReactNode, boolean])[] = [
    [texts.daily, <rect key="bar" className="time-bar" x="5" y="1" width="10" height="11" rx="1.5" />, true],
    [texts.sevenDays, line('time-average'), true],
    [`${texts.mean} ${mean}`, line('time-mean'), mean !== undefined],
    [texts.previousPeriod, line('time-before'), hasBefore],
    [texts.forecast, line('time-forecast'), hasForecast],
    [texts.interval, <rect key="area" className="time-interval" y="1" width="20" height="11" />, hasInterval],
    [
      texts.standsOut,
      <path
        key="mark"
        className="time-anomaly"
        transform="translate(10,6)"
        d="M0,-4.5 L4,0 L0,4.5 L-4,0 Z"
      />,
      hasAnomaly,
    ],
  ];
  return (
    <ul className="legend">
      {entries
        .filter(([, , isShown]) => isShown)
        .map(([name, mark]) => (
          <li key={name}>
            <svg width="20" height="13" aria-hidden="true">
              {mark}
            </svg>
            {name}
          </li>
        ))}
    </ul>
  );
}
