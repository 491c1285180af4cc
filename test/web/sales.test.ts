import { describe, expect, it } from 'vitest';
import { count } from './api.ts';
import { open, screenshot, withBrowser } from './browser.ts';
import { fillSale, heading } from './forms.ts';

withBrowser();

describe('a new sale', () => {
  it('stands in the list at once, and stays there when it has arrived', async () => {
    const page = await open('/sales');
    await page.getByRole('link', { name: 'New sale' }).click();
    await heading(page, 'New sale');
    await fillSale(page, { 'Sold at': '2026-11-20T10:30' });
    await screenshot(page, 'sale-form');
    await page.getByRole('button', { name: 'Create sale' }).click();

    const row = page.getByRole('row', { name: /Poltrona Girassol/ });
    await row.getByText('saved, on its way').waitFor();
    await screenshot(page, 'sale-on-its-way');
    await row.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(await row.textContent()).toMatch(/20\/11\/2026 10:30.*R\$1,299\.90/s);
    expect(await count('sale', { name_product: 'Poltrona Girassol', price: '1299.90' })).toBe(1);
  });

  it('is refused by a rule that only the lake knows, with the reason, and can be corrected', async () => {
    const page = await open('/sales/new');
    await fillSale(page, { Product: 'Piano de cauda', 'Total price': '8500' });
    await page.getByRole('button', { name: 'Create sale' }).click();
    const row = page.getByRole('row', { name: /Piano de cauda/ });
    await row.getByText('refused', { exact: true }).waitFor();
    await page.getByText('The price of the sale is 8,000 or more.').waitFor();
    await screenshot(page, 'sale-refused');

    await page.getByRole('button', { name: 'Correct and send again' }).click();
    await heading(page, 'New sale');
    expect(await page.getByLabel('Product', { exact: true }).inputValue()).toBe('Piano de cauda');
    await page.getByLabel('Total price').fill('7999.99');
    await page.getByRole('button', { name: 'Create sale' }).click();
    await page
      .getByRole('row', { name: /Piano de cauda/ })
      .getByText('saved, on its way')
      .waitFor();
    await page.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(await count('sale', { name_product: 'Piano de cauda' })).toBe(1);
  });

  it('shows at the fields what the contract refuses, without asking the API', async () => {
    const page = await open('/sales/new');
    await page.getByLabel('Total price').fill('12.345');
    await page.getByLabel('Quantity').fill('1.5');
    await page.getByRole('button', { name: 'Create sale' }).click();

    await page.getByText('7 fields need attention').waitFor();
    const price = page.getByLabel('Total price');
    expect(await price.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('must have at most 2 decimals').count()).toBe(1);
    expect(await page.getByText('must be a whole number').count()).toBe(1);
    expect(await page.locator(':focus').getAttribute('name')).toBe('email_employee');
    await screenshot(page, 'sale-form-errors');
  });

  it('shows at the field what the API refuses', async () => {
    const page = await open('/sales/new');
    await page.route('**/v1/sales', (route) => {
      const body = { ...route.request().postDataJSON(), rating: 9 };
      return route.continue({ postData: JSON.stringify(body) });
    });
    await fillSale(page);
    await page.getByLabel('Rating').fill('5');
    await page.getByRole('button', { name: 'Create sale' }).click();

    await page.getByText('must be at most 5').waitFor();
    expect(await page.locator(':focus').getAttribute('name')).toBe('rating');
  });
});

describe('sending once', () => {
  it('a double click creates one record', async () => {
    const page = await open('/sales/new');
    await fillSale(page, { Product: 'Clique duplo' });
    await page.getByRole('button', { name: 'Create sale' }).dblclick();
    await page.getByRole('row', { name: /Clique duplo/ }).waitFor();
    await page.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(await count('sale', { name_product: 'Clique duplo' })).toBe(1);
  });

  it('an answer that was lost is asked for again under the same key', async () => {
    const page = await open('/sales/new', { expected: /ERR_/ });
    const keys: (string | undefined)[] = [];
    await page.route('**/v1/sales', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      // The server gets the request and answers; the answer never arrives.
      const answer = await route.fetch();
      if (keys.length < 3) await route.abort('connectionreset');
      else await route.fulfill({ response: answer });
    });
    await fillSale(page, { Product: 'Resposta perdida' });
    await page.getByRole('button', { name: 'Create sale' }).click();
    await page.getByText('No connection to the server').waitFor();
    await page.getByRole('row', { name: /Resposta perdida/ }).waitFor();
    await page.unroute('**/v1/sales');
    await page.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(await count('sale', { name_product: 'Resposta perdida' })).toBe(1);
  });
});

describe('a form that is not saved', () => {
  it('is not left without a question', async () => {
    const page = await open('/sales/new');
    await page.getByLabel('Quantity').fill('3');
    await page.getByRole('link', { name: 'Products' }).click();
    await page.getByRole('alertdialog', { name: 'Leave without saving?' }).waitFor();
    await page.getByRole('button', { name: 'Stay here' }).click();
    expect(await page.getByLabel('Quantity').inputValue()).toBe('3');

    await page.getByRole('link', { name: 'Products' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await heading(page, 'Products');
  });
});
