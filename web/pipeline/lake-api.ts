import { dataOf } from '#client/api-problem';
import type { components } from '#client/api-types';
import type { ApiClient } from '#client/create-api-client';

type Schemas = components['schemas'];
export type Table = Schemas['Table'];
export type TableCommit = Schemas['TableCommit'];
export type TablePreview = Schemas['TablePreview'];
export type Lineage = Schemas['Lineage'];
export type Audit = Required<Schemas['Audit']>;
export type Export = Schemas['Export'];

const PREVIEWED_ROWS = 50;
const AUDIT_PAGE = 1000;
const AUDIT_PAGES = 5;

export interface AuditResults {
  /** The newest first. */
  readonly results: readonly Audit[];
  /** There are older ones. */
  readonly isCut: boolean;
}

/** All rejections are ApiProblem, or what `fetch` rejected with. */
export const lakeApi = (client: ApiClient) => ({
  tables: async (signal: AbortSignal): Promise<readonly Table[]> =>
    dataOf(await client.GET('/v1/tables', { signal })).data,

  history: async (table: string, cursor: string | undefined, signal: AbortSignal) =>
    dataOf(
      await client.GET('/v1/tables/{table}/history', {
        params: { path: { table }, query: { limit: 20, ...(cursor && { cursor }) } },
        signal,
      }),
    ),

  /** @param asOf a version; undefined for the latest */
  rows: async (table: string, asOf: string | undefined, signal: AbortSignal): Promise<TablePreview> =>
    dataOf(
      await client.GET('/v1/tables/{table}/rows', {
        params: { path: { table }, query: { limit: PREVIEWED_ROWS, ...(asOf && { as_of: Number(asOf) }) } },
        signal,
      }),
    ),

  /** @param since ISO 8601 */
  audits: async (since: string, table: string | undefined, signal: AbortSignal): Promise<AuditResults> => {
    const results: Audit[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < AUDIT_PAGES; page += 1) {
      const query = { since, limit: AUDIT_PAGE, ...(table && { table }), ...(cursor !== null && { cursor }) };
      const answer: Schemas['AuditList'] = dataOf(
        await client.GET('/v1/audits', { params: { query }, signal }),
      );
      results.push(...(answer.data as Audit[]));
      cursor = answer.next_cursor;
      if (cursor === null) break;
    }
    return { results, isCut: cursor !== null };
  },

  lineage: async (signal: AbortSignal): Promise<Lineage> =>
    dataOf(await client.GET('/v1/lineage', { signal })),

  exports: async (signal: AbortSignal): Promise<readonly Export[]> =>
    dataOf(await client.GET('/v1/exports', { signal })).data,
});
