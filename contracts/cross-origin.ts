import { apiRoutes } from './api-routes.ts';

/** What web pages of the stage's origins may do with the API (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export const crossOrigin = {
  methods: [...new Set(apiRoutes.map(({ method }) => method))],
  requestHeaders: [
    'accept-language',
    'authorization',
    'content-encoding',
    'content-type',
    'idempotency-key',
    'if-match',
    'if-none-match',
  ],
  answerHeaders: ['etag', 'link', 'location', 'retry-after', 'x-request-id', 'x-table-version', 'x-trace-id'],
  /** How long browsers remember a preflight. */
  maxAgeSeconds: 3600,
} as const;
