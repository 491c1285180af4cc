import { catalog } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { addDays } from '../time-zone.ts';
import type { PlannedWrite } from './planted.ts';
import type { FakeRecord } from './world.ts';

/** Far enough ahead to lie in the future whenever the data set is posted. */
const FUTURE_DAYS = 20_000;

/** Sales and employees that the contract allows and a rule of silver refuses; they travel in the batches. */
export function againstBusinessRules(
  entity: EntityName,
  good: FakeRecord,
  referenceDate: string,
): PlannedWrite[] {
  const future = addDays(referenceDate, FUTURE_DAYS);
  const plan = (
    reason: 'price_too_high' | 'date_in_future',
    flaw: string,
    change: FakeRecord,
  ): PlannedWrite => ({
    entity,
    op: 'create',
    body: { ...good, ...change },
    flaw,
    expected: { outcome: 'quarantined', reason },
  });
  if (entity === 'sale')
    return [
      plan('price_too_high', 'price: 8,000', { price: 8000 }),
      plan('price_too_high', 'price: a digit too many', { price: '123456.78' }),
      plan('date_in_future', 'date: in the future', { date: `${future}T12:00:00Z` }),
    ];
  if (entity === 'employee') {
    const id = `${good.id}-future`;
    return [plan('date_in_future', 'hire_date: in the future', { id, hire_date: future })];
  }
  return [];
}

/** Writes that only their order makes wrong: each is sent on its own, after everything else. */
export function againstHistory(entity: EntityName, good: FakeRecord, seed: number): PlannedWrite[] {
  const id = `demo-${entity}-of-its-own`;
  const body = { ...good, id };
  const { id: _, ...patch } = good;
  const idempotencyKey = `demo-${seed}-${entity}-of-its-own`;
  const field = Object.keys(catalog[entity].example)[0]!;
  const quarantined = (
    write: Omit<PlannedWrite, 'entity' | 'expected'>,
    reason: 'idempotency_conflict' | 'already_exists' | 'not_found',
  ): PlannedWrite => ({ entity, ...write, expected: { outcome: 'quarantined', reason } });
  return [
    { entity, op: 'create', body, idempotencyKey, expected: { outcome: 'accepted' } },
    quarantined(
      {
        op: 'create',
        body: { ...body, created_at: '2020-01-01T00:00:00Z' },
        idempotencyKey,
        flaw: 'same Idempotency-Key, other body',
      },
      'idempotency_conflict',
    ),
    quarantined({ op: 'create', body, flaw: 'id that exists already' }, 'already_exists'),
    quarantined(
      {
        op: 'update',
        id: `demo-no-such-${entity}`,
        body: { [field]: patch[field] },
        flaw: 'update of nothing',
      },
      'not_found',
    ),
    quarantined(
      { op: 'delete', id: `demo-no-such-${entity}`, body: {}, flaw: 'delete of nothing' },
      'not_found',
    ),
  ];
}
