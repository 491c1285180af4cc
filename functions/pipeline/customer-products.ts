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

/** Purchases of the products with the most buyers, and the e-mails of the customers in their order. */
export async function customerProducts(
  engine: Engine,
  sql: string,
): Promise<{ emails: readonly string[]; history: PurchaseHistory }> {
  const numbered = `
    select name_product, row_number() over (order by name_product)::integer - 1 as product
    from (
      select name_product from (${sql})
      group by name_product
      order by count(distinct email_customer) desc, name_product limit ${offerParameters.mostProducts})`;
  const names = await engine.rows<{ name_product: string }>(
    `select name_product from (${numbered}) order by product`,
  );
  const customers = await engine.rows<CustomerPurchases & { email_customer: string }>(`
    select email_customer, list(product order by product, date) as product,
      list((date - date '1970-01-01')::integer order by product, date) as day
    from (${sql}) join (${numbered}) using (name_product)
    group by email_customer order by email_customer`);
  return {
    emails: customers.map(({ email_customer }) => email_customer),
    history: historyOf(
      names.map(({ name_product }) => name_product),
      customers,
    ),
  };
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
