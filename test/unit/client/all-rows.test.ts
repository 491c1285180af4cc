import { expect, it } from 'vitest';
import { allRows } from '#client/all-rows';
import { dataOf } from '#client/api-problem';
import { scriptedApi } from './scripted-api.ts';

it('fetches the pages of a list one after the other, and none before it is needed', async () => {
  const { client, sent } = scriptedApi(
    { status: 200, body: { data: [{ id: 'a' }, { id: 'b' }], next_cursor: 'after-b' } },
    { status: 200, body: { data: [{ id: 'c' }], next_cursor: null } },
  );
  const sales = allRows(async (page) =>
    dataOf(await client.GET('/v1/sales', { params: { query: { limit: 2, ...page } } })),
  );

  expect((await sales.next()).value?.id).toBe('a');
  expect(sent).toHaveLength(1);
  const rest = [];
  for await (const { id } of sales) rest.push(id);

  expect(rest).toEqual(['b', 'c']);
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?limit=2', '?limit=2&cursor=after-b']);
});
