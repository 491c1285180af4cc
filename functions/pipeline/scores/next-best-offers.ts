import { field, struct } from '#lake/schema';
import { makeOffers, type Offer } from '#ml/offers/make-offers';
import type { OfferModel } from '#ml/offers/offer-model';
import { offerParameters } from '#ml/offers/offer-parameters';
import { offerReason } from '#ml/offers/offer-reason';
import type { PurchaseHistory } from '#ml/offers/purchase-history';
import { dayNumber } from '../bookmarks.ts';
import { CUSTOMER_PRODUCTS, customerProducts, purchaseBounds } from '../customer-products.ts';
import type { ScoredTable } from '../scored-table.ts';
import { madeByModel, modelColumns, modelFields } from './made-by-model.ts';

/** Offers what most customers bought, and again what the customer did buy again. */
const FLOOR = 'popularity';
const METHOD = JSON.stringify({ ...offerParameters, floor: FLOOR });
const { again, justBoughtDays, leastProbability, longestHorizon } = offerParameters;

export const nextBestOffers: ScoredTable = {
  name: 'next_best_offers',
  description: `What to offer each customer: up to ${again} products to buy again and up to ${offerParameters.new} new ones, with the reason. Customers are those who bought in the last two years; nothing that a customer bought in the last ${justBoughtDays} days is offered to them, and nothing that is no longer sold.`,
  grain: ['email_customer', 'kind', 'rank'],
  pii: ['email_customer'],
  columns: new Map([
    ['email_customer', "Buyer's e-mail."],
    [
      'kind',
      'again for a product that the customer has bought in the last two years, new for one that the customer has not.',
    ],
    ['rank', 'Place among the offers of the kind; 1 is the best.'],
    ['name_product', 'Product offered.'],
    ['category', 'Kind of product; null for one that is not in the catalogue.'],
    [
      'score',
      `Of again: probability that the customer buys it within ${longestHorizon} days (fewer where the history is short), at least ${leastProbability}; without a model, how often it was bought, older purchases counting less. Of new: strength, to compare the new products of one customer alone.`,
    ],
    ['reason_en', 'Why, in English.'],
    ['reason_pt', 'Why, in Portuguese.'],
    [
      'because_of',
      'Product bought that speaks most for the offer; the product itself where it is offered again, null where it is offered because many buy it.',
    ],
    ['logical_date', 'Last day that was known.'],
    ...modelColumns,
  ]),
  schema: struct([
    field('email_customer', 'string', false),
    field('kind', 'string', false),
    field('rank', 'integer', false),
    field('name_product', 'string', false),
    field('category', 'string'),
    field('score', 'double', false),
    field('reason_en', 'string', false),
    field('reason_pt', 'string', false),
    field('because_of', 'string'),
    field('logical_date', 'date', false),
    ...modelFields,
  ]),
  bounds: purchaseBounds,
  model: 'next_best_offer',
  method: METHOD,
  audits: `
-- audit: grain_is_unique
select email_customer, kind, rank from candidate group by all having count(*) > 1;
-- audit: a_product_is_offered_once
select email_customer, name_product from candidate group by all having count(*) > 1;
-- audit: ranks_have_no_gaps
select email_customer, kind from candidate group by all having min(rank) <> 1 or max(rank) <> count(*);
-- audit: better_offers_come_first
select * from candidate qualify score > lag(score) over (partition by email_customer, kind order by rank);
-- audit: probabilities_are_between_0_and_1
select * from candidate where kind = 'again' and model_version is not null and not (score between 0 and 1);
-- audit: nothing_was_just_bought
select candidate.* from candidate
join silver.sale on sale.email_customer = candidate.email_customer and sale.name_product = candidate.name_product
where sale.sale_date > candidate.logical_date - ${justBoughtDays} and sale.sale_date <= candidate.logical_date;
`,
  async score(input) {
    const { engine, logicalDate, champion } = input;
    const { emails, history } = await customerProducts(engine, input.sql(CUSTOMER_PRODUCTS));
    const offered = await input.rows<OfferedProduct>('features/offered_products');
    const categories = new Map(offered.map(({ name_product, category }) => [name_product, category]));
    const model = champion && (JSON.parse(champion.model) as OfferModel);
    const made = madeByModel(input, 'next_best_offer', FLOOR, METHOD);
    return offerRows(
      { emails, history, categories },
      makeOffers(
        history,
        dayNumber(logicalDate),
        history.products.map((name) => categories.has(name)),
        model,
      ),
      { logical_date: logicalDate, ...made },
    );
  },
};

interface OfferedProduct {
  readonly name_product: string;
  readonly category: string | null;
}

interface Known {
  readonly emails: readonly string[];
  readonly history: PurchaseHistory;
  readonly categories: ReadonlyMap<string, string | null>;
}

function* offerRows(
  { emails, history: { products }, categories }: Known,
  made: ReturnType<typeof makeOffers>,
  common: Readonly<Record<string, unknown>>,
): Generator<Record<string, unknown>> {
  for (const { customer, offers } of made) {
    const ranks = { again: 0, new: 0 };
    for (const offer of offers) {
      const name_product = products[offer.product]!;
      const { en, pt } = offerReason(offer, products);
      const because = becauseOf(offer);
      yield {
        email_customer: emails[customer],
        kind: offer.kind,
        rank: ++ranks[offer.kind],
        name_product,
        category: categories.get(name_product) ?? null,
        score: Number(offer.score.toFixed(6)),
        reason_en: en,
        reason_pt: pt,
        because_of: because === undefined ? null : products[because],
        ...common,
      };
    }
  }
}

const becauseOf = (offer: Offer): number | undefined =>
  offer.kind === 'again' ? offer.product : offer.because;
