import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { count, createRecords } from './api.ts';
import { open, screenshot, withBrowser } from './browser.ts';
import { heading } from './forms.ts';

withBrowser();

let product: string;
let employee: string;
beforeAll(async () => {
  await createRecords(
    'sale',
    [
      'Notebook Pro 14"',
      'Cafeteira Expresso',
      'Sofá de três lugares',
      'Tênis de corrida',
      'Camisa de linho',
    ].map((name, at) => ({
      name_product: name,
      price: `${(at + 1) * 431}.9`,
      quantity: at + 1,
      first_name: ['Bruno', 'Carla', 'Davi', 'Elisa', 'Fábio'][at],
      rating: at + 1,
      note: 'Entrega em horário comercial, por favor.',
    })),
  );
  [product] = (await createRecords('product', [{ name: 'Notebook Pro 14"' }])).map(({ id }) => id) as [
    string,
  ];
  [employee] = (await createRecords('employee', [{}])).map(({ id }) => id) as [string];
});

const pages: readonly [string, () => string][] = [
  ['sales', () => '/sales?limit=25'],
  ['sale-new', () => '/sales/new'],
  ['product-detail', () => `/products/record/${product}`],
  ['employee-detail', () => `/employees/record/${employee}`],
  ['employee-edit', () => `/employees/record/${employee}/edit`],
  ['employees', () => '/employees'],
  ['suppliers', () => '/suppliers'],
  ['product-import', () => '/products/import'],
  ['not-found', () => '/nowhere'],
];

const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor();
  await page.getByText('Loading …').waitFor({ state: 'detached' });
};

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(pages)('%s has no serious finding of axe', async (name, path) => {
    const page = await open(path(), { colorScheme });
    await settled(page);
    await screenshot(page, `${name}-${colorScheme}`);

    expect(await serious(page)).toEqual([]);
  });

  it('neither have the sign-in, popovers and dialogs', async () => {
    const signIn = await open('/sales', { colorScheme, token: '' });
    await settled(signIn);
    await screenshot(signIn, `sign-in-${colorScheme}`);
    expect(await serious(signIn)).toEqual([]);
    const page = await open('/sales', { colorScheme });
    await settled(page);
    for (const name of ['Filter', 'Columns', 'Your changes', 'Export']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      expect(await serious(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

describe('on a phone', () => {
  it.each(pages)('%s fits the width', async (name, path) => {
    const page = await open(path(), { viewport: { width: 375, height: 720 }, hasTouch: true });
    await settled(page);
    await screenshot(page, `${name}-phone`);

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    expect(await serious(page)).toEqual([]);
  });

  it('goes elsewhere by the menu', async () => {
    const page = await open('/sales', { viewport: { width: 375, height: 720 } });
    await settled(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await screenshot(page, 'menu-phone');
    await page.getByRole('link', { name: 'Suppliers' }).click();
    await heading(page, 'Suppliers');
    expect(await page.getByRole('link', { name: 'Products' }).isVisible()).toBe(false);
  });
});

describe('languages and themes', () => {
  it('are the browser’s first, can be switched, and are remembered', async () => {
    const page = await open('/sales', { locale: 'pt-BR' });
    await heading(page, 'Vendas');
    expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR');
    await page.getByRole('link', { name: 'Nova venda' }).click();
    await heading(page, 'Nova venda');
    await page.getByLabel('Valor total').fill('0');
    await page.getByRole('button', { name: 'Criar venda' }).click();
    await page.getByText('deve ser maior que 0').waitFor();
    await screenshot(page, 'sale-form-pt-br');
    await page.getByLabel('Idioma').selectOption('English');
    await heading(page, 'New sale');
    await page.getByLabel('Theme').selectOption('Dark theme');
    await page.reload();
    await heading(page, 'New sale');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(19, 23, 21)',
    );
  });
});

describe('with the keyboard alone', () => {
  it('a sale is created, from the start of the page to the list', async () => {
    const page = await open('/sales');
    await heading(page, 'Sales');
    const focused = () =>
      page.evaluate(
        "document.activeElement.getAttribute('name') || document.activeElement.textContent",
      ) as Promise<string>;
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if ((await focused()) === wanted) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${wanted}`);
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to content');
    await screenshot(page, 'skip-link');
    await page.keyboard.press('Enter');
    await tabTo('New sale');
    await page.keyboard.press('Enter');
    await heading(page, 'New sale');
    await expect.poll(focused).toBe('New sale');
    const entries = {
      email_employee: 'ana@startup.example',
      first_name: 'Teclado',
      last_name: 'Somente',
      phone_number: '+55 11 91234-5678',
      price: '19.90',
      quantity: '1',
      name_product: 'Teclado',
    };
    for (const [name, text] of Object.entries(entries)) {
      await tabTo(name);
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await heading(page, 'Sales');
    await page
      .getByRole('row', { name: /Teclado/ })
      .getByText('saved, on its way')
      .waitFor();
    await page.getByText('saved, on its way').waitFor({ state: 'detached' });

    expect(await count('sale', { name_product: 'Teclado' })).toBe(1);
  });
});
