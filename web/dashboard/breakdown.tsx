import { BarList } from '../charts/bar-list.tsx';
import { Figure } from '../charts/figure.tsx';
import type { Sums } from './aggregate.ts';
import type { Compared } from './figures.ts';
import { useChartFormats } from './use-chart-formats.ts';
import type { Measure } from './view.ts';

interface Props {
  readonly title: string;
  /** What a row is. */
  readonly kind: string;
  /** By the place in the sums. */
  readonly names: readonly string[];
  readonly nameOf?: (name: string) => string;
  readonly sums: Compared<Sums>;
  readonly measure: Measure;
  readonly picked: readonly string[];
  readonly onPick: (name: string) => void;
  readonly isStale: boolean;
}

/** A measure by product, seller or category: the largest first, to be picked. */
export function Breakdown(props: Props) {
  const { title, kind, names, nameOf = (name) => name, sums, measure, picked, onPick, isStale } = props;
  const { texts, charts, exact, short, change } = useChartFormats();
  const values = sums.now[measure];
  const before = sums.before?.[measure];
  const total = values.reduce((sum, value) => sum + value, 0);
  const places = names
    .map((_, at) => at)
    .filter((at) => values[at]! > 0 || picked.includes(names[at]!))
    .sort((a, b) => values[b]! - values[a]! || (names[a]! < names[b]! ? -1 : 1));
  return (
    <Figure
      title={title}
      words={texts}
      isStale={isStale}
      values={() => ({
        head: [kind, texts.measures[measure], texts.share, texts.previousPeriod],
        rows: places.map((at) => [
          nameOf(names[at]!),
          exact(measure, values[at]!),
          charts.share(values[at]! / total),
          before ? exact(measure, before[at]!) : '',
        ]),
      })}
    >
      {places.length === 0 ? (
        <p className="figure-empty">{texts.nothing}</p>
      ) : (
        <BarList
          items={places.map((at) => ({
            key: names[at]!,
            label: nameOf(names[at]!),
            value: values[at]!,
            text: short(measure, values[at]!),
            change: change(values[at]!, before?.[at]),
          }))}
          picked={picked}
          onPick={onPick}
          restText={(value) => short(measure, value)}
          words={texts}
        />
      )}
    </Figure>
  );
}
