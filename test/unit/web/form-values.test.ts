import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { formFields } from '#web/records/form-fields';
import {
  changedFields,
  emptyValues,
  firstOfEach,
  messagesOf,
  patchOf,
  recordOf,
  valuesOf,
} from '#web/records/form-values';

const writing = { language: 'pt-BR', timeZone: 'America/Sao_Paulo' } as const;
const { sale, supplier } = catalog;
const fields = formFields(sale);

describe('what stands in a form', () => {
  it('is the record that was read, and comes back as one that the contract takes', () => {
    const values = valuesOf(fields, sale.example, writing);
    const record = recordOf(fields, values, writing);

    expect(values).toMatchObject({ price: '1299,90', date: '2026-11-20T11:03', rating: '5' });
    expect(record).toEqual({ ...sale.example, price: '1299.90' });
    expect(messagesOf(sale, fields, values, writing)).toEqual({});
  });

  it('begins with the present minute where an instant is needed', () => {
    const values = emptyValues(fields, writing, new Date('2026-11-21T17:05:42Z'));

    expect(values.date).toBe('2026-11-21T14:05');
    expect(values.price).toBe('');
  });

  it('has one message for each field that is wrong', () => {
    const values = {
      ...valuesOf(fields, sale.example, writing),
      price: '0',
      quantity: '',
      email_customer: 'x',
    };

    expect(messagesOf(sale, fields, values, writing)).toEqual({
      price: 'must be greater than 0',
      quantity: 'is required',
      email_customer: 'must be an e-mail address',
    });
  });

  it('is not judged for fields that it does not show', () => {
    const shown = fields.filter(({ pii }) => !pii);
    const values = valuesOf(shown, sale.example, writing);

    expect(messagesOf(sale, shown, values, writing)).toEqual({});
  });
});

describe('a change', () => {
  const before = valuesOf(fields, sale.example, writing);

  it('sends what was changed only, and null for what was cleared', () => {
    const now = { ...before, price: '10', note: '' };

    expect(changedFields(fields, before, now).map(({ name }) => name)).toEqual(['price', 'note']);
    expect(patchOf(fields, before, now, writing)).toEqual({ price: '10', note: null });
  });

  it('of nothing is empty', () => {
    expect(patchOf(fields, before, { ...before }, writing)).toEqual({});
  });

  it('of a list sends the whole list without empty entries', () => {
    const lists = formFields(supplier);
    const old = valuesOf(lists, supplier.example, writing);

    expect(patchOf(lists, old, { ...old, product_categories: ['Móveis', ' '] }, writing)).toEqual({
      product_categories: ['Móveis'],
    });
  });
});

describe('problems of the API', () => {
  it('go to the field that their pointer leads to, the first of each', () => {
    const errors = [
      { pointer: '/product_categories/0', message: 'first' },
      { pointer: '/product_categories/1', message: 'second' },
      { pointer: '/price', message: 'third' },
    ];

    expect(firstOfEach(errors)).toEqual({ product_categories: 'first', price: 'third' });
  });
});
