import { ApiProblem } from '#client/api-problem';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed } from '../controls/states.tsx';
import { textOf } from './calendar.ts';
import { Dashboard } from './dashboard.tsx';
import { salesExport } from './sales-export.ts';
import { Skeleton } from './skeleton.tsx';
import { useChartFormats } from './use-chart-formats.ts';
import { exportedFile, useExports, useKnownDays } from './use-lake.ts';
import './dashboard.css';

/** The figures of the company, read from the lake's own files. */
export function DashboardPage() {
  const { texts, formats } = useChartFormats();
  const exports = useExports();
  const sales = salesExport(exports.data ?? []);
  const known = useKnownDays(sales && exportedFile(sales));
  return (
    <div className="dashboard">
      <div className="page-head">
        <PageTitle title={texts.title} />
        {sales && known.data && (
          <p className="muted">
            {texts.upTo(formats.day(textOf(known.data.to)))}
            <span className="dashboard-of"> · {texts.refreshed(formats.instant(sales.published_at))}</span>
          </p>
        )}
      </div>
      <Content exports={exports} known={known} />
    </div>
  );
}

interface ContentProps {
  readonly exports: ReturnType<typeof useExports>;
  readonly known: ReturnType<typeof useKnownDays>;
}

function Content({ exports, known }: ContentProps) {
  const { texts } = useChartFormats();
  if (exports.error instanceof ApiProblem && exports.error.status === 403)
    return (
      <Empty title={texts.notAllowedTitle}>
        <p>{texts.notAllowedText}</p>
      </Empty>
    );
  if (exports.isError && !exports.data)
    return <Failed title={texts.failed} error={exports.error} onRetry={exports.refetch} />;
  if (!exports.data) return <Skeleton />;
  const sales = salesExport(exports.data);
  if (!sales?.url || sales.rows === 0)
    return (
      <Empty title={texts.noFiguresTitle}>
        <p>{texts.noFiguresText}</p>
      </Empty>
    );
  if (known.isError && !known.data)
    return <Failed title={texts.failed} error={known.error} onRetry={known.refetch} />;
  if (!known.data) return <Skeleton />;
  return <Dashboard exports={exports.data} source={sales} salesDays={known.data} />;
}
