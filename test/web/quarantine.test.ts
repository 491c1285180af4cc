import { PutRecordCommand } from '@aws-sdk/client-kinesis';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { connect } from '#cli/connection';
import { client, count, createRecords, until } from './api.ts';
import { open, running, screenshot, withBrowser } from './browser.ts';
import { heading } from './forms.ts';
import { newApiKey } from './new-api-key.ts';

withBrowser();

const refusalsOf = async (reason: string) =>
  (await client.GET('/v1/quarantine', { params: { query: { reason, limit: 100 } } })).data?.data ?? [];

describe('the quarantine', () => {
  it('tells what was refused by which rule, and repairs an event after a preview', async () => {
    const [sale] = await createRecords('sale', [{ name_product: 'Iate', price: '9500.00' }]);
    await createRecords('sale', [{ name_product: 'Amanhã', date: '2999-01-01T12:00:00Z' }]);
    const page = await open('/pipeline/quarantine');
    await heading(page, 'Quarantine');
    await page.getByRole('row', { name: /Iate/ }).waitFor();
    await page.getByRole('row', { name: /Amanhã/ }).waitFor();
    await screenshot(page, 'quarantine');
    await page.getByRole('button', { name: /Price too high/ }).click();
    await page.getByRole('row', { name: /Amanhã/ }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?reason=price_too_high');

    await page.getByRole('link', { name: 'Iate' }).click();
    await heading(page, 'Iate');
    await page.getByText('The price of the sale is 8,000 or more.').waitFor();
    await screenshot(page, 'quarantine-event');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('It would be refused again.').first().waitFor();
    await page.getByLabel('Total price').fill('-1');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('must be greater than 0').waitFor();
    await screenshot(page, 'quarantine-still-refused');
    await page.getByLabel('Total price').fill('7950');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('It passes the rules and can be sent.').first().waitFor();
    expect(await count('sale', { name_product: 'Iate' })).toBe(0);
    await screenshot(page, 'quarantine-preview');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('heading', { name: 'Sent again' }).waitFor();
    await page.getByText('saved', { exact: true }).waitFor();
    await screenshot(page, 'quarantine-sent');
    await page.getByRole('link', { name: 'To the record' }).click();
    await page.getByText('R$7,950.00').waitFor();

    await page.goto(`${running.pageUrl}/pipeline/quarantine`);
    await page.getByRole('row', { name: /Iate.*sent again/ }).waitFor();
    const [refused] = (await refusalsOf('price_too_high')).filter(({ id }) => id === sale!.id);
    expect(refused?.replayed_as).toBeDefined();
  });

  it('replays many at once, with a field set in all of them', async () => {
    await createRecords(
      'sale',
      [1, 2, 3].map((at) => ({ name_product: `Lote ${at}`, price: `${8000 + at}.00` })),
    );
    const page = await open('/pipeline/quarantine?reason=price_too_high&entity=sale');
    for (const at of [1, 2]) await page.getByLabel(`Select Lote ${at}`).check();
    await page.getByRole('button', { name: 'Replay selected' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Preview' }).click();
    await page.getByText('2 would be refused again').waitFor();
    await screenshot(page, 'quarantine-many-refused');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByLabel('Set a field in all of them').selectOption('Total price');
    await page.getByRole('dialog').getByLabel('Total price').last().fill('7,999.99');
    await page.getByRole('dialog').getByRole('button', { name: 'Preview' }).click();
    await page.getByText('2 would be sent').waitFor();
    await screenshot(page, 'quarantine-many');
    await page.getByRole('button', { name: 'Send 2 again' }).click();
    await page.getByText('2 sent again.').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();

    await until(
      async () => (await count('sale', { 'name_product.starts_with': 'Lote', price: '7999.99' })) === 2,
    );
    const open3 = (await refusalsOf('price_too_high')).filter(({ replayed_as }) => replayed_as === undefined);
    expect(open3.map(({ data }) => (data as { name_product: string }).name_product)).toContain('Lote 3');
  });

  it('shows what is no event at all, and that it cannot be sent again', async () => {
    const connection = await connect({ 'state-dir': running.stateDirectory, stage: 'local' });
    const Data = Buffer.from('{"broken": "Lixo no fluxo"');
    const record = { StreamName: connection.config.eventStreamName, PartitionKey: 'x', Data };
    await connection.kinesis.send(new PutRecordCommand(record));
    connection.close();
    await until(async () => (await refusalsOf('malformed_event')).length > 0);
    const page = await open('/pipeline/quarantine?reason=malformed_event');
    await page.getByRole('button', { name: 'What came' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'What came' });
    await dialog.getByText('{"broken": "Lixo no fluxo"').waitFor();
    await dialog.getByText('It says too little to be sent again.').waitFor();
  });

  it('lets those who see no personal data repair the rest', async () => {
    const [sale] = await createRecords('sale', [
      { name_product: 'Piano', price: '8100.00', first_name: 'Secreta' },
    ]);
    const key = { name: 'keeper', scopes: ['crm:read', 'crm:write', 'ops'] };
    const { token } = await newApiKey(running.stateDirectory, key);
    const page = await open('/pipeline/quarantine?reason=price_too_high', { token });
    await page.getByRole('link', { name: 'Piano' }).click();
    await heading(page, 'Piano');
    await page.getByText('Other fields').click();
    await page.getByLabel('Quantity').waitFor();
    expect(await page.getByLabel('Buyer’s first name').count()).toBe(0);
    expect(await page.content()).not.toContain('Secreta');
    await page.getByLabel('Total price').fill('7000');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('heading', { name: 'Sent again' }).waitFor();
    await until(
      async () => (await count('sale', { id: sale!.id, first_name: 'Secreta', price: '7000' })) === 1,
    );
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
  ] as const)(
    'has an event page without serious findings of axe (%s, %i wide)',
    async (colorScheme, width) => {
      const [sale] = await createRecords('sale', [{ name_product: 'Trator', price: '8200.00' }]);
      const page = await open(`/pipeline/quarantine/${sale!.event_id}`, {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await heading(page, 'Trator');
      await page.getByText('Other fields').click();
      await screenshot(page, `quarantine-event-${colorScheme}-${width}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');

      expect(serious.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );

  it('is not shown to those who may not look at it', async () => {
    const page = await open('/pipeline/quarantine', { token: running.readerToken });
    await page.getByText('This sign-in may not look at the pipeline.').waitFor();
    expect(await page.getByRole('link', { name: 'Quarantine' }).count()).toBe(0);
  });
});
