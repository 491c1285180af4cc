import { describe, expect, it } from 'vitest';
import { count, createRecords } from './api.ts';
import { open, openTab, screenshot, withBrowser } from './browser.ts';
import { heading } from './forms.ts';

withBrowser();

describe('a record', () => {
  it('is changed, and the change shows at once', async () => {
    const [product] = await createRecords('product', [{ name: 'Estante Alta', price: 300 }]);
    const page = await open(`/products/record/${product!.id}`);
    await heading(page, 'Estante Alta');
    await page.getByRole('link', { name: 'Edit' }).click();
    await heading(page, 'Edit Estante Alta');
    expect(await page.getByLabel('List price').inputValue()).toBe('300.00');
    await page.getByLabel('List price').fill('289.90');
    await page.getByLabel('Description').fill('');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await heading(page, 'Estante Alta');
    await page.getByText('R$289.90').waitFor();
    await page.getByText('saved, on its way').waitFor({ state: 'detached' });
    await screenshot(page, 'product');

    expect(await count('product', { id: product!.id, price: '289.90', 'description.is_null': 'true' })).toBe(
      1,
    );
  });

  it('changed in two tabs: the later one sees both versions, and chooses', async () => {
    const [product] = await createRecords('product', [{ name: 'Luminária', price: 100 }]);
    const edit = `/products/record/${product!.id}/edit`;
    const first = await open(edit);
    const second = await openTab(first, edit);
    await heading(first, 'Edit Luminária');
    await heading(second, 'Edit Luminária');

    await first.getByLabel('List price').fill('110');
    await first.getByRole('button', { name: 'Save changes' }).click();
    await first.getByText('saved, on its way').waitFor();
    await second.getByLabel('List price').fill('120');
    await second.getByLabel('Name').fill('Luminária de mesa');
    await second.getByRole('button', { name: 'Save changes' }).click();
    const conflict = second.getByRole('alert').filter({ hasText: 'version_conflict' });
    await conflict.waitFor();
    await conflict.getByRole('row', { name: /List price.*R\$120\.00.*R\$110\.00/ }).waitFor();
    await screenshot(second, 'conflict');

    await conflict
      .getByRole('row', { name: /List price/ })
      .getByRole('radio')
      .nth(1)
      .check();
    await conflict.getByRole('button', { name: 'Save what I chose' }).click();
    await conflict.waitFor({ state: 'detached' });
    await second.getByText('saved, on its way').waitFor();
    await second.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(await count('product', { id: product!.id, price: '110', name: 'Luminária de mesa' })).toBe(1);
  });

  it('is deleted after a question', async () => {
    const [product] = await createRecords('product', [{ name: 'Vaso Quebrado' }]);
    const page = await open(`/products/record/${product!.id}`);
    await heading(page, 'Vaso Quebrado');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog', { name: 'Delete Vaso Quebrado?' }).waitFor();
    await screenshot(page, 'delete');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await heading(page, 'Products');
    await expect.poll(() => count('product', { id: product!.id }), { timeout: 45_000 }).toBe(0);
    await expect.poll(() => page.getByText('Vaso Quebrado').count(), { timeout: 45_000 }).toBe(0);
  });

  it('that is not there is said to be so', async () => {
    const page = await open('/products/record/no-such-product');
    await heading(page, 'There is no such record');
  });

  it('of every entity is created from its contract', async () => {
    const page = await open('/suppliers/new');
    const fields = {
      Company: 'Fornecedora Teste',
      Contact: 'Carla Dias',
      'E-mail': 'carla@fornecedora.example',
      Telephone: '+55 11 3333-4444',
      Website: 'https://fornecedora.example',
      Address: 'Rua das Flores, 100',
      'Kinds of products 1': 'Eletrônico',
      'Main product': 'Smart TV',
    };
    for (const [label, text] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Add entry' }).click();
    await page.getByRole('textbox', { name: 'Kinds of products 2' }).fill('Móveis');
    await screenshot(page, 'supplier-form');
    await page.getByRole('button', { name: 'Create supplier' }).click();
    await page.getByRole('row', { name: /Fornecedora Teste.*Eletrônico, Móveis/ }).waitFor();

    await page.goto(`${new URL(page.url()).origin}/employees/new`);
    const person = {
      'First name': 'Ana',
      'Last name': 'Teste',
      'E-mail': 'ana.teste@startup.example',
      Telephone: '+55 11 99876-5432',
      'Hired on': '2023-03-01',
      Department: '3',
      'Job title': 'Vendedora',
      Location: 'São Paulo',
      'Born on': '1994-07-15',
      Nationality: 'Brasil',
      'In this job since': '2023-03-06',
      'Monthly salary': '4800',
    };
    for (const [label, text] of Object.entries(person))
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel('Gender').selectOption('Female');
    await screenshot(page, 'employee-form');
    await page.getByRole('button', { name: 'Create employee' }).click();
    await page.getByRole('row', { name: /Ana.*Teste.*Vendedora/ }).waitFor();
    await page.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(
      await count('employee', { email: 'ana.teste@startup.example', gender: 'female', salary: '4800' }),
    ).toBe(1);
    expect(
      await count('supplier', { email: 'carla@fornecedora.example', 'product_categories.has': 'Móveis' }),
    ).toBe(1);
  });
});
