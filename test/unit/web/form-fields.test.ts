import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { formFields } from '#web/records/form-fields';

const fieldsOf = (name: keyof typeof catalog) =>
  Object.fromEntries(formFields(catalog[name]).map((field) => [field.name, field]));

describe('the form of an entity', () => {
  it('has every field that people enter, in the order of the contract', () => {
    const names = formFields(catalog.sale).map(({ name }) => name);

    expect(names).toEqual(
      Object.keys(catalog.sale.fields).filter((name) => !['id', 'created_at'].includes(name)),
    );
  });

  it('takes type, limits and requirement from the contract', () => {
    const sale = fieldsOf('sale');

    expect(sale.price).toMatchObject({ control: 'money', required: true });
    expect(sale.rating).toMatchObject({ control: 'integer', required: false, minimum: 1, maximum: 5 });
    expect(sale.date).toMatchObject({ control: 'instant', required: true });
    expect(sale.note).toMatchObject({ control: 'lines', required: false, maxLength: 2000, pii: true });
    expect(sale.phone_number).toMatchObject({ control: 'phone', pii: true });
    expect(sale.email_employee).toMatchObject({
      control: 'email',
      references: { entity: catalog.employee, field: 'email' },
    });
  });

  it('knows lists, choices, days and addresses', () => {
    expect(fieldsOf('product').category).toMatchObject({
      control: 'choice',
      choices: expect.arrayContaining(['Móveis']),
    });
    expect(fieldsOf('employee').hire_date!.control).toBe('day');
    expect(fieldsOf('employee').department_id!.control).toBe('identifier');
    expect(fieldsOf('supplier').product_categories!.control).toBe('entries');
    expect(fieldsOf('supplier').website!.control).toBe('url');
  });
});
