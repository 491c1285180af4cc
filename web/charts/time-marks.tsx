import { area, curveMonotoneX, line } from 'd3-shape';
import { type ForecastPoint, MARGIN, type TimePoint, type TimeScale, type TimeSize } from './time-scale.ts';

interface Props {
  readonly points: readonly TimePoint[];
  readonly forecast: readonly ForecastPoint[];
  readonly mean: number | undefined;
  readonly scale: TimeScale;
  readonly size: TimeSize;
  readonly isOut: (day: number) => boolean;
}

/** All that is drawn of a series over days, the most important on top. */
export function TimeMarks({ points, forecast, mean, scale, size, isOut }: Props) {
  const { y, left, middle, barWidth } = scale;
  const at = ({ day }: { day: number }): number => middle(day);
  const before = line<TimePoint>(at, ({ before = 0 }) => y(before)).defined(
    (point) => point.before !== undefined,
  );
  const average = line<TimePoint>(at, ({ average = 0 }) => y(average))
    .defined((point) => point.average !== undefined)
    .curve(curveMonotoneX);
  const interval = area<ForecastPoint>(
    at,
    ({ low, value }) => y(low ?? value),
    ({ high, value }) => y(high ?? value),
  );
  return (
    <g>
      {points.map(({ day, value }) => (
        <rect
          key={day}
          className={isOut(day) ? 'time-bar time-bar-out' : 'time-bar'}
          x={left(day)}
          width={barWidth}
          y={y(value)}
          height={y(0) - y(value)}
          rx={barWidth > 6 ? 1.5 : 0}
        />
      ))}
      <path className="time-before" d={before(points) ?? ''} />
      {mean !== undefined && (
        <line
          className="time-mean"
          x1={MARGIN.left}
          x2={middle(points.at(-1)?.day ?? 0)}
          y1={y(mean)}
          y2={y(mean)}
        />
      )}
      <path className="time-interval" d={interval(forecast) ?? ''} />
      <path className="time-forecast" d={line<ForecastPoint>(at, ({ value }) => y(value))(forecast) ?? ''} />
      {forecast[0] && (
        <line
          className="time-edge"
          x1={middle(forecast[0].day) - scale.step / 2}
          x2={middle(forecast[0].day) - scale.step / 2}
          y1={MARGIN.top}
          y2={size.height - MARGIN.bottom}
        />
      )}
      <path className="time-average" d={average(points) ?? ''} />
      {points
        .filter(({ expected }) => expected !== undefined)
        .map(({ day, value }) => (
          <path
            key={day}
            className="time-anomaly"
            transform={`translate(${middle(day)},${y(value)})`}
            d="M0,-5.5 L5,0 L0,5.5 L-5,0 Z"
          />
        ))}
    </g>
  );
}
