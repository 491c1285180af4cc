import fc from 'fast-check';
import type { ChangeEvent } from '#contracts/change-event';
import { saleData, saleEvent } from './change-events.ts';

/**
 * Few ids, few keys and few prices, so that retries, conflicts and refusals meet each other often. An event_id
 * belongs to one record, as the write API makes it.
 */
export const arbitrarySaleEvent: fc.Arbitrary<ChangeEvent> = fc
  .record({
    key: fc.constantFrom('1', '2', '3', '4', '5'),
    op: fc.constantFrom('create', 'create', 'replace', 'update', 'delete'),
    id: fc.constantFrom('a', 'b', 'c'),
    price: fc.constantFrom(1, 2.5, 9000),
    ifMatch: fc.constantFrom(undefined, undefined, undefined, '*', '1', '2', '3'),
  })
  .map(({ key, op, id, price, ifMatch }) => {
    const data = op === 'delete' ? null : op === 'update' ? { price } : saleData({ price });
    const if_version = ifMatch === undefined || ifMatch === '*' ? ifMatch : `${id}-${ifMatch}`;
    const event = saleEvent({ event_id: `${id}-${key}`, op: op as ChangeEvent['op'], id, data });
    return if_version === undefined ? event : { ...event, if_version };
  });
