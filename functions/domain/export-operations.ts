import type { GoldTableContract } from '#contracts/gold-catalog';
import { goldFormats } from '#contracts/gold-formats';
import { exportKey } from '#contracts/lake-layout';
import type { ApiCall, Operations } from './api-endpoint.ts';
import { clientCaching, notModified } from './client-caching.ts';
import { isNamedBy, weakTag } from './entity-tag.ts';
import type { ExportStore, PublishedExport } from './export-store.ts';
import type { HttpAnswer } from './http-message.ts';
import { assertScopes, seesPii } from './principal.ts';
import { ProblemError } from './problem-error.ts';
import { readRedirect } from './redirect-parameter.ts';
import { onlyParameters } from './table-query-parameters.ts';

/** URLs are the same for so long, so that what a browser has fetched with one is found in its cache again. */
const SIGNED_ANEW_EVERY_MS = 60 * 60_000;
/** From the beginning of that time; what is handed out at its end is still good for another hour. */
const SIGNED_FOR_SECONDS = 2 * 60 * 60;

export interface ExportDependencies {
  readonly exports: ExportStore;
  readonly tables: readonly GoldTableContract[];
  readonly now: () => Date;
  /** Lower-case hex. */
  readonly sha256: (text: string) => string;
}

/** Signed addresses of the gold tables' Parquet files, for readers that do without compute of ours. */
export const exportOperations = (dependencies: ExportDependencies): Operations => ({
  list_exports: (call) => listExports(call, dependencies),
  read_export: (call) => readExport(call, dependencies),
});

async function listExports(
  { request, principal }: ApiCall,
  { exports, tables, now, sha256 }: ExportDependencies,
): Promise<HttpAnswer> {
  onlyParameters(request.query, []);
  const found = await Promise.all(
    tables.map(async (table) => ({ table, file: await exports.find(table.name) })),
  );
  const published = found.flatMap(({ table, file }) => (file ? [{ file, pii: hasPii(file, table) }] : []));
  const allowed = seesPii(principal);
  const signedAt = signingTime(now());
  // What the answer follows from, but for the credentials that sign: a client goes on with the URLs it has.
  const etag = weakTag(sha256(JSON.stringify([published, allowed, signedAt])));
  if (isNamedBy(request.headers['if-none-match'], etag)) return notModified(etag);
  const data = await Promise.all(
    published.map(async ({ file, pii }) => ({
      ...described(file, pii),
      ...(pii && !allowed ? { url: null, expires_at: null } : await signed(file, signedAt, exports)),
    })),
  );
  return { status: 200, headers: clientCaching(etag), body: { data, next_cursor: null } };
}

/** One of them, or the way to it: personal data only for those who may see it. */
async function readExport(
  { request, parameters, principal }: ApiCall,
  { exports, tables, now }: ExportDependencies,
): Promise<HttpAnswer> {
  const redirect = readRedirect(request.query);
  const table = tables.find(({ name }) => name === parameters.table);
  const file = table && (await exports.find(table.name));
  if (!file) throw new ProblemError('not_found', { detail: 'There is no export of this name.' });
  const pii = hasPii(file, table);
  if (pii) assertScopes(principal, ['crm:pii']);
  const access = await signed(file, signingTime(now()), exports);
  return redirect
    ? { status: 303, headers: { location: access.url } }
    : { status: 200, headers: clientCaching(undefined), body: { ...described(file, pii), ...access } };
}

const signingTime = (now: Date): Date =>
  new Date(Math.floor(now.getTime() / SIGNED_ANEW_EVERY_MS) * SIGNED_ANEW_EVERY_MS);

/** A file may have been made by an older text of its model: a column that today's does not know counts as personal. */
const hasPii = ({ columns }: PublishedExport, table: GoldTableContract): boolean =>
  columns?.every((name) => table.columns.some((column) => column.name === name && !column.pii)) !== true;

const described = (
  { table, rows, bytes, version, sha256, publishedAt, logicalDate }: PublishedExport,
  pii: boolean,
) => ({
  table,
  rows,
  bytes,
  version,
  sha256,
  published_at: publishedAt.toISOString(),
  logical_date: logicalDate ?? null,
  pii,
});

async function signed({ table, version, sha256 }: PublishedExport, signedAt: Date, exports: ExportStore) {
  const url = await exports.sign({
    key: exportKey(table),
    // The name makes the URL another one when the file is: nothing of an older one is found under it.
    disposition: `attachment; filename="${table}-${version}-${sha256.slice(0, 8)}.parquet"`,
    mediaType: goldFormats.parquet,
    caching: `private, max-age=${SIGNED_FOR_SECONDS}`,
    signedAt,
    seconds: SIGNED_FOR_SECONDS,
  });
  return { url, expires_at: new Date(signedAt.getTime() + SIGNED_FOR_SECONDS * 1000).toISOString() };
}
