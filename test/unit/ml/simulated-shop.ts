import { historyOf, type PurchaseHistory } from '#ml/offers/purchase-history';
import { random } from './series.ts';

export interface TasteShop {
  readonly customers: number;
  readonly days: number;
  readonly seed?: number;
}

/** Of the products of a taste, the first are bought again and again, the others once. */
export const TASTES = ['coffee', 'garden', 'office', 'sport'] as const;
export const PRODUCTS_OF_TASTE = 12;
export const CONSUMABLES_OF_TASTE = 3;

export const tasteOf = (product: string): string => product.split(' ')[0]!;
export const isConsumable = (product: string): boolean =>
  Number(product.split(' ')[1]) < CONSUMABLES_OF_TASTE;

/** Customers who each buy of one taste: consumables every few weeks, of the rest now and then another one. */
export function tasteShop({ customers, days, seed = 1 }: TasteShop): PurchaseHistory {
  const next = random(seed);
  const products = TASTES.flatMap((taste) =>
    Array.from({ length: PRODUCTS_OF_TASTE }, (_, at) => `${taste} ${String(at).padStart(2, '0')}`),
  );
  const purchases = Array.from({ length: customers }, (_, customer) => {
    const first = (customer % TASTES.length) * PRODUCTS_OF_TASTE;
    const bought = new Map<number, Set<number>>();
    const buy = (product: number, day: number) =>
      bought.set(product, (bought.get(product) ?? new Set()).add(day));
    for (let at = 0; at < CONSUMABLES_OF_TASTE; at++) {
      if (next() < 0.4) continue;
      const every = 14 + Math.floor(next() * 30);
      for (let day = Math.floor(next() * every); day < days; day += every - 2 + Math.floor(next() * 5))
        buy(first + at, day);
    }
    for (let day = Math.floor(next() * 20); day < days; day += 10 + Math.floor(next() * 40)) {
      const product =
        first + CONSUMABLES_OF_TASTE + Math.floor(next() * (PRODUCTS_OF_TASTE - CONSUMABLES_OF_TASTE));
      if (!bought.has(product)) buy(product, day);
    }
    const sorted = [...bought].sort(([a], [b]) => a - b);
    const each = sorted.flatMap(([product, on]) =>
      [...on].sort((a, b) => a - b).map((day) => ({ product, day })),
    );
    return { product: each.map(({ product }) => product), day: each.map(({ day }) => day) };
  });
  return historyOf(products, purchases);
}
