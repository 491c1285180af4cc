import { scaleBand, scaleLinear } from 'd3-scale';
import { type KeyboardEvent, useState } from 'react';
import { ChartTip, type Tip, tipText } from './chart-tip.tsx';
import { useWidth } from './use-width.ts';

export interface ColumnItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Drawn downwards. */
  readonly below?: number;
  readonly tip: Tip;
  readonly isPicked?: boolean;
}

interface Props {
  readonly label: string;
  readonly items: readonly ColumnItem[];
  readonly formatTick: (value: number) => string;
  readonly onPick?: ((key: string) => void) | undefined;
  readonly height?: number;
}

const MARGIN = { top: 8, right: 4, bottom: 22, left: 48 };
/** Pixels of a letter of a label, and between two labels. */
const LETTER_WIDTH = 6.5;
const LABEL_GAP = 12;
const WIDEST_BAR = 48;

/** Vertical bars with an axis. The keyboard goes in once and then by arrows; pointer and focus tell the figures. */
export function ColumnChart({ label, items, formatTick, onPick, height = 200 }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [here, setHere] = useState<number>();
  const [entry, setEntry] = useState(0);
  const right = Math.max(MARGIN.left, width - MARGIN.right);
  const x = scaleBand<number>()
    .domain(items.map((_, at) => at))
    .range([MARGIN.left, right])
    .paddingInner(0.18)
    .paddingOuter(0.1);
  const y = scaleLinear()
    .domain([
      -Math.max(0, ...items.map(({ below = 0 }) => below)),
      Math.max(1, ...items.map(({ value }) => value)),
    ])
    .nice(4)
    .range([height - MARGIN.bottom, MARGIN.top]);
  const barWidth = Math.min(WIDEST_BAR, x.bandwidth());
  const left = (at: number): number => x(at)! + (x.bandwidth() - barWidth) / 2;
  const labelWidth = Math.max(...items.map((item) => item.label.length)) * LETTER_WIDTH + LABEL_GAP;
  const each = Math.max(1, Math.ceil(labelWidth / Math.max(1, x.step())));
  const tip = here === undefined ? undefined : items[here]?.tip;

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const item = items[entry];
    if (step) {
      const next = Math.min(items.length - 1, Math.max(0, entry + step));
      setEntry(next);
      frame.current?.querySelectorAll<SVGGElement>('.column')[next]?.focus();
    } else if (item && onPick && (event.key === 'Enter' || event.key === ' ')) onPick(item.key);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the bars within
    <div className="chart-frame" ref={frame} onKeyDown={onKeyDown}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: an SVG has no other way to say that its parts belong together
        <svg
          className={items.some(({ isPicked }) => isPicked) ? 'chart columns-picked' : 'chart'}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={label}
        >
          <g className="chart-grid">
            {y
              .ticks(4)
              .filter(Number.isInteger)
              .map((tick) => (
                <g key={tick}>
                  <line x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} />
                  <text x={MARGIN.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
                    {formatTick(Math.abs(tick))}
                  </text>
                </g>
              ))}
          </g>
          {items.map((item, at) => (
            // biome-ignore lint/a11y: it has a role, one of two, and the properties of that
            <g
              key={item.key}
              className="column"
              role={onPick ? 'button' : 'img'}
              tabIndex={at === entry ? 0 : -1}
              aria-label={tipText(item.tip)}
              aria-pressed={onPick ? item.isPicked === true : undefined}
              onClick={() => onPick?.(item.key)}
              onPointerEnter={() => setHere(at)}
              onPointerLeave={() => setHere(undefined)}
              onFocus={() => {
                setEntry(at);
                setHere(at);
              }}
              onBlur={() => setHere(undefined)}
            >
              <rect
                className="column-hit"
                x={x(at)! - (x.step() - x.bandwidth()) / 2}
                width={x.step()}
                y={MARGIN.top}
                height={height - MARGIN.top - MARGIN.bottom}
              />
              <rect
                className="column-bar"
                x={left(at)}
                width={barWidth}
                y={y(item.value)}
                height={y(0) - y(item.value)}
                rx="1.5"
              />
              {item.below !== undefined && (
                <rect
                  className="column-left"
                  x={left(at)}
                  width={barWidth}
                  y={y(0)}
                  height={y(-item.below) - y(0)}
                  rx="1.5"
                />
              )}
              {at % each === 0 && (
                <text x={x(at)! + x.bandwidth() / 2} y={height - 6} textAnchor="middle">
                  {item.label}
                </text>
              )}
            </g>
          ))}
          <line className="chart-base" x1={MARGIN.left} x2={right} y1={y(0)} y2={y(0)} />
        </svg>
      )}
      {tip && here !== undefined && <ChartTip tip={tip} x={left(here) + barWidth} width={width} />}
    </div>
  );
}
