import type { Page } from 'playwright-core';

/** Fills the form of a new sale; `changes` go over what a good one has. */
export async function fillSale(page: Page, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const fields = {
    'Seller’s e-mail': 'ana.souza@startup.example',
    'Buyer’s first name': 'Bruno',
    'Buyer’s last name': 'Lima',
    'Buyer’s telephone': '+55 11 91234-5678',
    'Total price': '1,299.90',
    Quantity: '2',
    Product: 'Poltrona Girassol',
    ...changes,
  };
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
