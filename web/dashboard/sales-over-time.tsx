import { useMemo } from 'react';
import type { Tip } from '../charts/chart-tip.tsx';
import { Figure } from '../charts/figure.tsx';
import { TimeChart } from '../charts/time-chart.tsx';
import { useNarrow } from '../controls/use-narrow.ts';
import { textOf } from './calendar.ts';
import { NO_CATEGORY } from './catalogue.ts';
import type { Figures } from './figures.ts';
import { forecastSeries, hasForecast } from './forecast-series.ts';
import { previousDays } from './period.ts';
import type { TableRow } from './small-table.ts';
import { TimeLegend } from './time-legend.tsx';
import { timeSeries } from './time-points.ts';
import { useChartFormats } from './use-chart-formats.ts';
import type { View } from './view.ts';

interface Props {
  readonly figures: Figures;
  readonly view: View;
  readonly catalogue: ReadonlyMap<string, string>;
  readonly forecastRows: readonly TableRow[];
  readonly isStale: boolean;
  readonly onChange: (changes: Partial<View>) => void;
}

export function SalesOverTime({ figures, view, catalogue, forecastRows, isStale, onChange }: Props) {
  const { texts, charts, formats, exact, short } = useChartFormats();
  const { measure, product, category } = view;
  const series = useMemo(() => timeSeries(figures, measure), [figures, measure]);
  const forecast = useMemo(() => {
    if (!hasForecast(view, measure)) return [];
    const fits = (name: string): boolean =>
      (product.length === 0 || product.includes(name)) &&
      (category.length === 0 || category.includes(catalogue.get(name) ?? NO_CATEGORY));
    return forecastSeries(forecastRows, {
      after: figures.period.to,
      measure,
      fits,
      deviation: series.deviation,
    });
  }, [view, measure, product, category, catalogue, forecastRows, figures, series]);
  const isNarrow = useNarrow();

  const show = (value: number): string => exact(measure, Math.round(value));
  const line = (name: string, value: number | undefined): [string, string][] =>
    value === undefined ? [] : [[name, show(value)]];
  const tipOf = (day: number): Tip => {
    const point = series.points[day - figures.period.from];
    const ahead = forecast.find((each) => each.day === day);
    return {
      title: charts.longDay(day),
      lines: [
        ...line(texts.measures[measure], point?.value),
        ...line(texts.sevenDays, point?.average),
        ...line(texts.previousPeriod, point?.before),
        ...line(texts.forecast, ahead?.value),
        ...line(texts.low, ahead?.low),
        ...line(texts.high, ahead?.high),
      ],
      remark: point?.expected === undefined ? undefined : texts.standsOutHelp(show(point.expected)),
    };
  };
  const compared = previousDays(figures.period);
  const notes = [
    ...(view.period !== 'all'
      ? [texts.compared(texts.dayRange(charts.shortDay(compared.from), charts.shortDay(compared.to)))]
      : []),
    ...(forecastRows.length > 0 && measure !== 'sales' && !hasForecast(view, measure)
      ? [texts.noForecast]
      : []),
  ];
  const cell = (value: number | undefined): string => (value === undefined ? '' : show(value));
  return (
    <Figure
      className="board-wide"
      title={texts.overTime(texts.measures[measure])}
      note={notes.join(' ')}
      words={texts}
      isStale={isStale}
      values={() => ({
        head: [
          texts.day,
          texts.measures[measure],
          texts.sevenDays,
          texts.previousPeriod,
          texts.expected,
          texts.low,
          texts.high,
        ],
        rows: [
          ...series.points.map(({ day, value, average, before, expected }) => [
            formats.day(textOf(day)),
            cell(value),
            cell(average),
            cell(before),
            cell(expected),
            '',
            '',
          ]),
          ...forecast.map(({ day, value, low, high }) => [
            `${formats.day(textOf(day))} (${texts.forecast})`,
            cell(value),
            '',
            '',
            '',
            cell(low),
            cell(high),
          ]),
        ],
      })}
    >
      <TimeLegend
        hasBefore={figures.overTime.before !== undefined}
        hasForecast={forecast.length > 0}
        hasInterval={forecast.some(({ low }) => low !== undefined)}
        hasAnomaly={series.points.some(({ expected }) => expected !== undefined)}
        mean={series.mean === undefined ? undefined : short(measure, series.mean)}
      />
      <TimeChart
        label={texts.overTime(texts.measures[measure])}
        help={texts.overTimeHelp}
        points={series.points}
        forecast={forecast}
        mean={series.mean}
        picked={view.days}
        onPick={(days) => onChange({ days })}
        tipOf={tipOf}
        formatTick={(value) => short(measure, value)}
        formatDay={charts.shortDay}
        height={isNarrow ? 220 : 270}
      />
    </Figure>
  );
}
