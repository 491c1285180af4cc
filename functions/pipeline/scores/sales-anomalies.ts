import { field, struct } from '#lake/schema';
import { reasonOf } from '#ml/series/anomaly-reason';
import { brazilianDay } from '#ml/series/brazilian-days';
import { daily } from '#ml/series/expectations';
import { salesAnomalies as anomaliesOf, thresholds } from '#ml/series/sales-anomalies';
import { dateOfDay, dayNumber } from '../bookmarks.ts';
import { decimalOf, lastDaysOfSales, salesSeries } from '../sales-series.ts';
import type { ScoredTable } from '../scored-table.ts';

const DAYS = 400;
/** Weeks that say what is usual, and weeks that say how far days are from it. */
const LOOKBACK_DAYS = DAYS + 2 * daily.seasons * daily.period;
/** The logical date and the day before, which was not over at the refresh before. */
const NEW_DAYS = 2;

/** Zones of the time zone database whose shops keep the holidays of Brazil. */
const BRAZILIAN_ZONES = [
  'Araguaina',
  'Bahia',
  'Belem',
  'Boa_Vista',
  'Campo_Grande',
  'Cuiaba',
  'Eirunepe',
  'Fortaleza',
  'Maceio',
  'Manaus',
  'Noronha',
  'Porto_Velho',
  'Recife',
  'Rio_Branco',
  'Santarem',
  'Sao_Paulo',
].map((city) => `America/${city}`);

const amounts = ['value', 'expected', 'low', 'high'] as const;

export const salesAnomalies: ScoredTable = {
  name: 'sales_anomalies',
  description: `Days of the last ${DAYS} that are not like their weekday in the weeks before: in total, of each category and of the 100 products that sold most in 90 days.`,
  grain: ['date', 'level', 'name', 'measure'],
  pii: [],
  columns: new Map([
    [
      'date',
      'Day in the business time zone. The logical date may not be over: it can have too much, not too little.',
    ],
    ['level', 'total, category or product.'],
    ['name', 'The category or the product; empty in total.'],
    ['measure', 'revenue or quantity.'],
    ['value', 'Revenue or pieces of the day.'],
    ['expected', 'What the weeks before let expect of such a weekday.'],
    ['low', 'A value below it stands out.'],
    ['high', 'A value above it stands out.'],
    ['score', 'Typical deviations between value and expectation; below zero when too little was sold.'],
    ['direction', 'above or below.'],
    ['is_new', 'Whether it is of the logical date or the day before.'],
    ['reason_en', 'Why it stands out, in English.'],
    ['reason_pt', 'Why it stands out, in Portuguese.'],
    ['logical_date', 'Last day that was looked at.'],
  ]),
  schema: struct([
    field('date', 'date', false),
    field('level', 'string', false),
    field('name', 'string', false),
    field('measure', 'string', false),
    ...amounts.map((name) => field(name, 'decimal(38,2)', false)),
    field('score', 'double', false),
    field('direction', 'string', false),
    field('is_new', 'boolean', false),
    field('reason_en', 'string', false),
    field('reason_pt', 'string', false),
    field('logical_date', 'date', false),
  ]),
  bounds: lastDaysOfSales(LOOKBACK_DAYS),
  method: JSON.stringify({ ...daily, thresholds, DAYS, NEW_DAYS }),
  audits: `
-- audit: grain_is_unique
select date, level, name, measure from candidate group by all having count(*) > 1;
-- audit: values_are_outside_of_what_is_usual
select * from candidate where value between low and high or (direction = 'above') <> (value > high);
-- audit: days_are_known
select date from candidate where date > logical_date or date <= logical_date - ${DAYS};
`,
  async score(input) {
    const { logicalDate } = input;
    const last = dayNumber(logicalDate);
    const isBrazilian = BRAZILIAN_ZONES.includes(input.businessTimeZone);
    const found = anomaliesOf(await salesSeries(input, logicalDate), DAYS);
    return found.map((anomaly) => {
      const { day, level, name, measure, score, direction } = anomaly;
      const show = (amount: number) => decimalOf(measure === 'revenue' ? amount : amount * 100);
      const reason = reasonOf(anomaly, isBrazilian ? brazilianDay(day) : undefined);
      return {
        date: dateOfDay(day),
        level,
        name,
        measure,
        ...Object.fromEntries(amounts.map((amount) => [amount, show(anomaly[amount])])),
        score: Math.round(score * 100) / 100,
        direction,
        is_new: day > last - NEW_DAYS,
        reason_en: reason.en,
        reason_pt: reason.pt,
        logical_date: logicalDate,
      };
    });
  },
};
