import type { ChangeEvent } from '#contracts/change-event';

export const changeEventOf = (fields: Partial<ChangeEvent> = {}): ChangeEvent => ({
  event_id: '019aa5d2-5b50-7000-8000-000000000001',
  entity: 'sale',
  op: 'create',
  id: 'a',
  data: {},
  occurred_at: '2026-11-21T10:00:00.000Z',
  actor: 'tester',
  source: 'api',
  contract_version: 1,
  trace_id: 'trace',
  ...fields,
});
