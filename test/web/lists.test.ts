import { beforeAll, describe, expect, it } from 'vitest';
import { createRecords } from './api.ts';
import { open, screenshot, withBrowser } from './browser.ts';
import { heading } from './forms.ts';

withBrowser();

beforeAll(async () => {
  const categories = ['Móveis', 'Roupas'];
  await createRecords(
    'product',
    Array.from({ length: 60 }, (_, at) => ({
      name: `Produto ${String(at + 1).padStart(2, '0')}`,
      price: `${at + 1}.50`,
      category: categories[at % 2],
    })),
  );
});

const rows = (page: Awaited<ReturnType<typeof open>>) => page.locator('tbody tr');

describe('a list', () => {
  it('is searched, filtered and sorted by the server, and its address shares the view', async () => {
    const page = await open('/products');
    await page.getByLabel('Search in products').fill('produto');
    await page.waitForURL(/q=produto/);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Field').selectOption('List price');
    await page.getByLabel('Condition').selectOption('is at least');
    await page.getByLabel('Value').fill('50,50');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('List price is at least R$50.50').waitFor();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Field').selectOption('Category');
    await page.getByLabel('Condition').selectOption('is');
    await page.getByLabel('Value').selectOption('Furniture');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Category is Furniture').waitFor();
    await page.getByRole('button', { name: 'List price', exact: true }).click();
    await page.getByRole('button', { name: 'List price', exact: true }).click();
    await page.waitForURL(/sort=-price/);
    await page
      .getByRole('columnheader', { name: 'List price', exact: true })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();
    await expect.poll(() => rows(page).count()).toBe(5);
    await screenshot(page, 'products-filtered');

    expect(new URL(page.url()).search).toBe('?q=produto&price.gte=50.50&category=M%C3%B3veis&sort=-price');
    const shared = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await shared.getByText('Produto 59').waitFor();
    expect(await rows(shared).first().textContent()).toContain('Produto 59');
    expect(await rows(shared).count()).toBe(5);

    await shared.getByRole('button', { name: /Remove the filter Category/ }).click();
    await expect.poll(() => rows(shared).count()).toBe(11);
  });

  it('goes on to the next page and back, and is counted when somebody asks', async () => {
    const page = await open('/products?q=Produto&limit=25&sort=name');
    await page.getByText('Produto 25').waitFor();
    expect(await page.getByRole('button', { name: 'Previous page' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('Produto 26').waitFor();
    await page.getByText('Page 2').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('Produto 60').waitFor();
    expect(await page.getByRole('button', { name: 'Next page' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Count' }).click();
    await page.getByText('60 rows').waitFor();
    await page.getByRole('button', { name: 'Previous page' }).click();
    await page.getByText('Produto 26').waitFor();
    await page.goBack();
    await page.getByText('Produto 60').waitFor();
  });

  it('shows the columns that were chosen, also after a reload', async () => {
    const page = await open('/products?q=Produto');
    await page.getByText('Produto 01').waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Supplier’s e-mail' }).uncheck();
    await page.getByRole('checkbox', { name: 'Description' }).check();
    await screenshot(page, 'columns');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Description' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Supplier’s e-mail' }).count()).toBe(0);
  });

  it('says when nothing matches, and when the API does not understand the address', async () => {
    const page = await open('/products?q=nothing-has-this-name');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await screenshot(page, 'nothing-matches');

    await page.goto(`${new URL(page.url()).origin}/products?price.gte=cheap`);
    await page.getByRole('alert').getByText('price.gte').waitFor();
  });

  it('is exported as a file of all that matches', async () => {
    const page = await open('/products?q=Produto&sort=name');
    await page.getByText('Produto 01').waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    const stream = await (await download).createReadStream();
    const text = (await stream.toArray()).join('');
    await page.getByText('60 rows exported.').waitFor();
    await screenshot(page, 'export');

    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFid,name,description,price,category,supplier_email,created_at');
    expect(lines).toHaveLength(61);
    expect(lines[1]).toMatch(
      /,Produto 01,"LED, 4K, três entradas HDMI\.",1\.5,Móveis,vendas@fornecedor\.example,/,
    );
  });
});

describe('an address that leads nowhere', () => {
  it('is answered in words', async () => {
    const page = await open('/unicorns');
    await heading(page, 'There is nothing here');
    await page.getByRole('link', { name: 'To the start page' }).click();
    await heading(page, 'Dashboard');
  });
});
