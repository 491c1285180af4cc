import { median } from '../statistics.ts';
import type { ForecastMethod } from './method.ts';

/** The median of what several methods say, step by step: rarely the best, hardly ever bad (Petropoulos & Svetunkov 2020). */
export const combination = (methods: readonly ForecastMethod[]): ForecastMethod => ({
  name: 'combination',
  minimumLength: Math.max(...methods.map(({ minimumLength }) => minimumLength)),
  forecast(history, horizon) {
    const forecasts = methods.map((method) => method.forecast(history, horizon));
    return Float64Array.from({ length: horizon }, (_, ahead) =>
      median(forecasts.map((points) => points[ahead]!)),
    );
  },
});
