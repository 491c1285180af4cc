import type { Engine } from '#lake/engine';
import type { PurchaseHistory } from '#ml/customers/purchase-history';

export const CUSTOMER_PURCHASES = 'features/customer_purchases';

export interface CustomerHistory extends PurchaseHistory {
  readonly email_customer: string;
}

/** What each customer bought up to the logical date, in the order of their addresses. */
export const customerHistories = (engine: Engine, sql: string): Promise<CustomerHistory[]> =>
  engine.rows<CustomerHistory>(`select email_customer, days, cents from (${sql}) order by email_customer`);

/** JSON Lines: the last day that is known, then the customers without their addresses. */
export const encodeHistories = (histories: readonly PurchaseHistory[], today: number): string =>
  [{ today }, ...histories.map(({ days, cents }) => ({ days, cents }))]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

export function decodeHistories(text: string): { today: number; histories: PurchaseHistory[] } {
  const [head, ...lines] = text.trimEnd().split('\n');
  const { today } = JSON.parse(head!) as { today: number };
  return { today, histories: lines.map((line) => JSON.parse(line) as PurchaseHistory) };
}
