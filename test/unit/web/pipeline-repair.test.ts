import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { isReplayable, nameOf, type RefusedEvent } from '#web/pipeline/refused-event';
import { repairErrors } from '#web/pipeline/repair-errors';
import { repairFields, repairValues } from '#web/pipeline/repair-values';
import { patchOf } from '#web/records/form-values';

const writing = { language: 'en', timeZone: 'America/Sao_Paulo' } as const;
const { sale } = catalog;

const event = (changes: Partial<RefusedEvent> = {}): RefusedEvent => ({
  event_id: 'e1',
  entity: 'sale',
  op: 'create',
  id: 's1',
  reason: 'price_too_high',
  field: 'price',
  data: { ...sale.example, name_product: 'Sofá', price: 9500 },
  ...changes,
});

describe('the repair of a refused event', () => {
  it('offers all fields of a whole record, and of an update those that it is about', () => {
    const names = (refused: RefusedEvent, seesPii = true): string[] =>
      repairFields(sale, refused, seesPii).map(({ name }) => name);

    expect(names(event())).toEqual(
      Object.keys(sale.fields).filter((name) => !['id', 'created_at'].includes(name)),
    );
    expect(names(event({ op: 'update', data: { quantity: 2 } }))).toEqual(['price', 'quantity']);
    expect(names(event({ op: 'delete' }))).toEqual([]);
  });

  it('never offers what is masked: the mask would be sent', () => {
    const fields = repairFields(sale, event(), false);

    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ pii }) => pii)).toEqual([]);
  });

  it('sends what was changed, and nothing else, whatever the data looked like', () => {
    const refused = event({
      data: { price: { amount: 1 }, quantity: 'many', date: 'yesterday', note: ['a'] },
    });
    const fields = repairFields(sale, refused, true);
    const values = repairValues(fields, refused, writing);

    expect(values).toMatchObject({
      price: '{"amount":1}',
      quantity: 'many',
      date: 'yesterday',
      note: '["a"]',
    });
    expect(patchOf(fields, values, values, writing)).toEqual({});
    expect(patchOf(fields, values, { ...values, price: '10.5', note: '' }, writing)).toEqual({
      price: '10.5',
      note: null,
    });
  });

  it('says an error at its field, and elsewhere what has none', () => {
    const fields = repairFields(sale, event(), true);
    const problem = {
      type: '/problems/still_refused',
      title: 'x',
      status: 409,
      code: 'still_refused' as const,
      errors: [
        { pointer: '/price', code: 'too_small' as const, message: 'must be greater than 0' },
        { pointer: '/id', code: 'id_mismatch' as const, message: 'is another one' },
      ],
    };

    expect(repairErrors(problem, fields)).toEqual({
      messages: { price: 'must be greater than 0' },
      unplaced: ['is another one'],
    });
    expect(repairErrors(undefined, fields)).toEqual({ messages: {}, unplaced: [] });
  });
});

describe('a refused event', () => {
  it('is called as its record is, or by its identity', () => {
    expect(nameOf(event())).toBe('Sofá');
    expect(nameOf(event({ data: 'not an object' }))).toBe('s1');
    expect(nameOf({ entity: 'unknown', event_id: 'e9' })).toBe('e9');
  });

  it('can be sent again only when it says what it meant', () => {
    expect(isReplayable(event())).toBe(true);
    expect(isReplayable({ entity: 'unknown', event_id: 'e9', op: 'create', id: 'x' })).toBe(false);
    expect(isReplayable({ entity: 'sale', event_id: 'e9', op: 'create' })).toBe(false);
  });
});
