import { objectTable } from '../terminal/text-table.ts';
import { type BillLine, total } from './bill.ts';
import { priceList, prices } from './prices.ts';

const dollars = (amount: number): string => amount.toFixed(2);
const quantityText = (quantity: number): string => String(Math.round(quantity * 100) / 100);

/** The bill of an idle month, and that of one with usage if there is any. */
export function summaryLines(idle: readonly BillLine[], used: readonly BillLine[] | undefined): string[] {
  const idleCost = new Map(idle.map(({ item, cost }) => [item, cost]));
  const rows = (used ?? idle).map(({ item, quantity, unit, cost, estimated }) => ({
    item,
    quantity: quantityText(quantity),
    unit,
    ...(used ? { 'USD idle': dollars(idleCost.get(item) ?? 0) } : {}),
    'USD a month': dollars(cost),
    '': estimated ? 'estimate' : '',
  }));
  return [
    ...objectTable(rows),
    '',
    `Idle: ${dollars(total(idle))} USD a month${used ? `; with this usage: ${dollars(total(used))} USD` : ''}. One Kinesis shard: ${dollars(idle.find(({ item }) => item === 'Kinesis: shards')?.cost ?? 0)} USD.`,
    `List prices of ${priceList.region} of ${priceList.date}, without tax and data transfer to the internet but through CloudFront; from: ${sources()}.`,
  ];
}

const sources = (): string => [...new Set(Object.values(prices).map(({ source }) => source))].join(', ');
