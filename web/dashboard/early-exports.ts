import { dataOf } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';
import { lakeWorker, readLake } from './lake-reader.ts';
import { salesExport } from './sales-export.ts';

const read = async (client: ApiClient, signal?: AbortSignal) =>
  dataOf(await client.GET('/v1/exports', { ...(signal && { signal }) })).data;

let early: ReturnType<typeof read> | undefined;

/** Whether the page was opened where figures are shown. */
function isAsked(): boolean {
  return /^\/(?:dashboard)?$/.test(location.pathname);
}

// The code comes while the page learns where its API is.
if (isAsked()) {
  lakeWorker();
  void import('./dashboard-page.tsx');
}

/** Asks for the list of files while the page still asks who is signed in. Without a dashboard in sight it does nothing. */
export function beginEarly(client: ApiClient): void {
  if (!isAsked()) return;
  early = read(client);
  // The worker keeps what it opens. Whoever asks for it later hears of a failure; nobody may.
  early.then(openSales).catch(() => undefined);
}

async function openSales(exports: Awaited<ReturnType<typeof read>>): Promise<void> {
  const sales = salesExport(exports);
  if (sales?.url) await readLake({ kind: 'days', file: { ...sales, url: sales.url } });
}

/** The published files: at the first time those that were asked for early. */
export function readExports(client: ApiClient, signal?: AbortSignal): ReturnType<typeof read> {
  const begun = early;
  early = undefined;
  return begun ?? read(client, signal);
}
