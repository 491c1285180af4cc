import { MSTL } from '@bsull/augurs/mstl';
import { type ForecastMethod, PERIOD } from './method.ts';

/**
 * Seasonal-trend decomposition by loess, and exponential smoothing of its trend (Bandara, Hyndman & Bergmeir 2021), by
 * augurs. Its WebAssembly must have been loaded before.
 */
export const mstl: ForecastMethod = {
  name: 'mstl',
  minimumLength: 4 * PERIOD,
  forecast(history, horizon) {
    const model = MSTL.ets([PERIOD]);
    try {
      model.fit(history);
      return Float64Array.from(model.predict(horizon).point);
    } finally {
      model.free();
    }
  },
};
