/** What the answers to all lists have in common. */
interface ListAnswer<Row> {
  readonly data: readonly Row[];
  readonly next_cursor: string | null;
}

/**
 * The rows of all pages of a list, each page fetched when it is needed:
 *
 *     allRows(async (page) => dataOf(await client.GET('/v1/sales', { params: { query: { sort: ['-date'], ...page } } })))
 */
export async function* allRows<Row>(
  read: (page: { cursor?: string }) => Promise<ListAnswer<Row>>,
): AsyncGenerator<Row, void, undefined> {
  let cursor: string | null = null;
  do {
    const answer: ListAnswer<Row> = await read(cursor === null ? {} : { cursor });
    yield* answer.data;
    cursor = answer.next_cursor;
  } while (cursor !== null);
}
