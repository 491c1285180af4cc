import type { DemandSeries, Level } from '#ml/demand/demand-series';

/** JSON Lines, one per series. */
export const encodeSeries = (series: readonly DemandSeries[]): string =>
  series
    .map((each) => {
      const { level, name, quantity, cents } = each;
      return `${JSON.stringify({ level, name, quantity: [...quantity], cents: [...cents] })}\n`;
    })
    .join('');

export const decodeSeries = (text: string): DemandSeries[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { level, name, quantity, cents } = JSON.parse(line) as {
        level: Level;
        name: string;
        quantity: number[];
        cents: number[];
      };
      return { level, name, quantity: Float64Array.from(quantity), cents: Float64Array.from(cents) };
    });
