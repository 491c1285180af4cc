import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { ChartTip, type Tip, tipText } from './chart-tip.tsx';
import { TimeMarks } from './time-marks.tsx';
import { type ForecastPoint, MARGIN, type TimePoint, timeScale } from './time-scale.ts';
import { useWidth } from './use-width.ts';

interface DayRange {
  readonly from: number;
  readonly to: number;
}

interface Props {
  readonly label: string;
  readonly help: string;
  readonly points: readonly TimePoint[];
  readonly forecast: readonly ForecastPoint[];
  readonly mean: number | undefined;
  readonly picked: DayRange | undefined;
  /** Undefined to pick none. */
  readonly onPick: (days: DayRange | undefined) => void;
  readonly tipOf: (day: number) => Tip;
  readonly formatTick: (value: number) => string;
  readonly formatDay: (day: number) => string;
  readonly height?: number;
}

/** A series over days. Days are picked by dragging, or with the keyboard as on a slider. */
export function TimeChart(props: Props) {
  const { points, forecast, mean, picked, onPick, tipOf, height = 260 } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const [here, setHere] = useState<number>();
  const [dragged, setDragged] = useState<readonly [start: number, end: number]>();
  const size = { width, height };
  const scale = timeScale(points, forecast, size);
  const first = points[0]?.day ?? 0;
  const last = points.at(-1)?.day ?? 0;
  const end = forecast.at(-1)?.day ?? last;
  const within = (day: number): number => Math.min(last, Math.max(first, day));
  const range = dragged ? ordered(...dragged) : picked;

  const dayUnder = ({ clientX }: PointerEvent): number =>
    scale.dayAt(clientX - (frame.current?.getBoundingClientRect().left ?? 0));
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || dayUnder(event) > last) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged([dayUnder(event), dayUnder(event)]);
  };
  const onPointerMove = (event: PointerEvent): void => {
    setHere(dayUnder(event));
    if (dragged) setDragged([dragged[0], within(dayUnder(event))]);
  };
  const onPointerUp = (): void => {
    if (!dragged) return;
    setDragged(undefined);
    pick(ordered(...dragged));
  };
  /** A day that is picked already is let go by picking it alone once more. */
  const pick = (days: DayRange): void =>
    onPick(picked?.from === days.from && picked.to === days.to ? undefined : days);

  const onKeyDown = (event: KeyboardEvent): void => {
    const now = here ?? last;
    const target = movedTo(event.key, now, first, end);
    if (target !== undefined) {
      setHere(target);
      if (event.shiftKey) onPick(ordered(within(anchorOf(picked, now)), within(target)));
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (now <= last) pick({ from: now, to: now });
    } else if (event.key === 'Escape' && picked) onPick(undefined);
    else return;
    event.preventDefault();
  };

  const shown = here ?? last;
  return (
    <div
      className="chart-frame"
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-description={props.help}
      aria-orientation="horizontal"
      aria-valuemin={first}
      aria-valuemax={end}
      aria-valuenow={shown}
      aria-valuetext={tipText(tipOf(shown))}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && setHere(shown)}
      onBlur={() => setHere(undefined)}
    >
      {width > 0 && (
        <svg
          className="chart time-chart"
          aria-hidden="true"
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setDragged(undefined)}
          onPointerLeave={() => !dragged && setHere(undefined)}
        >
          <rect width={width} height={height} fill="transparent" />
          <g className="chart-grid">
            {scale.y.ticks(4).map((tick) => (
              <g key={tick}>
                <line x1={MARGIN.left} x2={width - MARGIN.right} y1={scale.y(tick)} y2={scale.y(tick)} />
                <text x={MARGIN.left - 8} y={scale.y(tick)} dy="0.32em" textAnchor="end">
                  {props.formatTick(tick)}
                </text>
              </g>
            ))}
          </g>
          <TimeMarks
            points={points}
            forecast={forecast}
            mean={mean}
            scale={scale}
            size={size}
            isOut={(day) => range !== undefined && (day < range.from || day > range.to)}
          />
          {here !== undefined && (
            <rect
              className="time-here"
              x={scale.middle(here) - Math.max(scale.step, 2) / 2}
              width={Math.max(scale.step, 2)}
              y={MARGIN.top}
              height={height - MARGIN.top - MARGIN.bottom}
            />
          )}
          <line
            className="chart-base"
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={scale.y(0)}
            y2={scale.y(0)}
          />
          {scale.labelled.map((day) => (
            <text
              key={day}
              x={scale.middle(day)}
              y={height - 6}
              textAnchor={anchor(scale.middle(day), width)}
            >
              {props.formatDay(day)}
            </text>
          ))}
        </svg>
      )}
      {here !== undefined && <ChartTip tip={tipOf(here)} x={scale.middle(here)} width={width} />}
    </div>
  );
}

const ordered = (one: number, other: number): DayRange => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
});

function movedTo(key: string, now: number, first: number, last: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -7,
    PageUp: 7,
    Home: first - now,
    End: last - now,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(last, Math.max(first, now + step));
}

/** The end of the picked days that stays where it is while the other moves. */
function anchorOf(picked: DayRange | undefined, now: number): number {
  if (!picked || now < picked.from || now > picked.to) return now;
  return now === picked.from ? picked.to : picked.from;
}

function anchor(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x > width - 24) return 'end';
  return x < 24 ? 'start' : 'middle';
}
