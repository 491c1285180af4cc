import { useMemo } from 'react';
import type { Tip } from '../charts/chart-tip.tsx';
import { Figure } from '../charts/figure.tsx';
import { TimeChart } from '../charts/time-chart.tsx';
import { useNarrow } from '../controls/use-narrow.ts';
import { type Anomaly, anomaliesByDay } from './anomalies.ts';
import { textOf } from './calendar.ts';
import type { Figures } from './figures.ts';
import { forecastSeries, forecastSource } from './forecast-series.ts';
import { previousDays } from './period.ts';
import type { ExportedFile } from './range-reader.ts';
import { TimeLegend } from './time-legend.tsx';
import { timeSeries } from './time-points.ts';
import { useChartFormats } from './use-chart-formats.ts';
import { useRows } from './use-lake.ts';
import type { View } from './view.ts';

const NO_COLUMNS: readonly string[] = [];

interface Props {
  readonly figures: Figures;
  readonly view: View;
  /** Of the view's measure. */
  readonly anomalies: readonly Anomaly[];
  /** The file of a table, once there is time to read it. */
  readonly later: (table: string) => ExportedFile | undefined;
  readonly isStale: boolean;
  readonly onChange: (changes: Partial<View>) => void;
}

export function SalesOverTime({ figures, view, anomalies, later, isStale, onChange }: Props) {
  const { texts, charts, formats, exact, short } = useChartFormats();
  const { measure } = view;
  const marked = useMemo(() => anomaliesByDay(anomalies, view), [anomalies, view]);
  const series = useMemo(() => timeSeries(figures, measure, marked), [figures, measure, marked]);
  const source = useMemo(() => forecastSource(view, measure), [view, measure]);
  const forecastFile = later(source?.table ?? 'sales_forecast_total');
  const { data: forecastRows } = useRows(source && forecastFile, source?.columns ?? NO_COLUMNS);
  const forecast = useMemo(
    () =>
      source && forecastRows
        ? forecastSeries(forecastRows, source, { after: figures.period.to, measure })
        : [],
    [source, forecastRows, figures, measure],
  );
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
      remark: marked.get(day)?.reason,
    };
  };
  const compared = previousDays(figures.period);
  const notes = [
    ...(view.period !== 'all'
      ? [texts.compared(texts.dayRange(charts.shortDay(compared.from), charts.shortDay(compared.to)))]
      : []),
    ...(forecastFile && measure !== 'sales' && !source ? [texts.noForecast] : []),
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
