import { describe, expect, it } from 'vitest';
import { count } from './api.ts';
import { open, screenshot, withBrowser } from './browser.ts';

withBrowser();

const HEADER = 'nome;descricao;preco;categoria;email_fornecedor;observações';
const good = (at: number): string =>
  `Importado ${at};Linha ${at};${at + 10},90;Roupas;vendas@fornecedor.example;n/a`;
const planted = [
  'Importado mau preço;x;zero;Roupas;vendas@fornecedor.example;n/a',
  'Importada má categoria;x;10,00;Brinquedos;vendas@fornecedor.example;n/a',
  'Importado sem e-mail;x;10,00;Roupas;;n/a',
  'Importado curto;x',
];
const FILE = [HEADER, ...Array.from({ length: 1200 }, (_, at) => good(at)), ...planted].join('\r\n');
const upload = { name: 'produtos.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${FILE}`) };

describe('a CSV file', () => {
  it('of the older system is mapped, checked, sent in batches, and told row by row', async () => {
    const page = await open('/products/import');
    await page.locator('input[type=file]').setInputFiles(upload);
    await page.getByText('1,200 rows can be sent, 4 would be refused.').waitFor();
    expect(await page.getByLabel('Fills the field: preco').inputValue()).toBe('price');
    expect(await page.getByLabel('Fills the field: observações').inputValue()).toBe('');
    await page.getByText('List price must be an amount of money').waitFor();
    await page.getByText('2 cells for 6 columns').waitFor();
    await screenshot(page, 'import-preview');

    await page.getByRole('button', { name: 'Send 1,200 rows' }).click();
    await page.getByText('1,200 rows saved, 4 refused.').waitFor({ timeout: 120_000 });
    await screenshot(page, 'import-done');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the refused rows' }).click();
    const text = (await (await (await download).createReadStream()).toArray()).join('');

    expect(text.trimEnd().split('\r\n')).toHaveLength(5);
    expect(text).toContain('Importado sem e-mail,x,"10,00",Roupas,,n/a,1204,');
    expect(await count('product', { 'name.starts_with': 'Importado' })).toBe(1200);
  });

  it('that is sent again adds nothing', async () => {
    const page = await open('/products/import');
    await page.locator('input[type=file]').setInputFiles(upload);
    await page.getByRole('button', { name: 'Send 1,200 rows' }).click();
    await page.getByText('1,200 rows saved, 4 refused.').waitFor({ timeout: 120_000 });

    expect(await count('product', { 'name.starts_with': 'Importado' })).toBe(1200);
  });

  it('goes on where the connection broke', async () => {
    const page = await open('/products/import', { expected: /ERR_/ });
    const rows = Array.from({ length: 900 }, (_, at) => good(at).replace('Importado', 'Retomado'));
    const buffer = Buffer.from([HEADER, ...rows].join('\n'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'retomado.csv', mimeType: 'text/csv', buffer });
    let batches = 0;
    await page.route('**/v1/products/batch', async (route) => {
      batches += 1;
      if (batches === 1) return route.continue();
      // The second batch arrives, and the answer is a failure that is not tried again.
      await route.fetch();
      return route.fulfill({ status: 400, contentType: 'text/plain', body: 'broken' });
    });
    await page.getByRole('button', { name: 'Send 900 rows' }).click();
    await page.getByText('Going on repeats nothing.').waitFor();
    await page.getByText('500 of 900 rows sent').waitFor();
    await page.unroute('**/v1/products/batch');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('900 rows saved, 0 refused.').waitFor({ timeout: 120_000 });

    expect(await count('product', { 'name.starts_with': 'Retomado' })).toBe(900);
  });

  it('shows which rows the rules of the lake refused', async () => {
    const page = await open('/sales/import');
    const header = 'email_employee,first_name,last_name,phone_number,price,quantity,name_product,date';
    const row = (price: string) =>
      `ana@startup.example,Bruno,Lima,+55 11 91234-5678,${price},1,Venda importada,2026-11-20 10:00`;
    const buffer = Buffer.from([header, row('100.10'), row('9000')].join('\n'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'vendas.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Send 2 rows' }).click();
    await page.getByText('1 rows saved, 1 refused.').waitFor({ timeout: 120_000 });
    await page.getByText('The price of the sale is 8,000 or more.').waitFor();

    expect(await count('sale', { name_product: 'Venda importada', date: '2026-11-20T13:00:00Z' })).toBe(1);
  });
});
