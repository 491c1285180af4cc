import { dataOf } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';

const read = async (client: ApiClient, signal?: AbortSignal) =>
  dataOf(await client.GET('/v1/exports', { ...(signal && { signal }) })).data;

let early: ReturnType<typeof read> | undefined;

/** Whether the page was opened where figures are shown. */
function isAsked(): boolean {
  return /^\/(?:dashboard)?$/.test(location.pathname);
}

// The code comes while the page learns where its API is.
if (isAsked()) void import('./dashboard-page.tsx');

/** Asks for the list of files while the page still asks who is signed in. Without a dashboard in sight it does nothing. */
export function beginEarly(client: ApiClient): void {
  if (!isAsked()) return;
  early = read(client);
  // Whoever asks for it hears of its failure; nobody may.
  early.catch(() => undefined);
}

/** The published files: at the first time those that were asked for early. */
export function readExports(client: ApiClient, signal?: AbortSignal): ReturnType<typeof read> {
  const begun = early;
  early = undefined;
  return begun ?? read(client, signal);
}
