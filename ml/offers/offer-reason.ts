import type { Offer } from './make-offers.ts';

/** Why something is offered, in words. */
export interface OfferReason {
  readonly en: string;
  readonly pt: string;
}

/** @param names of the products by number */
export function offerReason(offer: Offer, names: readonly string[]): OfferReason {
  if (offer.kind === 'again') return againReason(offer);
  if (offer.because === undefined)
    return {
      en: 'One of the products that most customers bought of late.',
      pt: 'Um dos produtos que mais clientes compraram ultimamente.',
    };
  const [product, because] = [names[offer.product]!, names[offer.because]!];
  return offer.method === 'item_item'
    ? {
        en: `Customers who bought ${because} often buy ${product}.`,
        pt: `Clientes que compraram ${because} costumam comprar ${product}.`,
      }
    : {
        en: `Customers with similar purchases buy ${product}; above all ${because} speaks for it.`,
        pt: `Clientes com compras parecidas compram ${product}; o que mais indica isso é ${because}.`,
      };
}

function againReason({ times, since, interval }: Extract<Offer, { kind: 'again' }>): OfferReason {
  if (interval === undefined)
    return { en: `Bought ${days(since, 'en')} ago.`, pt: `Comprado há ${days(since, 'pt')}.` };
  const every = Math.max(1, Math.round(interval));
  return {
    en: `Bought on ${times} days, ${days(every, 'en')} apart on average, the last time ${days(since, 'en')} ago.`,
    pt: `Comprado em ${times} dias, com ${days(every, 'pt')} de intervalo em média, a última vez há ${days(since, 'pt')}.`,
  };
}

const DAY = { en: ['day', 'days'], pt: ['dia', 'dias'] } as const;

const days = (number: number, language: keyof OfferReason): string =>
  `${number} ${DAY[language][number === 1 ? 0 : 1]}`;
