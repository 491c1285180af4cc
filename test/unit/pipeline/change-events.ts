import { catalog } from '#contracts/catalog';
import type { ChangeEvent } from '#contracts/change-event';

let count = 0;

/** An event of a valid sale; `changes` go over it. */
export function saleEvent(changes: Partial<ChangeEvent> = {}): ChangeEvent {
  count++;
  return {
    event_id: `event-${count}`,
    entity: 'sale',
    op: 'create',
    id: `sale-${count}`,
    data: saleData(),
    occurred_at: '2026-11-21T12:00:00.000Z',
    actor: 'key',
    source: 'api',
    contract_version: 1,
    trace_id: 'trace',
    ...changes,
  };
}

export const saleData = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...catalog.sale.example,
  ...changes,
});
