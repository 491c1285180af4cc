import type { HttpAnswer } from './http-message.ts';

/**
 * Header fields of what only the client's own cache may keep, and must ask for again each time: it shows what the
 * token may see. `vary`: header fields of the request, besides the token, that the content depends on.
 */
export const clientCaching = (etag: string | undefined, ...vary: string[]): Record<string, string> => ({
  'cache-control': 'private, no-cache',
  vary: [...vary, 'authorization'].join(', '),
  ...(etag === undefined ? {} : { etag }),
});

/** The client has it already. */
export const notModified = (etag: string, ...vary: string[]): HttpAnswer => ({
  status: 304,
  headers: clientCaching(etag, ...vary),
});
