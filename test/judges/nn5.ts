import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { demandParameters } from '#ml/demand/demand-parameters';
import { errorsOf, meanAbsolute, seasonalScale } from '#ml/forecast/accuracy';
import { chooseMethod } from '#ml/forecast/choose-method';
import { bound, type Spread } from '#ml/forecast/intervals';
import { type ForecastMethod, PERIOD } from '#ml/forecast/method';
import { methodNamed } from '#ml/forecast/methods';
import { seasonalNaive } from '#ml/forecast/seasonal-naive';
import { weekdayMean } from '#ml/forecast/weekday-mean';
import { mean, median } from '#ml/statistics';
import { judgeData } from './judge-data.ts';
import type { JudgeResult } from './judge-result.ts';

/** Days that are forecast, as in the competition. */
const HORIZON = 56;

/**
 * The daily cash series of the NN5 competition (Crone 2008). Of each series the last 56 days are kept apart; the method
 * is chosen on the days before, with the parameters of the demand forecast but the horizon, and forecasts them once.
 * MASE divides by the in-sample error of seasonal naive. Missing days of the history are filled with the median of the
 * same weekday in the six weeks around (Andrawis, Atiya & El-Shishiny 2011); missing days of the test are left out.
 */
export async function judge(): Promise<JudgeResult[]> {
  loadAugurs();
  const series = parse(judgeData('nn5', 'nn5-odd.csv'));
  const began = performance.now();
  const verdicts = series.map(verdictOn);
  const seconds = (performance.now() - began) / 1000 / series.length;
  const meanOf = (figure: (verdict: Verdict) => number) => mean(verdicts.map(figure));
  const counts = [...new Set(verdicts.map(({ method }) => method))].map(
    (name) => `${name} ${verdicts.filter(({ method }) => method === name).length}`,
  );
  return [
    {
      name: 'nn5: MASE at 56 days',
      figure: meanOf(({ mase }) => mase),
      goal: { at: 'most', value: 0.87 },
      detail: `${series.length} series; ${counts.join(', ')}`,
    },
    { name: 'nn5: MASE of seasonal naive', figure: meanOf(({ naive }) => naive) },
    { name: 'nn5: MASE of the mean of the weekday', figure: meanOf(({ floor }) => floor) },
    { name: 'nn5: bias', figure: meanOf(({ bias }) => bias), detail: 'mean error in the same unit' },
    { name: 'nn5: within the 80 % interval', figure: meanOf(({ covered80 }) => covered80) },
    { name: 'nn5: within the 95 % interval', figure: meanOf(({ covered95 }) => covered95) },
    {
      name: 'nn5: seconds per series',
      figure: seconds,
      detail: 'choice of the method and forecast, one core',
    },
  ];
}

interface Verdict {
  readonly method: string;
  readonly mase: number;
  readonly naive: number;
  readonly floor: number;
  readonly bias: number;
  readonly covered80: number;
  readonly covered95: number;
}

function verdictOn(values: Float64Array): Verdict {
  const seen = filled(values.subarray(0, values.length - HORIZON));
  const actual = values.subarray(values.length - HORIZON);
  const choice = chooseMethod(seen, { ...demandParameters, horizon: HORIZON })!;
  const scale = seasonalScale(seen)!;
  const errors = (method: ForecastMethod) => known(errorsOf(method.forecast(seen, HORIZON), actual));
  const maseOf = (method: ForecastMethod) => meanAbsolute(errors(method)) / scale;
  const chosen = methodNamed(choice.method);
  const points = chosen.forecast(seen, HORIZON);
  return {
    method: choice.method,
    mase: maseOf(chosen),
    naive: maseOf(seasonalNaive),
    floor: maseOf(weekdayMean),
    bias: mean(errors(chosen)) / scale,
    covered80: covered(points, actual, choice.spread, 'low80', 'high80'),
    covered95: covered(points, actual, choice.spread, 'low95', 'high95'),
  };
}

function covered(
  points: Float64Array,
  actual: Float64Array,
  spread: Spread,
  low: 'low80' | 'low95',
  high: 'high80' | 'high95',
): number {
  const within = actual.map((value, day) => {
    if (Number.isNaN(value)) return value;
    const point = points[day]!;
    return value >= bound(point, day, spread, low) && value <= bound(point, day, spread, high) ? 1 : 0;
  });
  return mean(known(within));
}

const known = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value));

function filled(values: Float64Array): Float64Array {
  return values.map((value, day) => {
    if (!Number.isNaN(value)) return value;
    const around = [-3, -2, -1, 1, 2, 3].map((weeks) => values[day + weeks * PERIOD] ?? Number.NaN);
    const present = around.filter((each) => !Number.isNaN(each));
    return median(present.length > 0 ? present : known(values));
  });
}

/** Lines of series, number of the day, value, in the order of the days; NaN where the value is missing. */
function parse(text: string): Float64Array[] {
  const lines = text.trim().split(/\r?\n/).slice(1);
  const rows = lines.map((line) => line.split(',') as [string, string, string]);
  return [...new Set(rows.map(([name]) => name))].map((name) => {
    const values = rows.filter(([of]) => of === name).map(([, , value]) => value);
    return Float64Array.from(values, (value) => (value === '' ? Number.NaN : Number(value)));
  });
}
