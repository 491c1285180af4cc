import { field, struct } from '#lake/schema';
import { type DemandModel, seriesModels } from '#ml/demand/demand-model';
import type { DemandSeries } from '#ml/demand/demand-series';
import { forecastErrorParameters, forecastErrors } from '#ml/drift/forecast-error';
import { type InputCount, inputDrift, inputDriftParameters } from '#ml/drift/input-drift';
import type { ModelName } from '../../domain/model-registry.ts';
import { dateOfDay, dayNumber } from '../bookmarks.ts';
import { lastCompleteDay } from '../daily-values.ts';
import { lastDaysOfSales, salesSeries } from '../sales-series.ts';
import type { ScoredTable, ScoringInput } from '../scored-table.ts';

/** What each model looks at, among the inputs of features/model_inputs. */
const INPUTS: Readonly<Record<ModelName, readonly string[]>> = {
  demand_forecast: ['product', 'category', 'sale_value'],
  customer_value: ['days_since_last_purchase', 'sale_value'],
  next_best_offer: ['product'],
  note_sentiment: ['rating', 'note_length'],
};
/** Forecasting each series from so many days in the past takes its time. */
const PRODUCTS = 12;
const LOOKBACK_DAYS =
  forecastErrorParameters.historyDays + forecastErrorParameters.horizon + 7 * forecastErrorParameters.origins;

export const modelDrift: ScoredTable = {
  name: 'model_drift',
  description: `Whether models still fit, week by week over ${inputDriftParameters.weeks} weeks: the error of the demand forecast against that of its training, and how far what models look at has moved away from the year before.`,
  grain: ['model', 'kind', 'name', 'date'],
  pii: [],
  columns: new Map([
    ['model', 'The model.'],
    ['kind', 'error or input.'],
    [
      'name',
      'Of an error: the level of the series, total, category or product. Of an input: what is looked at, such as rating.',
    ],
    ['date', `Last of the ${inputDriftParameters.recentWeeks} weeks of days that are looked at.`],
    [
      'value',
      'Of an error: mean absolute scaled error of the revenue forecast 28 days before, by the methods of the champion. Of an input: population stability index.',
    ],
    ['reference', 'The same error in the backtest of the training; null for inputs.'],
    [
      'threshold',
      'More is drift. Of an error: half more than in training, and no less than the mean of the weekday errs on these days. Of an input: 0.25, or what chance makes of so few sales.',
    ],
    ['drifted', 'Whether the value is above it.'],
    ['observations', 'Series of an error, sales of an input.'],
    ['model_version', 'Version whose error it is; null for inputs.'],
    ['logical_date', 'Day of the refresh.'],
  ]),
  schema: struct([
    field('model', 'string', false),
    field('kind', 'string', false),
    field('name', 'string', false),
    field('date', 'date', false),
    field('value', 'double', false),
    field('reference', 'double'),
    field('threshold', 'double', false),
    field('drifted', 'boolean', false),
    field('observations', 'integer', false),
    field('model_version', 'integer'),
    field('logical_date', 'date', false),
  ]),
  bounds: lastDaysOfSales(LOOKBACK_DAYS),
  model: 'demand_forecast',
  method: JSON.stringify({ ...inputDriftParameters, forecast: forecastErrorParameters, INPUTS, PRODUCTS }),
  audits: `
-- audit: grain_is_unique
select model, kind, name, date from candidate group by all having count(*) > 1;
-- audit: values_are_numbers
select * from candidate where not (isfinite(value) and value >= 0 and threshold > 0);
`,
  drifted: `select count(distinct model)::integer as drifted from candidate
    where drifted and date = (select max(date) from candidate)`,
  async score(input) {
    const { logicalDate } = input;
    const last = dayNumber(lastCompleteDay(logicalDate));
    const row = (model: ModelName, kind: 'error' | 'input', name: string, week: number) => ({
      model,
      kind,
      name,
      date: dateOfDay(last - 7 * week),
      logical_date: logicalDate,
    });
    const moved = inputDrift(await input.rows<InputCount>('features/model_inputs'));
    const inputs = Object.entries(INPUTS).flatMap(([model, names]) =>
      moved
        .filter((each) => names.includes(each.input))
        .map((each) => ({
          ...row(model as ModelName, 'input', each.input, each.week),
          ...figures(each.index, undefined, each.threshold),
          observations: each.observations,
          model_version: null,
        })),
    );
    return [
      ...inputs,
      ...(await errorsOfChampion(input)).map(({ level, week, series, ...each }) => ({
        ...row('demand_forecast', 'error', level, week),
        ...figures(each.mase, each.reference, each.threshold),
        observations: series,
        model_version: input.champion!.version,
      })),
    ];
  },
};

async function errorsOfChampion(input: ScoringInput) {
  if (!input.champion) return [];
  const known = seriesModels(JSON.parse(input.champion.model) as DemandModel);
  const all = await salesSeries(input, lastCompleteDay(input.logicalDate));
  const revenue = ({ cents }: DemandSeries) => cents.subarray(-90).reduce((sum, each) => sum + each, 0);
  const products = all
    .filter(({ level }) => level === 'product')
    .sort((a, b) => revenue(b) - revenue(a))
    .slice(0, PRODUCTS);
  const judged = [...all.filter(({ level }) => level !== 'product'), ...products];
  return forecastErrors(judged, (key) => known(key, 'cents'));
}

const figures = (value: number, reference: number | undefined, threshold: number) => ({
  value: rounded(value),
  reference: reference === undefined ? null : rounded(reference),
  threshold: rounded(threshold),
  drifted: value > threshold,
});

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
