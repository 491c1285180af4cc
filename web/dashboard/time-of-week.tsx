import { Figure } from '../charts/figure.tsx';
import { HeatMap } from '../charts/heat-map.tsx';
import { useNarrow } from '../controls/use-narrow.ts';
import type { Figures } from './figures.ts';
import { useChartFormats } from './use-chart-formats.ts';
import { toggled, type View } from './view.ts';

interface Props {
  readonly figures: Figures;
  readonly view: View;
  readonly isStale: boolean;
  readonly onChange: (changes: Partial<View>) => void;
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When the sales are made. */
export function TimeOfWeek({ figures, view, isStale, onChange }: Props) {
  const { texts, charts, exact } = useChartFormats();
  const isNarrow = useNarrow();
  const { measure, weekday, hour } = view;
  const values = figures.byTime.now[measure];
  const before = figures.byTime.before?.[measure];
  const pickCell = (row: number, column: number): void => {
    const isThis = weekday.length === 1 && weekday[0] === row && hour.length === 1 && hour[0] === column;
    onChange(isThis ? { weekday: [], hour: [] } : { weekday: [row], hour: [column] });
  };
  return (
    <Figure
      className="board-two"
      title={texts.byTime}
      words={texts}
      isStale={isStale}
      values={() => ({
        head: [texts.weekday, texts.hour, texts.measures[measure]],
        rows: WEEKDAYS.flatMap((row) =>
          HOURS.filter((column) => values[row * 24 + column]! > 0).map((column) => [
            `${charts.weekday(row, 'long')} ${column}`,
            charts.hours(column),
            exact(measure, values[row * 24 + column]!),
          ]),
        ).map(([name, ...rest]) => [name!.replace(/ \d+$/, ''), ...rest]),
      })}
    >
      <HeatMap
        label={`${texts.byTime}. ${texts.byTimeHelp}`}
        rows={WEEKDAYS.map((row) => charts.weekday(row, 'short'))}
        columns={HOURS.map((column) => (isNarrow && column % 3 !== 0 ? '' : String(column)))}
        values={values}
        tipOf={(row, column) => ({
          title: `${charts.weekday(row, 'long')}, ${charts.hours(column)}`,
          lines: [
            [texts.measures[measure], exact(measure, values[row * 24 + column]!)],
            ...(before
              ? [[texts.previousPeriod, exact(measure, before[row * 24 + column]!)] as [string, string]]
              : []),
          ],
        })}
        rowName={(row) => charts.weekday(row, 'long')}
        columnName={(column) => charts.hours(column)}
        pickedRows={weekday}
        pickedColumns={hour}
        onRow={(row) => onChange({ weekday: toggled(weekday, row) })}
        onColumn={(column) => onChange({ hour: toggled(hour, column) })}
        onCell={pickCell}
        words={texts}
      />
    </Figure>
  );
}
