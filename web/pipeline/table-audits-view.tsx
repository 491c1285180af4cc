import { Link } from '@tanstack/react-router';
import { useSpoken } from '../text/language.tsx';
import type { AuditSeries, TableAudits } from './audit-series.ts';
import { AuditStrip } from './audit-strip.tsx';
import { RunStatus } from './run-status.tsx';
import { ScrollingTable } from './scrolling-table.tsx';

/** The audits of one table as small multiples, and as a table. */
export function TableAuditsView({ group: { table, series, failing } }: { group: TableAudits }) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  return (
    <section className={failing > 0 ? 'table-audits table-fails' : 'table-audits'} aria-label={table}>
      <div className="table-audits-head">
        <h2>
          <Link to="/pipeline/tables/$name" params={{ name: table }}>
            {table}
          </Link>
        </h2>
        {failing > 0 ? (
          <p className="bad">{words.auditsFailing(formats.number(failing))}</p>
        ) : (
          <p className="muted">{words.auditsCount(formats.number(series.length))}</p>
        )}
      </div>
      <ul>
        {series.map((each) => (
          <li key={each.audit} className="audit">
            <p className="audit-name">
              <RunStatus status={each.last.passed ? 'succeeded' : 'failed'} isShort />{' '}
              {each.audit.replaceAll('_', ' ')}
            </p>
            <AuditStrip series={each} />
            <p className="audit-note">
              <Outcome series={each} />
            </p>
          </li>
        ))}
      </ul>
      <details className="more">
        <summary>{words.asTable}</summary>
        <AuditsTable table={table} series={series} />
      </details>
    </section>
  );
}

function Outcome({ series: { results, passed, last, lastFailed } }: { series: AuditSeries }) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  const runs = formats.number(results.length);
  if (!lastFailed) return words.allPassed(runs);
  if (!last.passed) return <span className="bad">{words.failsNow(formats.number(last.rows_found))}</span>;
  return (
    <>
      {words.passedIn(formats.number(passed), runs)}.{' '}
      {words.lastFailed(formats.instant(lastFailed.at), formats.number(lastFailed.rows_found))}
    </>
  );
}

const ROWS_IN_TABLE = 200;

function AuditsTable({ table, series }: { table: string; series: readonly AuditSeries[] }) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  const newest = series
    .flatMap(({ results }) => results)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, ROWS_IN_TABLE);
  return (
    <ScrollingTable label={table}>
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.audit}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.rowsFound}</th>
          <th scope="col">{words.run}</th>
        </tr>
      </thead>
      <tbody>
        {newest.map(({ at, run_id, audit, passed, rows_found }) => (
          <tr key={`${at} ${run_id} ${audit}`}>
            <td>
              <time dateTime={at}>{formats.instant(at)}</time>
            </td>
            <td>{audit}</td>
            <td className={passed ? undefined : 'bad'}>{passed ? words.passed : words.failed}</td>
            <td>{formats.number(rows_found)}</td>
            <td>
              <Link to="/pipeline/runs/$runId" params={{ runId: run_id }}>
                {words.toRun}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
