import { useMemo } from 'react';
import { chartFormatsOf } from '../text/dashboard-formats.ts';
import { useSpoken } from '../text/language.tsx';
import type { Measure } from './view.ts';

/** Words and formats of charts, in the language of the page. */
export function useChartFormats() {
  const { language, texts, formats } = useSpoken();
  return useMemo(() => {
    const charts = chartFormatsOf(language);
    return {
      charts,
      formats,
      texts: texts.dashboard,
      /** A figure to the last digit. */
      exact: (measure: Measure, value: number): string =>
        measure === 'revenue' ? charts.amount(value) : formats.number(value),
      short: (measure: Measure, value: number): string =>
        measure === 'revenue' ? charts.shortAmount(value) : charts.shortNumber(value),
      /** Change against before, where there was something before. */
      change: (now: number, before: number | undefined): string | undefined =>
        before === undefined || before === 0 ? undefined : charts.change(now / before - 1),
    };
  }, [language, texts, formats]);
}

export type FiguresFormats = ReturnType<typeof useChartFormats>;
