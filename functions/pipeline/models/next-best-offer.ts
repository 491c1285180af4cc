import type { OfferModel } from '#ml/offers/offer-model';
import { horizonOf, offerParameters } from '#ml/offers/offer-parameters';
import { customersOf, daysOf } from '#ml/offers/purchase-history';
import { type TrainedOffers, trainOffers } from '#ml/offers/train-offers';
import { dayNumber } from '../bookmarks.ts';
import {
  CUSTOMER_PRODUCTS,
  customerProducts,
  decodePurchases,
  encodePurchases,
  purchaseBounds,
} from '../customer-products.ts';
import type { TrainableModel } from '../trainable-model.ts';

const { leastCases, mostLearnedCustomers, mostProducts, historyDays } = offerParameters;

/** What a customer will buy again, and what else a customer may like. */
export const nextBestOffer: TrainableModel = {
  name: 'next_best_offer',
  features: CUSTOMER_PRODUCTS,
  bounds: purchaseBounds,
  async encode(engine, sql, logicalDate) {
    const { history } = await customerProducts(engine, sql);
    const today = dayNumber(logicalDate);
    if (customersOf(history) < leastCases || horizonOf(daysOf(history).first, today) === undefined) return [];
    return [encodePurchases(history, today)];
  },
  train(part, championModel) {
    const { today, history } = decodePurchases(part);
    const champion = championModel === undefined ? undefined : (JSON.parse(championModel) as OfferModel);
    return trainOffers(history, today, champion);
  },
  conclude(parts) {
    const { model, proposals, repurchase, champion } = parts[0] as TrainedOffers;
    const judged = proposals.folds.at(-1)!;
    return {
      parameters: {
        proposal: proposals.chosen.method,
        ...proposals.chosen.parameters,
        repurchase: repurchase.learned ? 'logistic_regression' : 'simple_rule',
        horizon: model.horizon,
      },
      metrics: {
        hit_rate_at_10: judged[proposals.chosen.method],
        floor_hit_rate_at_10: judged.popularity,
        repurchase_auc: repurchase.folds.at(-1)!.auc,
        floor_repurchase_auc: repurchase.folds.at(-1)!.floor_auc,
        products: model.products.length,
        proposal_folds: proposals.folds,
        repurchase_folds: repurchase.folds,
        champion,
      },
      headline: {
        metric: 'hit_rate_at_10',
        better: 'higher',
        value: judged[proposals.chosen.method],
        floor: judged.popularity,
        champion: champion?.champion ?? null,
        valueWhereChampion: champion?.itself ?? null,
      },
      model: `${JSON.stringify(model)}\n`,
      card,
    };
  },
};

const card = {
  title: 'Next best offer',
  purpose:
    'What each customer is likely to buy again, and which products that are new to the customer to propose, with the reason.',
  method: `For new products, item-item likeness (cosine with shrinkage) and implicit alternating least squares compete: the one by which more customers found something new among ten proposals is chosen on the days before those that judge. What is bought again comes from a logistic regression on recency, frequency, the customer's own interval, and how often the product is bought again at all; a simple rule takes its place where it orders products better. The floor proposes to everybody what most customers bought in the last 90 days. The horizon is a quarter of the history, at most ${offerParameters.longestHorizon} days.`,
  data: `Days on which customers with an e-mail address bought each product, of the last ${historyDays} days: at most ${mostLearnedCustomers.toLocaleString('en')} customers, evenly taken, and the ${mostProducts.toLocaleString('en')} products that are bought most often. Addresses and names are not part of the training; nothing of a single customer is in the model.`,
  limits: [
    'A product that nobody had bought when the model was trained is never proposed as new until the next training.',
    'It knows no prices, stocks, margins or seasons, and of who bought nothing yet it knows nothing.',
    'That customers bought what would have been proposed does not say that a proposal makes them buy; only a controlled trial does.',
    `It is judged only when ${leastCases} customers bought something new in the days held out.`,
    'A champion that learned from the days that judge is judged by what was bought after them, or by its method learned anew.',
  ],
  sources: [
    'Hu, Koren & Volinsky (2008), Collaborative Filtering for Implicit Feedback Datasets',
    'Takács, Pilászy & Tikk (2011), Applications of the Conjugate Gradient Method for Implicit Feedback Collaborative Filtering',
    'Rendle, Krichene, Zhang & Koren (2022), Revisiting the Performance of iALS on Item Recommendation Benchmarks',
    'Sarwar, Karypis, Konstan & Riedl (2001), Item-Based Collaborative Filtering Recommendation Algorithms',
    'Deshpande & Karypis (2004), Item-Based Top-N Recommendation Algorithms',
  ],
};
