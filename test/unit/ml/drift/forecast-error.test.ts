import { describe, expect, it } from 'vitest';
import type { DemandSeries } from '#ml/demand/demand-series';
import type { SeriesModel } from '#ml/demand/train-demand';
import { forecastErrors } from '#ml/drift/forecast-error';
import { seriesOf, WEEK } from '../series.ts';

const model = (mase: number | null): SeriesModel => ({
  key: 'total',
  measure: 'cents',
  method: 'holt_winters',
  mase,
  bias: 0,
  folds: 6,
  spread: { weeks: [], quantiles: { low95: 0, low80: 0, high80: 0, high95: 0 } },
});
const total = (cents: Float64Array): DemandSeries => ({ level: 'total', name: '', quantity: cents, cents });
const calm = seriesOf({ days: 300, week: WEEK, noise: 5 });

describe('forecastErrors', () => {
  it('finds that a model forecasts as it did in training', () => {
    const errors = forecastErrors([total(calm)], () => model(0.8));

    expect(errors).toHaveLength(13);
    expect(errors.filter(({ mase, threshold }) => mase > threshold)).toEqual([]);
    expect(errors[0]).toMatchObject({ level: 'total', week: 0, series: 1, reference: 0.8 });
  });

  it('finds that it errs since sales take turns that it cannot follow, and did not before', () => {
    const turned = calm.map((value, at) => (at >= 280 ? value * (Math.floor(at / 3) % 2 ? 3 : 0.1) : value));

    const errors = forecastErrors([total(turned)], () => model(0.8));

    expect(errors[0]!.mase).toBeGreaterThan(2);
    expect(errors[0]!.mase).toBeGreaterThan(1.5 * errors[12]!.mase);
    expect(errors[12]!.mase).toBeLessThan(errors[12]!.threshold);
  });

  it('does not blame the model for weeks that its floor finds as hard', () => {
    const wild = calm.map((value, at) => (at >= 272 ? value * 4 : value));

    const [newest] = forecastErrors([total(wild)], () => model(0.8));

    expect(newest!.mase).toBeGreaterThan(3 * 0.8);
    expect(newest!.threshold).toBeGreaterThan(3 * 0.8);
  });

  it('says nothing of series that the model does not know or that are too short', () => {
    expect(forecastErrors([total(calm)], () => undefined)).toEqual([]);
    expect(forecastErrors([total(calm)], () => model(null))).toEqual([]);
    expect(forecastErrors([total(calm.slice(0, 30))], () => model(1))).toEqual([]);
  });
});
