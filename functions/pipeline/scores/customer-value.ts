import { field, struct } from '#lake/schema';
import { type BaseRates, baseRates } from '#ml/customers/base-rates';
import { type CustomerModel, customerOutlook } from '#ml/customers/customer-outlook';
import { customerParameters } from '#ml/customers/customer-parameters';
import type { PurchaseHistory } from '#ml/customers/purchase-history';
import { dayNumber } from '../bookmarks.ts';
import { CUSTOMER_PURCHASES, customerHistories } from '../customer-histories.ts';
import type { ScoredTable } from '../scored-table.ts';
import { madeByModel, modelColumns, modelFields } from './made-by-model.ts';

const { soonDays, yearDays } = customerParameters;

/** Says what customers of the same recency and frequency did in the days before. */
const FLOOR = 'base_rate';
const METHOD = JSON.stringify({ soonDays, yearDays, floor: FLOOR });

/** What gold says of a customer, with the names that the table has. */
interface Standing {
  readonly email_customer: string;
  readonly last_purchase: string;
  readonly recency_days: number;
  readonly purchases: number;
  readonly sales_value: string;
  readonly recency_score: number;
  readonly frequency_score: number;
  readonly monetary_score: number;
  readonly segment: string;
}

export const customerValue: ScoredTable = {
  name: 'customer_value',
  description:
    'What is to be expected of each customer after the logical date: purchases, value, and the risk of losing them.',
  grain: ['email_customer'],
  pii: ['email_customer'],
  columns: new Map([
    ['email_customer', "Buyer's e-mail."],
    ['last_purchase', 'Day of the latest purchase.'],
    ['recency_days', 'Days from the latest purchase to the logical date.'],
    ['purchases', 'Number of days with a purchase.'],
    ['sales_value', 'Sum of all purchases.'],
    [
      'recency_score',
      'Fifth of the customers by latest purchase; 5 bought most recently; equals share a score.',
    ],
    [
      'frequency_score',
      'Fifth of the customers by days with a purchase; 5 bought most often; equals share a score.',
    ],
    ['monetary_score', 'Fifth of the customers by value; 5 spent most; equals share a score.'],
    ['segment', 'champion, loyal, new, at_risk, lost or occasional, from the three scores.'],
    [
      'probability_alive',
      'Probability that the customer has not left for good; null without a model. Who bought once counts as not having left.',
    ],
    [
      'churn_risk',
      `Probability that the customer buys nothing in the ${yearDays} days after the logical date; null without a model.`,
    ],
    [
      'probability_of_purchase_60d',
      `Probability that the customer buys in the ${soonDays} days after the logical date; without a model the share of customers alike who did in the days before, null when there were none.`,
    ],
    [
      'expected_purchases_60d',
      `Expected days with a purchase among these ${soonDays}; without a model the mean of customers alike.`,
    ],
    [
      'expected_purchases_365d',
      `Expected days with a purchase among the next ${yearDays}; null without a model.`,
    ],
    ['expected_sale_value', 'Expected value of a day with a purchase; null without a model.'],
    [
      'expected_value_365d',
      `Expected value of all purchases in the next ${yearDays} days; null without a model.`,
    ],
    ['logical_date', 'Last day that was known.'],
    ...modelColumns,
  ]),
  schema: struct([
    field('email_customer', 'string', false),
    field('last_purchase', 'date', false),
    field('recency_days', 'integer', false),
    field('purchases', 'integer', false),
    field('sales_value', 'decimal(38,2)', false),
    field('recency_score', 'integer', false),
    field('frequency_score', 'integer', false),
    field('monetary_score', 'integer', false),
    field('segment', 'string', false),
    field('probability_alive', 'double'),
    field('churn_risk', 'double'),
    field('probability_of_purchase_60d', 'double'),
    field('expected_purchases_60d', 'double'),
    field('expected_purchases_365d', 'double'),
    field('expected_sale_value', 'decimal(38,2)'),
    field('expected_value_365d', 'decimal(38,2)'),
    field('logical_date', 'date', false),
    ...modelFields,
  ]),
  model: 'customer_value',
  method: METHOD,
  audits: `
-- audit: grain_is_unique
select email_customer from candidate group by all having count(*) > 1;
-- audit: probabilities_are_between_0_and_1
select * from candidate
where not (probability_alive between 0 and 1 and churn_risk between 0 and 1)
    or not (probability_of_purchase_60d between 0 and 1);
-- audit: expectations_are_not_negative
select * from candidate
where expected_purchases_60d < 0 or expected_purchases_365d < 0 or expected_sale_value < 0 or expected_value_365d < 0;
-- audit: a_purchase_is_not_likelier_than_expected
select * from candidate where probability_of_purchase_60d > expected_purchases_60d + 0.000002;
-- audit: the_model_says_everything
select * from candidate
where model_version is not null and (
    probability_alive is null or churn_risk is null or probability_of_purchase_60d is null
    or expected_purchases_365d is null or expected_value_365d is null
);
-- audit: nobody_bought_after_the_logical_date
select * from candidate where last_purchase > logical_date or recency_days < 0;
`,
  async score(input) {
    const { engine, logicalDate, champion } = input;
    const histories = await customerHistories(engine, input.sql(CUSTOMER_PURCHASES));
    const standings = await input.rows<Standing>('features/customer_standing');
    const known = new Map(standings.map((standing) => [standing.email_customer, standing]));
    const today = dayNumber(logicalDate);
    const outlookOf = champion
      ? byModel(JSON.parse(champion.model) as CustomerModel, today)
      : byFloor(baseRates(histories, today, soonDays), today);
    const made = madeByModel(input, 'customer_value', FLOOR, METHOD);
    return histories.flatMap((history) => {
      const standing = known.get(history.email_customer);
      return standing ? [{ ...standing, ...outlookOf(history), logical_date: logicalDate, ...made }] : [];
    });
  },
};

type Outlook = (history: PurchaseHistory) => Readonly<Record<string, number | string>>;

const byModel =
  (model: CustomerModel, today: number): Outlook =>
  (history) => {
    const outlook = customerOutlook(model, history, today);
    const { expectedCents, expectedPurchasesInYear } = outlook;
    return {
      probability_alive: rounded(outlook.probabilityAlive),
      churn_risk: rounded(outlook.churnRisk),
      probability_of_purchase_60d: rounded(outlook.probabilityOfPurchase),
      expected_purchases_60d: rounded(outlook.expectedPurchasesSoon),
      expected_purchases_365d: rounded(expectedPurchasesInYear),
      expected_sale_value: money(expectedCents),
      expected_value_365d: money(expectedPurchasesInYear * expectedCents),
    };
  };

const byFloor =
  (rates: BaseRates | undefined, today: number): Outlook =>
  (history) => {
    if (!rates) return {};
    const { buyers, purchases } = rates(history, today);
    return { probability_of_purchase_60d: rounded(buyers), expected_purchases_60d: rounded(purchases) };
  };

/** Digits that every machine agrees on. */
const rounded = (value: number): number => Number(value.toFixed(6));

const money = (cents: number): string => (cents / 100).toFixed(2);
