export interface Tip {
  readonly title: string;
  readonly lines: readonly (readonly [name: string, value: string])[];
  readonly remark?: string | undefined;
}

const WIDTH = 200;

interface Props {
  readonly tip: Tip;
  /** Pixels within the frame that it is in, and how wide that is. */
  readonly x: number;
  readonly y?: number;
  readonly width: number;
}

/** What is at a place of a chart. */
export function ChartTip({ tip, x, y = 0, width }: Props) {
  const isRight = x > width - WIDTH;
  return (
    <div
      className="chart-tip"
      aria-hidden="true"
      style={{ transform: `translate(calc(${x}px + ${isRight ? '-100% - 12px' : '12px'}), ${y}px)` }}
    >
      <strong>{tip.title}</strong>
      <dl>
        {tip.lines.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tip.remark && <p>{tip.remark}</p>}
    </div>
  );
}

/** The same in one line, for those who hear it. */
export const tipText = ({ title, lines, remark }: Tip): string =>
  [title, ...lines.map(([name, value]) => `${name} ${value}`), remark].filter(Boolean).join(', ');
