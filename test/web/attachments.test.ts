import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRecords } from './api.ts';
import { open, running, screenshot, withBrowser } from './browser.ts';
import { heading } from './forms.ts';

withBrowser();

/** A PNG of one colour, 64 by 48 (PNG specification, sections 5 and 11). */
function png(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(64, 0);
  header.writeUInt32BE(48, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(64 * 3, Buffer.from([0x12, 0x80, 0x60]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 48 }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('files of a product', () => {
  it('are uploaded to storage, shown, enlarged and deleted', async () => {
    const [product] = await createRecords('product', [{ name: 'Quadro' }]);
    const page = await open(`/products/record/${product!.id}`);
    await page.getByText('No files yet.').waitFor();
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'frente ção.png', mimeType: 'image/png', buffer: png() });
    const image = page.getByRole('img', { name: 'Preview of frente ção.png' });
    await image.waitFor();
    const widthOf = () =>
      image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth);
    await expect.poll(widthOf).toBe(64);
    await screenshot(page, 'attachments');
    await page.getByRole('button', { name: 'Preview of frente ção.png' }).click();
    await page.getByRole('dialog', { name: 'frente ção.png' }).waitFor();
    await page.keyboard.press('Escape');

    await input.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByText('notes.txt was not uploaded. Files of this kind are not taken.').waitFor();

    await page
      .getByRole('listitem')
      .filter({ hasText: 'frente' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await image.waitFor({ state: 'detached' });
  });

  it('that hold personal data stay hidden from those who may not see it', async () => {
    const [supplier] = await createRecords('supplier', [{ company_name: 'Papéis Ltda.' }]);
    const page = await open(`/suppliers/record/${supplier!.id}`, { token: running.readerToken });
    await heading(page, 'Papéis Ltda.');
    await page.getByText('The files hold personal data').waitFor();
  });
});
