import { describe, expect, it } from 'vitest';
import { recordReader } from '#cli/post-file/to-record';
import { catalog } from '#contracts/catalog';

const sale = recordReader(catalog.sale, 'America/Sao_Paulo');

describe('a row as a record', () => {
  it('has numbers where the contract has integers, and keeps amounts as text', () => {
    expect(sale.record({ quantity: ' 3 ', price: ' 19.90 ' })).toEqual({ quantity: 3, price: '19.90' });
  });

  it('leaves to the API what is not of its type', () => {
    const values = { quantity: '1.5', date: 'yesterday', price: 'dear' };
    expect(sale.record(values)).toEqual(values);
  });

  it.each([
    ['2010-12-01 08:26:00', '2010-12-01T10:26:00.000Z'],
    ['2010-12-01T08:26', '2010-12-01T10:26:00.000Z'],
    ['2026-11-21', '2026-11-21T03:00:00.000Z'],
    ['2026-11-21 10:00:00Z', '2026-11-21T10:00:00Z'],
    ['2026-11-21 10:00:00.5-03', '2026-11-21T10:00:00.5-03:00'],
    ['2026-11-21T10:00:00+0530', '2026-11-21T10:00:00+05:30'],
    ['2026-13-01', '2026-13-01'],
  ])('reads the date-time %s', (text, instant) => {
    expect(sale.record({ date: text })).toEqual({ date: instant });
    expect(catalog.sale.fields.date!.safeParse(instant).success).toBe(!text.startsWith('2026-13'));
  });

  it('takes the names of the older system', () => {
    const product = recordReader(catalog.product, 'UTC');
    expect(product.record({ nome: 'Mesa', preco: '10', email_fornecedor: 'a@b.example' })).toEqual({
      name: 'Mesa',
      price: '10',
      supplier_email: 'a@b.example',
    });
  });

  it('splits lists', () => {
    const supplier = recordReader(catalog.supplier, 'UTC');
    const categories = (text: string) => supplier.record({ product_categories: text }).product_categories;
    expect(categories('Roupas; Calçados, Bolsas')).toEqual(['Roupas', 'Calçados, Bolsas']);
    expect(categories('Roupas,Calçados')).toEqual(['Roupas', 'Calçados']);
    expect(categories('["Roupas"]')).toEqual(['Roupas']);
  });

  it('cuts midnight off a date', () => {
    const employee = recordReader(catalog.employee, 'UTC');
    expect(employee.record({ hire_date: '2023-03-01 00:00:00' })).toEqual({ hire_date: '2023-03-01' });
  });

  it('leaves out nulls, and unknown columns only when told to', () => {
    expect(sale.record({ note: null, apelido: 'Zé' })).toEqual({ apelido: 'Zé' });
    const lenient = recordReader(catalog.sale, 'UTC', { ignoreUnknown: true });
    expect(lenient.record({ apelido: 'Zé', note: 'x' })).toEqual({ note: 'x' });
  });
});
