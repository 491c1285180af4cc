import { describe, expect, it } from 'vitest';
import { makeOffers, type Offer } from '#ml/offers/make-offers';
import { offerParameters } from '#ml/offers/offer-parameters';
import { offerReason } from '#ml/offers/offer-reason';
import { historyOf, type PurchaseHistory } from '#ml/offers/purchase-history';
import { type TrainedOffers, trainOffers } from '#ml/offers/train-offers';
import { isConsumable, tasteOf, tasteShop } from './simulated-shop.ts';

const DAYS = 200;
const LAST = DAYS - 1;
const shop = tasteShop({ customers: 160, days: DAYS });
const train = (history: PurchaseHistory, last = LAST, champion?: TrainedOffers['model']) =>
  trainOffers(history, last, champion)!;
const first = train(shop);

/** The same purchases of every day up to one, and others after it. */
const changedAfter = (day: number): PurchaseHistory => {
  const other = tasteShop({ customers: 160, days: DAYS, seed: 7 });
  const customers = Array.from({ length: 160 }, (_, at) => {
    const of = (history: PurchaseHistory, keep: (on: number) => boolean) =>
      Array.from(
        history.product.subarray(history.starts[at]!, history.starts[at + 1]!),
        (product, entry) => ({
          product,
          day: history.day[history.starts[at]! + entry]!,
        }),
      ).filter((each) => keep(each.day));
    const all = [...of(shop, (on) => on <= day), ...of(other, (on) => on > day)];
    all.sort((a, b) => a.product - b.product || a.day - b.day);
    return { product: all.map(({ product }) => product), day: all.map(({ day }) => day) };
  });
  return historyOf(shop.products, customers);
};

describe('training of offers', () => {
  it('beats popularity where tastes differ, and the simple rule where some things are bought once', () => {
    const [choice, judged] = first.proposals.folds;
    const { method } = first.proposals.chosen;

    expect(choice![method]).toBe(Math.max(choice!.item_item!, choice!.implicit_als!));
    expect(judged![method]).toBeGreaterThan(1.3 * judged!.popularity!);
    expect(first.repurchase.learned).toBe(true);
    expect(first.repurchase.folds[1]!.auc).toBeGreaterThan(first.repurchase.folds[1]!.floor_auc! + 0.01);
    expect(first.model.horizon).toBe(offerParameters.longestHorizon);
  });

  it('gives the same bytes again', () => {
    expect(JSON.stringify(train(shop))).toBe(JSON.stringify(first));
  });

  it('lets the days that judge have no part in the choice and in what is judged', () => {
    const changed = train(changedAfter(LAST - offerParameters.longestHorizon));

    expect(changed.proposals.chosen).toEqual(first.proposals.chosen);
    expect(changed.proposals.folds[0]).toEqual(first.proposals.folds[0]);
    expect(changed.repurchase.folds[0]).toEqual(first.repurchase.folds[0]);
    expect(changed.proposals.folds[1]).not.toEqual(first.proposals.folds[1]);
  });

  it('judges a champion that has learned from the same days by its method: no better, no worse', () => {
    const { champion } = train(shop, LAST, first.model);

    expect(champion!.champion).toBe(champion!.itself);
    expect(champion!.customers).toBe(first.proposals.folds[1]!.customers);
  });

  it('judges an older champion as it is by the days that it has not seen', () => {
    const old = train(shop, LAST - 15).model;
    const blind = {
      ...old,
      proposal: {
        method: 'item_item' as const,
        parameters: { neighbours: 1, shrinkage: 0 },
        neighbours: shop.products.map(() => []),
        likeness: shop.products.map(() => []),
      },
    };

    const [asItIs, knowingNothing] = [train(shop, LAST, old).champion!, train(shop, LAST, blind).champion!];

    expect(asItIs.customers).toBeLessThan(first.proposals.folds[1]!.customers);
    expect(knowingNothing.customers).toBe(asItIs.customers);
    expect(knowingNothing.champion).toBeLessThan(asItIs.champion);
    expect(knowingNothing.itself).toBe(asItIs.itself);
  });

  it('measures nothing where too few bought anything new, and learns nothing from less than a month', () => {
    const small = train(tasteShop({ customers: 12, days: DAYS }));

    expect(small.proposals.folds[1]).toMatchObject({ popularity: null, implicit_als: null });
    expect(trainOffers(tasteShop({ customers: 100, days: 20 }), 19, undefined)).toBeUndefined();
  });
});

describe('offers', () => {
  const everything = shop.products.map(() => true);
  const offersOf = (model: TrainedOffers['model'] | undefined, offered = everything) =>
    [...makeOffers(shop, LAST, offered, model)].map(({ customer, offers }) => ({
      customer,
      offers,
      bought: purchasesOf(customer),
    }));
  const purchasesOf = (customer: number): Map<number, number> => {
    const last = new Map<number, number>();
    for (let at = shop.starts[customer]!; at < shop.starts[customer + 1]!; at++)
      last.set(shop.product[at]!, shop.day[at]!);
    return last;
  };
  const all = offersOf(first.model);
  const kind = <K extends Offer['kind']>(offers: readonly Offer[], of: K) =>
    offers.filter((offer): offer is Extract<Offer, { kind: K }> => offer.kind === of);

  it.each([
    ['a model', first.model],
    ['the simple rules', undefined],
  ])('of %s are never what was just bought; new is what was never bought, again what was', (_, model) => {
    for (const { offers, bought } of offersOf(model)) {
      for (const { product } of kind(offers, 'new')) expect(bought.has(product)).toBe(false);
      for (const { product, since } of kind(offers, 'again')) {
        expect(since).toBe(LAST - bought.get(product)!);
        expect(since).toBeGreaterThanOrEqual(offerParameters.justBoughtDays);
      }
      expect(kind(offers, 'again').length).toBeLessThanOrEqual(offerParameters.again);
      expect(kind(offers, 'new').length).toBeLessThanOrEqual(offerParameters.new);
    }
  });

  it('are what a customer of the taste needs: consumables again, of the same taste anew', () => {
    const again = all.flatMap(({ offers }) => kind(offers, 'again').slice(0, 1));
    const consumables = again.filter(({ product }) => isConsumable(shop.products[product]!));
    const anew = all.flatMap(({ offers, bought }) =>
      kind(offers, 'new')
        .slice(0, 2)
        .map(({ product }) => ({ product, taste: tasteOf(shop.products[[...bought.keys()][0]!]!) })),
    );
    const fitting = anew.filter(({ product, taste }) => tasteOf(shop.products[product]!) === taste);

    expect(consumables.length / again.length).toBeGreaterThan(0.9);
    expect(fitting.length / anew.length).toBeGreaterThan(0.8);
  });

  it('say how likely a product is bought again: as often as it was', () => {
    // By what is known 28 days earlier, and a model that learned until then.
    const { model } = train(shop, LAST - 28);
    let [expected, bought] = [0, 0];
    const earlier = historyUntil(LAST - 28);
    for (const { customer, offers } of makeOffers(earlier, LAST - 28, everything, model))
      for (const { product, score } of kind(offers, 'again')) {
        expected += score;
        if (purchasesOf(customer).get(product)! > LAST - 28) bought++;
      }

    expect(expected / bought).toBeGreaterThan(0.8);
    expect(expected / bought).toBeLessThan(1.25);
  });

  it('leave out what can no longer be had', () => {
    const had = all[0]!.offers.map(({ product }) => product);
    const offered = everything.map((_, product) => !had.includes(product));

    for (const { offers } of offersOf(first.model, offered))
      for (const { product } of offers) expect(offered[product]).toBe(true);
  });

  it('are what most buy for who bought only what the model does not know', () => {
    const { products } = shop;
    const history = historyOf(
      [...products, 'brand new'],
      [
        { product: [products.length], day: [LAST - 1] },
        ...Array.from({ length: 5 }, () => ({ product: [3], day: [LAST - 9] })),
      ],
    );

    const [newcomer] = [...makeOffers(history, LAST, [...everything, true], first.model)];

    expect(newcomer!.offers).toEqual([
      { kind: 'new', product: 3, score: 5, because: undefined, method: 'popularity' },
    ]);
  });

  function historyUntil(last: number): PurchaseHistory {
    const customers = Array.from({ length: shop.starts.length - 1 }, (_, at) => {
      const entries = Array.from(
        { length: shop.starts[at + 1]! - shop.starts[at]! },
        (_, i) => shop.starts[at]! + i,
      );
      const kept = entries.filter((entry) => shop.day[entry]! <= last);
      return {
        product: kept.map((entry) => shop.product[entry]!),
        day: kept.map((entry) => shop.day[entry]!),
      };
    });
    return historyOf(shop.products, customers);
  }
});

describe('the reason of an offer', () => {
  const names = ['Cafeteira', 'Filtro de papel'];

  it('is said in both languages', () => {
    const proposal = { kind: 'new', product: 1, score: 0.4, because: 0 } as const;
    const again = { kind: 'again', product: 1, score: 0.4, times: 3, since: 20, interval: 27.6 } as const;

    expect(offerReason({ ...proposal, method: 'item_item' }, names)).toEqual({
      en: 'Customers who bought Cafeteira often buy Filtro de papel.',
      pt: 'Clientes que compraram Cafeteira costumam comprar Filtro de papel.',
    });
    expect(offerReason({ ...proposal, method: 'implicit_als' }, names).en).toContain('above all Cafeteira');
    expect(offerReason({ ...proposal, because: undefined, method: 'popularity' }, names).pt).toContain(
      'mais clientes',
    );
    expect(offerReason(again, names)).toEqual({
      en: 'Bought on 3 days, 28 days apart on average, the last time 20 days ago.',
      pt: 'Comprado em 3 dias, com 28 dias de intervalo em média, a última vez há 20 dias.',
    });
    expect(offerReason({ ...again, times: 1, interval: undefined }, names).en).toBe('Bought 20 days ago.');
    expect(offerReason({ ...again, interval: 1 }, names).en).toContain('1 day apart');
  });
});
