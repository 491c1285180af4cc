import { type BgNbd, expectedPurchases, fitBgNbd } from '#ml/customers/bg-nbd';
import { fitGammaGamma } from '#ml/customers/gamma-gamma';
import {
  type PurchaseHistory,
  purchasesWithin,
  repeatPurchases,
  upTo,
  weeks,
} from '#ml/customers/purchase-history';
import { correlation } from '#ml/statistics';
import { judgeData } from './judge-data.ts';
import type { JudgeResult } from './judge-result.ts';

const CALIBRATION_ENDS = dayOf('19970930');
const HOLDOUT_ENDS = dayOf('19980630');
/** Fader, Hardie & Lee (2005), table 2. */
const PUBLISHED: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/**
 * The 1/10 sample of the CDNOW data: 2,357 customers who first bought in the first quarter of 1997. BG/NBD is fitted to
 * 39 weeks, and forecasts for each customer the purchases of the 39 weeks after them.
 */
export async function judge(): Promise<JudgeResult[]> {
  const histories = parse(judgeData('cdnow', 'CDNOW_sample.txt'));
  const known = histories.flatMap((history) => {
    const before = upTo(history, CALIBRATION_ENDS);
    return before ? [{ history, before, repeat: repeatPurchases(before, CALIBRATION_ENDS) }] : [];
  });
  const fitted = fitBgNbd(known.map(({ repeat }) => repeat));
  const horizon = weeks(HOLDOUT_ENDS - CALIBRATION_ENDS);
  const expected = known.map(({ repeat }) => expectedPurchases(fitted, repeat, horizon));
  const actual = known.map(({ history }) => purchasesWithin(history, CALIBRATION_ENDS, HOLDOUT_ENDS));
  // The published figures of Gamma-Gamma are of repeat purchases alone.
  const spending = known.flatMap(({ before: { cents } }) => {
    const repeats = cents.slice(1).filter((value) => value > 0);
    return repeats.length > 0
      ? [{ purchases: repeats.length, meanValue: sum(repeats) / repeats.length / 100 }]
      : [];
  });
  const { p, q, v } = fitGammaGamma(spending);
  return [
    {
      name: 'CDNOW: correlation of expected and actual purchases in the holdout',
      figure: correlation(expected, actual),
      goal: { at: 'least', value: 0.62 },
      detail: `${known.length} customers, ${sum(expected).toFixed(0)} purchases expected, ${sum(actual)} made`,
    },
    {
      name: 'CDNOW: furthest BG/NBD parameter from the published fit (share)',
      figure: Math.max(
        ...(['r', 'alpha', 'a', 'b'] as const).map((name) => Math.abs(fitted[name] / PUBLISHED[name] - 1)),
      ),
      goal: { at: 'most', value: 0.02 },
      detail: Object.entries(fitted)
        .map(([name, value]) => `${name} ${value.toFixed(3)}`)
        .join(', '),
    },
    {
      name: 'CDNOW: Gamma-Gamma, expected value of a repeat purchase of anyone',
      figure: (p * v) / (q - 1),
      detail: `p ${p.toFixed(2)}, q ${q.toFixed(2)}, v ${v.toFixed(2)}; published 6.25, 3.74, 15.44`,
    },
  ];
}

/** Lines of: customer, number in the sample, day as yyyymmdd, units, dollars. */
function parse(text: string): PurchaseHistory[] {
  const customers = new Map<string, Map<number, number>>();
  for (const line of text.split('\n')) {
    const [, customer, date, , dollars] = line.trim().split(/\s+/);
    if (!customer || !date) continue;
    const days = customers.get(customer) ?? new Map<number, number>();
    const day = dayOf(date);
    days.set(day, (days.get(day) ?? 0) + Math.round(Number(dollars) * 100));
    customers.set(customer, days);
  }
  return [...customers.values()].map((values) => {
    const days = [...values].sort(([a], [b]) => a - b);
    return { days: days.map(([day]) => day), cents: days.map(([, cents]) => cents) };
  });
}

/** @param date yyyymmdd */
function dayOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))) / 86_400_000;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
