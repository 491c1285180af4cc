import { Link } from '@tanstack/react-router';
import { Figure } from '../charts/figure.tsx';
import { textOf } from './calendar.ts';
import { centsOf } from './parquet-file.ts';
import type { TableRow } from './small-table.ts';
import { useChartFormats } from './use-chart-formats.ts';

export const CUSTOMER_COLUMNS = [
  'email_customer',
  'customer_name',
  'total_purchases',
  'last_purchase',
  'segment',
] as const;

/** Who has bought for most, each with the way to their purchases. */
export function TopCustomers({ rows }: { rows: readonly TableRow[] }) {
  const { texts, charts, formats } = useChartFormats();
  return (
    <Figure className="board-two" title={texts.topCustomers} note={texts.topCustomersNote} words={texts}>
      <section className="values customers" aria-label={texts.topCustomers}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.customer}</th>
              <th scope="col">{texts.segment}</th>
              <th scope="col">{texts.purchases}</th>
              <th scope="col">{texts.lastPurchase}</th>
              <th scope="col">{texts.total}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row.email_customer)}>
                <td>
                  <Link
                    to="/$collection"
                    params={{ collection: 'sales' }}
                    search={{ email_customer: row.email_customer } as never}
                    title={String(row.email_customer)}
                  >
                    {String(row.customer_name)}
                  </Link>
                </td>
                <td>{texts.segments[String(row.segment)] ?? String(row.segment)}</td>
                <td>{formats.number(Number(row.total_purchases))}</td>
                <td>{formats.day(textOf(Number(row.last_purchase)))}</td>
                <td>{charts.amount(centsOf(row.total_value))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Figure>
  );
}
