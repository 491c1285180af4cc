import type { ForecastMethod } from './method.ts';

/**
 * The method, which computes the same forecast of the same history once: backtests that overlap, and combinations, ask
 * for it again. Histories are told apart by their place in memory, which nobody may write to meanwhile.
 */
export function remembered(method: ForecastMethod): ForecastMethod {
  const known = new WeakMap<ArrayBufferLike, Map<string, Float64Array>>();
  return {
    ...method,
    forecast(history, horizon) {
      const { buffer, byteOffset, length } = history;
      const forecasts = known.get(buffer) ?? new Map<string, Float64Array>();
      known.set(buffer, forecasts);
      const key = `${byteOffset} ${length} ${horizon}`;
      const forecast = forecasts.get(key) ?? method.forecast(history, horizon);
      forecasts.set(key, forecast);
      return forecast.slice();
    },
  };
}
