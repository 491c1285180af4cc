import { describe, expect, it } from 'vitest';
import { count } from './api.ts';
import { open, running, screenshot, withBrowser } from './browser.ts';

withBrowser();

describe('signing in with a key', () => {
  it('refuses a key that is not known, in words, and takes a good one', async () => {
    const page = await open('/sales', { token: '' });
    await page.getByLabel('API key').fill('llk_unknown');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('This key is not taken').waitFor();
    await screenshot(page, 'sign-in-refused');

    await page.getByLabel('API key').fill(running.token);
    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.getByRole('heading', { level: 1, name: 'Sales' }).waitFor();
  });

  it('takes a token out of the address', async () => {
    const page = await open('/sales');
    await page.getByRole('heading', { level: 1, name: 'Sales' }).waitFor();

    expect(page.url()).toBe(`${running.pageUrl}/sales`);
  });
});

describe('a new sale', () => {
  it('stands in the list at once, and stays there when it has arrived', async () => {
    const page = await open('/sales');
    await page.getByRole('link', { name: 'New sale' }).click();
    await page.getByRole('heading', { level: 1, name: 'New sale' }).waitFor();
    await page.getByLabel('Seller’s e-mail').fill('ana.souza@startup.example');
    await page.getByLabel('Buyer’s first name').fill('Bruno');
    await page.getByLabel('Buyer’s last name').fill('Lima');
    await page.getByLabel('Buyer’s telephone').fill('+55 11 91234-5678');
    await page.getByLabel('Total price').fill('1,299.90');
    await page.getByLabel('Quantity').fill('2');
    await page.getByLabel('Product', { exact: true }).fill('Poltrona Girassol');
    await page.getByLabel('Sold at').fill('2026-11-20T10:30');
    await screenshot(page, 'sale-form');
    await page.getByRole('button', { name: 'Create sale' }).click();

    const row = page.getByRole('row', { name: /Poltrona Girassol/ });
    await row.waitFor();
    await row.getByText('saved, on its way').waitFor();
    await row.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(await row.innerText()).toMatch(/20\/11\/2026 10:30.*R\$1,299\.90/s);
    expect(await count('sale', { name_product: 'Poltrona Girassol', price: '1299.90' })).toBe(1);
    await screenshot(page, 'sales');
  });
});
