import type { CustomerModel } from '#ml/customers/customer-outlook';
import { customerParameters } from '#ml/customers/customer-parameters';
import { type CustomerFold, type TrainedCustomers, trainCustomers } from '#ml/customers/train-customers';
import { mean } from '#ml/statistics';
import { dateOfDay, dayNumber } from '../bookmarks.ts';
import {
  CUSTOMER_PURCHASES,
  customerHistories,
  decodeHistories,
  encodeHistories,
} from '../customer-histories.ts';
import type { TrainableModel } from '../trainable-model.ts';

const { soonDays, yearDays, folds, minimumCustomers, fittedCustomers } = customerParameters;

/** How often customers come back, when they leave, and what they spend. */
export const customerValue: TrainableModel = {
  name: 'customer_value',
  features: CUSTOMER_PURCHASES,
  async encode(engine, sql, logicalDate) {
    const histories = await customerHistories(engine, sql);
    return histories.length === 0 ? [] : [encodeHistories(histories, dayNumber(logicalDate))];
  },
  train(part, championModel) {
    const { today, histories } = decodeHistories(part);
    const champion = championModel === undefined ? undefined : (JSON.parse(championModel) as CustomerModel);
    return trainCustomers(histories, today, champion);
  },
  conclude(parts) {
    const { model, ...measured } = parts[0] as TrainedCustomers;
    const compared = measured.folds.filter(({ championLogLoss }) => championLogLoss !== null);
    return {
      parameters: { ...model.buying, ...model.spending },
      metrics: { ...measured, folds: measured.folds.map(foldMetrics) },
      headline: {
        metric: 'log_loss',
        better: 'lower',
        value: meanOf(measured.folds, ({ logLoss }) => logLoss),
        floor: meanOf(measured.folds, ({ floorLogLoss }) => floorLogLoss),
        champion: meanOf(compared, ({ championLogLoss }) => championLogLoss!),
        valueWhereChampion: meanOf(compared, ({ logLoss }) => logLoss),
      },
      model: `${JSON.stringify(model)}\n`,
      card,
    };
  },
};

const meanOf = (of: readonly CustomerFold[], figure: (fold: CustomerFold) => number): number | null =>
  of.length === 0 ? null : mean(of.map(figure));

const foldMetrics = ({ lastDay, ...figures }: CustomerFold) => ({ last_day: dateOfDay(lastDay), ...figures });

const card = {
  title: 'Customer value',
  purpose: `How likely each customer is to buy again within ${soonDays} days, how often and for how much within ${yearDays}, and how likely the customer is lost.`,
  method: `BG/NBD for when customers buy and when they leave, Gamma-Gamma for what they spend, both fitted by maximum likelihood to at most ${fittedCustomers} customers. Time is in weeks; the purchases of a day are one. Judged ${folds} times: fitted to the days before the last ${soonDays}, ${2 * soonDays} and ${3 * soonDays}, it says who buys in the ${soonDays} days that follow; the figure is the mean logarithmic loss. The floor is the share of customers of the same recency and frequency who bought in the ${soonDays} days before.`,
  data: 'Days with a purchase and what was spent on each, of every customer with an e-mail address. Addresses and names are not part of the training.',
  limits: [
    'Customers who leave do so right after a purchase, and buy at a steady rate until then: seasons, campaigns and prices are not known to it.',
    'Who bought once counts as alive for certain; the risk to lose a customer therefore is that nothing is bought within a year.',
    'How much is spent is taken to be independent of how often; valueCorrelation among the figures says how far that holds.',
    `It is judged only when ${minimumCustomers} customers were known ${soonDays} days ago, and some ${2 * soonDays} days ago.`,
  ],
  sources: [
    'Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model',
    'Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value',
    'Hughes (1994), Strategic Database Marketing',
  ],
};
