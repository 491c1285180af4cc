import { ColumnChart } from '../charts/column-chart.tsx';
import { Figure } from '../charts/figure.tsx';
import type { Figures } from './figures.ts';
import { useChartFormats } from './use-chart-formats.ts';
import type { View } from './view.ts';

interface Props {
  readonly figures: Figures;
  readonly view: View;
  readonly isStale: boolean;
  readonly onChange: (changes: Partial<View>) => void;
}

/** Higher than any sale: the upper end of the last step. */
const NO_LIMIT = 999_999_999_999;

/** How many sales, or what else is measured, by what a sale is worth. */
export function PriceDistribution({ figures, view, isStale, onChange }: Props) {
  const { texts, charts, exact, short } = useChartFormats();
  const { measure, price } = view;
  const { prices } = figures;
  const values = figures.byPrice.now[measure];
  const before = figures.byPrice.before?.[measure];
  const steps = prices.slice(0, -1).map((from, at) => {
    const isLast = at === prices.length - 2;
    const below = isLast ? NO_LIMIT : prices[at + 1]!;
    const name = isLast
      ? texts.amountFrom(charts.shortAmount(from))
      : texts.amountRange(charts.shortAmount(from), charts.shortAmount(below));
    return { from, below, name, value: values[at]!, before: before?.[at] };
  });
  return (
    <Figure
      title={texts.byPrice}
      words={texts}
      isStale={isStale}
      values={() => ({
        head: [texts.averageSale, texts.measures[measure], texts.previousPeriod],
        rows: steps.map((step) => [
          step.name,
          exact(measure, step.value),
          step.before === undefined ? '' : exact(measure, step.before),
        ]),
      })}
    >
      <ColumnChart
        label={texts.byPrice}
        height={210}
        items={steps.map(({ from, below, name, value, before: previous }) => ({
          key: `${from}..${below}`,
          label: charts.shortNumber(from / 100),
          value,
          isPicked: price?.from === from && price.below === below,
          tip: {
            title: name,
            lines: [
              [texts.measures[measure], exact(measure, value)],
              ...(previous === undefined
                ? []
                : [[texts.previousPeriod, exact(measure, previous)] as [string, string]]),
            ],
          },
        }))}
        formatTick={(value) => short(measure, value)}
        onPick={(key) => {
          const [from, below] = key.split('..').map(Number) as [number, number];
          onChange({ price: price?.from === from && price.below === below ? undefined : { from, below } });
        }}
      />
    </Figure>
  );
}
