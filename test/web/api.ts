import { dataOf } from '#client/api-problem';
import { createApiClient } from '#client/create-api-client';
import { catalog } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { running } from './browser.ts';

/** The API beside the page, to prepare records and to see what has become of them. */
export const client = createApiClient({ url: running.apiUrl, token: running.token });

/** Creates records and waits until they can be read. `changes` go over the contract's example. */
export async function createRecords(
  name: EntityName,
  changes: readonly Readonly<Record<string, unknown>>[],
): Promise<{ id: string; event_id: string }[]> {
  const entity = catalog[name];
  const dated = name === 'sale' ? { date: new Date(Date.now() - 3_600_000).toISOString() } : {};
  const body = changes.map((change) => ({ ...entity.example, ...dated, ...change }));
  const answer = await client.POST(`/v1/${entity.collection}/batch` as '/v1/sales/batch', {
    body: body as never,
  });
  const { items, refused } = dataOf(answer) as unknown as {
    refused: number;
    items: { id: string; event_id: string; receipt: string }[];
  };
  if (refused > 0) throw new Error(`The API refused records: ${JSON.stringify(items)}`);
  await until(async () => (await statusOf(items.at(-1)!.receipt)) !== 'accepted');
  return items;
}

export async function statusOf(receipt: string): Promise<string> {
  const response = await fetch(new URL(receipt, running.apiUrl), {
    headers: { authorization: `Bearer ${running.token}` },
  });
  return ((await response.json()) as { status: string }).status;
}

export async function until(done: () => Promise<boolean>, patienceMs = 60_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('It did not come to be in time');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** How many records a list has that match. */
export async function count(name: EntityName, query: Readonly<Record<string, string>>): Promise<number> {
  const url = new URL(`/v1/${catalog[name].collection}`, running.apiUrl);
  url.search = new URLSearchParams({ ...query, count: 'true', limit: '1' }).toString();
  const response = await fetch(url, { headers: { authorization: `Bearer ${running.token}` } });
  return ((await response.json()) as { count: number }).count;
}
