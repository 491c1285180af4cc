import type { Engine } from '#lake/engine';
import { offerParameters } from '#ml/offers/offer-parameters';
import { type CustomerPurchases, historyOf, type PurchaseHistory } from '#ml/offers/purchase-history';
import { dateOfDay, dayNumber } from './bookmarks.ts';
import type { SourceBound } from './feature-sources.ts';

/** Name of the SELECT of who bought what on which day. */
export const CUSTOMER_PRODUCTS = 'features/customer_products';

export function purchaseBounds(logicalDate: string): readonly SourceBound[] {
  const first = dateOfDay(dayNumber(logicalDate) - offerParameters.historyDays + 1);
  return [
    { table: 'silver.sale', where: [{ column: 'sale_date', op: 'between', value: [first, logicalDate] }] },
  ];
}

/** Days fit below it: the last is in the year 2149. */
const DAYS = 65_536;

/** Purchases of the products that are bought most often, and the e-mails of the customers in their order. */
export async function customerProducts(
  engine: Engine,
  sql: string,
): Promise<{ emails: readonly string[]; history: PurchaseHistory }> {
  // One number for each purchase, sorted here: lists of lists in order take many times the memory.
  await engine.run(`
    create or replace table offer_purchases as ${sql};
    create or replace table offer_names as
      select name_product, row_number() over (order by name_product) - 1 as product
      from (
        select name_product from offer_purchases
        group by name_product
        order by count(*) desc, name_product limit ${offerParameters.mostProducts})`);
  const names = await engine.rows<{ name_product: string }>(
    'select name_product from offer_names order by product',
  );
  const customers = await engine.rows<{ email_customer: string; purchases: number[] }>(`
    select email_customer,
      list((product * ${DAYS} + (date - date '1970-01-01'))::uinteger) as purchases
    from offer_purchases join offer_names using (name_product)
    group by email_customer order by email_customer`);
  await engine.run('drop table offer_purchases; drop table offer_names');
  return {
    emails: customers.map(({ email_customer }) => email_customer),
    history: historyOf(
      names.map(({ name_product }) => name_product),
      customers.map(({ purchases }) => unpacked(purchases)),
    ),
  };
}

function unpacked(purchases: readonly number[]): CustomerPurchases {
  const sorted = Uint32Array.from(purchases).sort();
  return { product: sorted.map((each) => Math.floor(each / DAYS)), day: sorted.map((each) => each % DAYS) };
}

/** JSON Lines: the day and the products, then each customer, without saying who it is. */
export function encodePurchases({ products, starts, product, day }: PurchaseHistory, today: number): string {
  const lines = [JSON.stringify({ today, products })];
  const customers = starts.length - 1;
  const stride = Math.max(1, Math.ceil(customers / offerParameters.mostLearnedCustomers));
  for (let customer = 0; customer < customers; customer += stride) {
    const [from, to] = [starts[customer]!, starts[customer + 1]!];
    lines.push(JSON.stringify([[...product.subarray(from, to)], [...day.subarray(from, to)]]));
  }
  return lines.map((line) => `${line}\n`).join('');
}

export function decodePurchases(text: string): { today: number; history: PurchaseHistory } {
  const [head, ...lines] = text.trimEnd().split('\n');
  const { today, products } = JSON.parse(head!) as { today: number; products: string[] };
  const customers = lines.map((line) => {
    const [product, day] = JSON.parse(line) as [number[], number[]];
    return { product, day };
  });
  return { today, history: historyOf(products, customers) };
}
