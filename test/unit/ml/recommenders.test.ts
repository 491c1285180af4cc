import { describe, expect, it } from 'vitest';
import { alsRecommender } from '#ml/offers/als-recommender';
import { foldIn } from '#ml/offers/fold-in';
import { type AlsParameters, fitImplicitAls } from '#ml/offers/implicit-als';
import { confidence, interactionsUntil } from '#ml/offers/interactions';
import { fitItemItem } from '#ml/offers/item-item';
import { recommenderAmong } from '#ml/offers/offer-model';
import { fitProposal, type ProposalMethod, recommenderOf } from '#ml/offers/proposal';
import { historyOf } from '#ml/offers/purchase-history';
import { topProducts } from '#ml/offers/top-products';
import { tasteOf, tasteShop } from './simulated-shop.ts';

const ALS: AlsParameters = {
  factors: 6,
  unobserved: 0.1,
  regularization: 0.01,
  sweeps: 15,
  steps: 3,
  seed: 1,
};
const shop = tasteShop({ customers: 120, days: 120 });
const known = interactionsUntil(shop, 119);
const methods: ProposalMethod[] = [
  { method: 'implicit_als', parameters: ALS },
  { method: 'item_item', parameters: { neighbours: 20, shrinkage: 5 } },
];

describe.each(methods)('$method', (how) => {
  const recommender = recommenderOf(fitProposal(known, how));
  const scores = new Float64Array(shop.products.length);

  it('proposes what customers of the same taste buy, and names one of the purchases as the reason', () => {
    const items = ['garden 00', 'garden 04', 'garden 05'].map((name) => shop.products.indexOf(name));
    recommender.score({ items, counts: [4, 1, 1] }, scores);
    for (const item of items) scores[item] = -Infinity;

    const best = topProducts(scores, 6);

    expect(new Set(best.map((product) => tasteOf(shop.products[product]!)))).toEqual(new Set(['garden']));
    for (const product of best) expect(recommender.because(product)).toBeGreaterThanOrEqual(0);
  });

  it('finds the reason among purchases of several tastes', () => {
    const [coffee, sport, wanted] = ['coffee 05', 'sport 05', 'sport 07'].map((name) =>
      shop.products.indexOf(name),
    );
    recommender.score({ items: [coffee!, sport!], counts: [1, 1] }, scores);

    expect(recommender.because(wanted!)).toBe(1);
  });

  it('survives JSON, and is the same again', () => {
    const proposal = fitProposal(known, how);

    expect(JSON.stringify(fitProposal(known, how))).toBe(JSON.stringify(proposal));
    expect(JSON.parse(JSON.stringify(proposal))).toEqual(proposal);
  });

  it('speaks of products by the numbers of today, and not of those it does not know', () => {
    const today = ['a new product', ...shop.products.toReversed()];
    const among = recommenderAmong(today, { products: shop.products, proposal: fitProposal(known, how) });
    const out = new Float64Array(today.length);
    const [bought, wanted] = ['office 03', 'office 08'].map((name) => today.indexOf(name));

    among.score({ items: [0, bought!], counts: [3, 1] }, out);
    recommender.score({ items: [shop.products.indexOf('office 03')], counts: [1] }, scores);

    expect(out[0]).toBe(-Infinity);
    expect(out[wanted!]).toBeCloseTo(scores[shop.products.indexOf('office 08')]!, 12);
    expect(among.because(wanted!)).toBe(1);
  });
});

describe('implicit ALS', () => {
  it('gives each customer the factors that solve the normal equations', () => {
    const items = fitImplicitAls(known, ALS);
    const basket = { items: [1, 5, 9], counts: [1, 4, 2] };
    const n = ALS.factors;
    const y = (item: number) => items.subarray(item * n, (item + 1) * n);
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, each, at) => sum + each * b[at]!, 0);
    const products = shop.products.length;

    const x = foldIn(items, ALS).factorsOf(basket).slice();

    // The gradient of the loss is zero in each direction.
    for (let factor = 0; factor < n; factor++) {
      let gradient = ALS.regularization * (3 + ALS.unobserved * products) * x[factor]!;
      for (let item = 0; item < products; item++)
        gradient += ALS.unobserved * dot(x, y(item)) * y(item)[factor]!;
      for (const [at, item] of basket.items.entries())
        gradient += confidence(basket.counts[at]!) * (dot(x, y(item)) - 1) * y(item)[factor]!;
      expect(gradient).toBeCloseTo(0, 9);
    }
  });

  it('comes to the loss of exact steps', () => {
    const loss = (parameters: AlsParameters): number => {
      const items = fitImplicitAls(known, parameters);
      const recommender = alsRecommender(items, parameters);
      const scores = new Float64Array(known.columns);
      let sum = 0;
      for (let row = 0; row < known.rows; row++) {
        const [from, to] = [known.starts[row]!, known.starts[row + 1]!];
        const basket = { items: known.column.subarray(from, to), counts: known.count.subarray(from, to) };
        recommender.score(basket, scores);
        for (const score of scores) sum += ALS.unobserved * score * score;
        for (const [at, item] of basket.items.entries())
          sum += confidence(basket.counts[at]!) * (1 - scores[item]!) ** 2;
      }
      return sum;
    };

    expect(loss(ALS)).toBeLessThan(1.02 * loss({ ...ALS, steps: ALS.factors + 2 }));
  });
});

describe('item-item', () => {
  it('is the cosine, drawn to zero where few customers have both', () => {
    // Products a and b: both by two customers, a alone by one, on one day each.
    const history = historyOf(
      ['a', 'b'],
      [
        { product: [0, 1], day: [1, 1] },
        { product: [0, 1], day: [1, 2] },
        { product: [0], day: [3] },
      ],
    );

    const { item, likeness } = fitItemItem(interactionsUntil(history, 9), { neighbours: 2, shrinkage: 6 });

    expect([...item]).toEqual([1, -1, 0, -1]);
    expect(likeness[0]).toBeCloseTo((2 / Math.sqrt(3 * 2)) * (2 / 8), 6);
  });
});

describe('the best products', () => {
  it('are in order, the lower number first among equals, and above the bound', () => {
    const scores = Float64Array.of(1, 5, 3, 5, -1, 3, 0, Number.NEGATIVE_INFINITY);

    expect(topProducts(scores, 4)).toEqual([1, 3, 2, 5]);
    expect(topProducts(scores, 10, 0)).toEqual([1, 3, 2, 5, 0]);
  });
});
