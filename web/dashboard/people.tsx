import { BarList } from '../charts/bar-list.tsx';
import { ColumnChart } from '../charts/column-chart.tsx';
import { Figure } from '../charts/figure.tsx';
import type { TableRow } from './small-table.ts';
import { useChartFormats } from './use-chart-formats.ts';

/** Months that are shown. */
const MONTHS = 24;

export function HiresByMonth({ rows }: { rows: readonly TableRow[] }) {
  const { texts, charts, formats } = useChartFormats();
  const months = rows
    .map(({ month, hires, leavers, employees }) => ({
      month: Number(month),
      hires: Number(hires),
      leavers: Number(leavers),
      employees: Number(employees),
    }))
    .sort((a, b) => a.month - b.month)
    .slice(-MONTHS);
  return (
    <Figure
      className="board-two"
      title={texts.hires}
      words={texts}
      values={() => ({
        head: [texts.month, texts.hired, texts.left, texts.heads],
        rows: months.map(({ month, hires, leavers, employees }) => [
          charts.month(month),
          formats.number(hires),
          formats.number(leavers),
          formats.number(employees),
        ]),
      })}
    >
      <ColumnChart
        label={texts.hires}
        items={months.map(({ month, hires, leavers, employees }) => ({
          key: String(month),
          label: charts.month(month),
          value: hires,
          below: leavers,
          tip: {
            title: charts.month(month),
            lines: [
              [texts.hired, formats.number(hires)],
              [texts.left, formats.number(leavers)],
              [texts.heads, formats.number(employees)],
            ],
          },
        }))}
        formatTick={formats.number}
      />
    </Figure>
  );
}

export function Ages({ rows }: { rows: readonly TableRow[] }) {
  const { texts, formats } = useChartFormats();
  const bands = rows
    .map(({ age_from, age_to, employees }) => ({
      name: texts.ageBand(Number(age_from), Number(age_to)),
      from: Number(age_from),
      employees: Number(employees),
    }))
    .sort((a, b) => a.from - b.from);
  return (
    <Figure
      title={texts.ages}
      words={texts}
      values={() => ({
        head: [texts.age, texts.heads],
        rows: bands.map(({ name, employees }) => [name, formats.number(employees)]),
      })}
    >
      <ColumnChart
        label={texts.ages}
        items={bands.map(({ name, employees }) => ({
          key: name,
          label: name,
          value: employees,
          tip: { title: name, lines: [[texts.heads, formats.number(employees)]] },
        }))}
        formatTick={formats.number}
      />
    </Figure>
  );
}

/** How many products of the catalogue each company supplies. */
export function Suppliers({ catalogue }: { catalogue: readonly TableRow[] }) {
  const { texts, formats, charts } = useChartFormats();
  const counts = new Map<string, number>();
  for (const { company_name } of catalogue) {
    const name = (company_name as string | null) ?? texts.noSupplier;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const suppliers = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return (
    <Figure
      title={texts.suppliers}
      words={texts}
      values={() => ({
        head: [texts.supplier, texts.products],
        rows: suppliers.map(([name, count]) => [name, formats.number(count)]),
      })}
    >
      <BarList
        items={suppliers.map(([name, count]) => ({
          key: name,
          label: name,
          value: count,
          text: formats.number(count),
          change: charts.share(count / catalogue.length),
        }))}
        most={7}
        restText={formats.number}
        words={texts}
      />
    </Figure>
  );
}
