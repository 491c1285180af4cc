import { Link } from '@tanstack/react-router';
import type { Days } from './calendar.ts';
import { salesList } from './sales-list.ts';
import { useChartFormats } from './use-chart-formats.ts';
import type { Filters } from './view.ts';

interface Props {
  readonly filters: Filters;
  /** Those that the figures are about. */
  readonly days: Days;
  readonly catalogue: ReadonlyMap<string, string>;
}

/** The way to the sales behind the figures. */
export function SalesLink({ filters, days, catalogue }: Props) {
  const { texts, formats } = useChartFormats();
  const search = salesList(filters, days, catalogue, formats.timeZone);
  if (!search) return <span className="muted">{texts.tooManyForList}</span>;
  return (
    <Link
      className="button"
      to="/$collection"
      params={{ collection: 'sales' }}
      search={search as never}
      title={texts.showSalesHelp}
    >
      {texts.showSales}
    </Link>
  );
}
