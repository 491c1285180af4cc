import { useSpoken } from '../text/language.tsx';
import { auditMarks, STRIP } from './audit-marks.ts';
import type { AuditSeries } from './audit-series.ts';

const WIDTH = STRIP.slots * STRIP.slot;

/** An audit over its last runs: low where it passed, and the taller the more rows it found. */
export function AuditStrip({ series }: { series: AuditSeries }) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  return (
    <svg
      className="audit-strip"
      viewBox={`0 0 ${WIDTH} ${STRIP.height}`}
      width={WIDTH}
      height={STRIP.height}
      role="img"
      aria-label={words.passedIn(formats.number(series.passed), formats.number(series.results.length))}
    >
      <rect className="audit-ground" y={STRIP.height - 1} width={WIDTH} height="1" />
      {auditMarks(series.results).map(({ x, height, result }) => (
        <rect
          key={x}
          className={result.passed ? 'audit-passed' : 'audit-failed'}
          x={x}
          y={STRIP.height - height}
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
