import { useSpoken } from '../text/language.tsx';
import { auditMarks, STRIP } from './audit-marks.ts';
import type { AuditSeries } from './audit-series.ts';

interface Props {
  readonly series: AuditSeries;
  readonly from: number;
  readonly to: number;
}

/** An audit over time: a dot where it passed, and a bar where it found rows, the taller the more. */
export function AuditStrip({ series, from, to }: Props) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  return (
    <svg
      className="audit-strip"
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.passedIn(formats.number(series.passed), formats.number(series.results.length))}
    >
      <line className="audit-base" x1="0" x2={STRIP.width} y1={STRIP.base} y2={STRIP.base} />
      {auditMarks(series.results, from, to).map(({ x, height, result }) => (
        <rect
          key={`${result.at} ${result.run_id}`}
          className={result.passed ? 'audit-passed' : 'audit-failed'}
          x={x}
          y={STRIP.base - height}
          width={STRIP.mark}
          height={height}
        >
          <title>
            {formats.instant(result.at)}:{' '}
            {result.passed ? words.passed : `${words.rowsFound} ${formats.number(result.rows_found)}`}
          </title>
        </rect>
      ))}
    </svg>
  );
}
