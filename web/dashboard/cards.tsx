import type { ReactNode } from 'react';
import type { Figures } from './figures.ts';
import { useChartFormats } from './use-chart-formats.ts';

interface CardProps {
  readonly label: string;
  readonly value: string;
  readonly exact?: string;
  readonly now?: number;
  readonly before?: number | undefined;
  readonly note?: ReactNode;
  /** What it is compared with. */
  readonly compared?: string | undefined;
}

/** One figure, and how it has changed. */
function Card({ label, value, exact, now, before, note, compared }: CardProps) {
  const { texts, charts } = useChartFormats();
  const ratio = now !== undefined && before ? now / before - 1 : undefined;
  const direction = ratio === undefined || Math.abs(ratio) < 0.005 ? 'level' : ratio > 0 ? 'up' : 'down';
  return (
    <div className="kpi">
      <dt>{label}</dt>
      <dd className="kpi-value" title={exact}>
        {value}
      </dd>
      <dd className="kpi-note" title={compared}>
        {ratio !== undefined && (
          <span className={`kpi-change kpi-${direction}`}>
            {direction === 'level' ? texts.same : `${direction === 'up' ? '▲' : '▼'} ${charts.change(ratio)}`}
          </span>
        )}
        {note && <span>{note}</span>}
      </dd>
    </div>
  );
}

export interface People {
  /** Heads on the last day, and at the end of the month before the period. */
  readonly now: number;
  readonly before: number | undefined;
  /** Last day of that month. */
  readonly since: number;
}

interface Props {
  readonly figures: Figures;
  /** Products in the catalogue. */
  readonly catalogueSize: number | undefined;
  readonly people: People | undefined;
}

export function Cards({ figures, catalogueSize, people }: Props) {
  const { texts, charts, formats } = useChartFormats();
  const { now, before } = figures.totals;
  const average = (totals: typeof now): number => (totals.sales === 0 ? 0 : totals.revenue / totals.sales);
  const knowsSellers = figures.sellers.length > 0;
  const { from, to } = figures.daysBefore;
  const compared = before && texts.compared(texts.dayRange(charts.shortDay(from), charts.shortDay(to)));
  const beforeText = (value: number | undefined, format: (value: number) => string): string | undefined => {
    if (value === undefined) return undefined;
    return value === 0 ? texts.noneBefore : texts.before(format(value));
  };
  return (
    <dl className="kpis">
      <Card
        label={texts.revenue}
        value={charts.shortAmount(now.revenue)}
        exact={charts.amount(now.revenue)}
        now={now.revenue}
        before={before?.revenue}
        compared={compared}
        note={beforeText(before?.revenue, charts.shortAmount)}
      />
      <Card
        label={texts.sales}
        value={formats.number(now.sales)}
        now={now.sales}
        before={before?.sales}
        compared={compared}
        note={beforeText(before?.sales, formats.number)}
      />
      <Card
        label={texts.averageSale}
        value={charts.amount(Math.round(average(now)))}
        now={average(now)}
        before={before && average(before)}
        compared={compared}
        note={beforeText(before && Math.round(average(before)), charts.amount)}
      />
      <Card
        label={texts.items}
        value={formats.number(now.items)}
        now={now.items}
        before={before?.items}
        compared={compared}
        note={beforeText(before?.items, formats.number)}
      />
      <Card
        label={texts.productsSold}
        value={formats.number(now.products)}
        now={now.products}
        before={before?.products}
        compared={compared}
        note={catalogueSize === undefined ? undefined : texts.ofProducts(formats.number(catalogueSize))}
      />
      {people ? (
        <Card
          label={texts.employees}
          value={formats.number(people.now)}
          note={
            people.before === undefined
              ? knowsSellers && texts.selling(formats.number(now.sellers))
              : texts.sinceMonth(
                  people.now === people.before ? texts.same : charts.signed(people.now - people.before),
                  charts.month(people.since),
                )
          }
        />
      ) : (
        knowsSellers && <Card label={texts.seller} value={formats.number(now.sellers)} />
      )}
    </dl>
  );
}
