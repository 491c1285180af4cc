import { useMemo, useState } from 'react';
import { Failed } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { choiceLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { ANOMALY_COLUMNS, anomaliesOf, anomaliesWithin } from './anomalies.ts';
import { AnomalyList } from './anomaly-list.tsx';
import { Breakdown } from './breakdown.tsx';
import { type Days, dayOf, monthStart } from './calendar.ts';
import { Cards, type People } from './cards.tsx';
import { CATALOGUE_COLUMNS, categoriesOf, NO_CATEGORY } from './catalogue.ts';
import { figuresOf } from './figures.ts';
import { AGE_COLUMNS, MONTH_COLUMNS, PeopleSection } from './people-section.tsx';
import { daysOf, previousDays } from './period.ts';
import { PeriodBar } from './period-bar.tsx';
import { PickedChips } from './picked-chips.tsx';
import { PriceDistribution } from './price-distribution.tsx';
import { SalesLink } from './sales-link.tsx';
import { SalesOverTime } from './sales-over-time.tsx';
import { Skeleton } from './skeleton.tsx';
import type { TableRow } from './small-table.ts';
import { TimeOfWeek } from './time-of-week.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useChartFormats } from './use-chart-formats.ts';
import { type Export, exportedFile, fileOf, useRows, useSales } from './use-lake.ts';
import { useView } from './use-view.ts';
import { isFiltered, toggled, withoutSingleSales } from './view.ts';

/** Before the period: what the mean of seven days of its first day is made of. */
const DAYS_OF_MEAN = 6;

const NO_ROWS: readonly TableRow[] = [];

interface Props {
  readonly exports: readonly Export[];
  /** The sales: each one, or hour by hour where it may not be seen who sold. */
  readonly source: Export;
  /** From the first day with a sale to the last. */
  readonly salesDays: Days;
}

export function Dashboard({ exports, source, salesDays }: Props) {
  const { texts } = useChartFormats();
  const { language } = useSpoken();
  const { access } = useSession();
  const [asked, change] = useView();
  const isSingle = source.table === 'sales_detail';
  const view = useMemo(() => (isSingle ? asked : withoutSingleSales(asked)), [asked, isSingle]);

  const known = { from: salesDays.from, to: Math.max(salesDays.to, logicalDay(exports) ?? salesDays.to) };
  const period = daysOf(view.period, known, view.custom);
  const history = {
    from: Math.min(previousDays(period).from, period.from - DAYS_OF_MEAN),
    to: period.to,
  };
  const [isDrawn, setDrawn] = useState(false);
  const later = (table: string) => (isDrawn ? fileOf(exports, table) : undefined);
  const sales = useSales(exportedFile(source), period, isDrawn ? history : undefined);
  const products = useRows(fileOf(exports, 'products'), CATALOGUE_COLUMNS);
  const anomalyRows = useRows(later('sales_anomalies'), ANOMALY_COLUMNS);
  const months = useRows(later('headcount_by_month'), MONTH_COLUMNS);
  const ages = useRows(later('headcount_by_age'), AGE_COLUMNS);

  const catalogue = useMemo(() => categoriesOf(products.data ?? NO_ROWS), [products.data]);
  const { data } = sales;
  const figures = useMemo(
    () => (data && !products.isLoading ? figuresOf(data.table, data, view, catalogue) : undefined),
    [data, products.isLoading, view, catalogue],
  );
  const { measure } = view;
  const anomalies = useMemo(
    () => anomaliesOf(anomalyRows.data ?? NO_ROWS, measure, language),
    [anomalyRows.data, measure, language],
  );
  useAfterPaint(figures !== undefined, () => setDrawn(true));

  const periodBar = (
    <PeriodBar view={view} period={period} known={known} onChange={change}>
      {figures && figures.totals.now.sales > 0 && !sales.isStale && access.read && (
        <SalesLink filters={view} days={figures.days} catalogue={catalogue} />
      )}
    </PeriodBar>
  );
  if (sales.isError && !data)
    return (
      <>
        {periodBar}
        <Failed title={texts.failed} error={sales.error} onRetry={sales.refetch} />
      </>
    );
  if (!figures)
    return (
      <>
        {periodBar}
        <Skeleton />
      </>
    );
  const shared = { figures, view, isStale: sales.isStale, onChange: change };
  const standingOut = anomaliesWithin(anomalies, figures.period, view);
  return (
    <>
      {periodBar}
      {!isSingle && <p className="notice">{texts.needsPii}</p>}
      <PickedChips view={view} onChange={change} />
      <p className="visually-hidden" role="status">
        {sales.isStale ? texts.updating : ''}
      </p>
      <Cards
        figures={figures}
        catalogueSize={catalogue.size || undefined}
        people={peopleOf(months.data, ages.data, figures.period)}
      />
      {figures.totals.now.sales === 0 && <p className="notice">{texts.nothingSold}</p>}
      <div className="board">
        <SalesOverTime {...shared} anomalies={anomalies} later={later} />
        {standingOut.length > 0 && <AnomalyList {...shared} anomalies={standingOut} />}
        <Breakdown
          title={texts.byProduct}
          kind={texts.product}
          names={figures.products}
          sums={figures.byProduct}
          measure={measure}
          picked={view.product}
          onPick={(name) => change({ product: toggled(view.product, name) })}
          isStale={sales.isStale}
        />
        {isSingle && (
          <Breakdown
            title={texts.bySeller}
            kind={texts.seller}
            names={figures.sellers}
            nameOf={sellerName(figures.sellers)}
            sums={figures.bySeller}
            measure={measure}
            picked={view.seller}
            onPick={(name) => change({ seller: toggled(view.seller, name) })}
            isStale={sales.isStale}
          />
        )}
        <Breakdown
          title={texts.byCategory}
          kind={texts.category}
          names={figures.categories}
          nameOf={(name) => (name === NO_CATEGORY ? texts.noCategory : choiceLabel(name, language))}
          sums={figures.byCategory}
          measure={measure}
          picked={view.category}
          onPick={(name) => change({ category: toggled(view.category, name) })}
          isStale={sales.isStale}
        />
        <TimeOfWeek {...shared} />
        {isSingle && <PriceDistribution {...shared} />}
      </div>
      {isFiltered(view) && <p className="muted dashboard-note">{texts.unfiltered}</p>}
      <PeopleSection exports={exports} catalogue={products.data ?? NO_ROWS} />
    </>
  );
}

/** People of one company differ before the @ alone. */
function sellerName(sellers: readonly string[]): (email: string) => string {
  const domains = new Set(sellers.map((email) => email.split('@')[1]));
  return domains.size === 1 ? (email) => email.split('@')[0]! : (email) => email;
}

/** The latest day that a table was made for. */
function logicalDay(exports: readonly Export[]): number | undefined {
  const days = exports.flatMap(({ logical_date }) => (logical_date && dayOf(logical_date)) || []);
  return days.length > 0 ? Math.max(...days) : undefined;
}

function peopleOf(
  months: readonly TableRow[] | undefined,
  ages: readonly TableRow[] | undefined,
  period: Days,
): People | undefined {
  if (!ages || ages.length === 0) return undefined;
  const since = monthStart(period.from) - 1;
  const before = months
    ?.filter(({ month }) => Number(month) <= since)
    .reduce<TableRow | undefined>((last, row) => (last && last.month! > row.month! ? last : row), undefined);
  return {
    now: ages.reduce((sum, { employees }) => sum + Number(employees), 0),
    before: before && Number(before.employees),
    since,
  };
}
