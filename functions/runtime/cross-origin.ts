import { crossOrigin } from '#contracts/cross-origin';
import type { HttpAnswer, HttpRequest } from '../domain/http-message.ts';

/** The function's own part in the CORS protocol, where the gateway takes none: behind a REST API. */
export interface CrossOrigin {
  /** The answer to a preflight, or undefined for every other request. */
  preflight(request: HttpRequest): HttpAnswer | undefined;
  /** The answer, readable to the page that asked if its origin is allowed. */
  shared<A extends Pick<HttpAnswer, 'headers'>>(answer: A, request: HttpRequest): A;
}

/** @param allowedOrigins separated by commas, or `*`; undefined where the gateway answers for CORS */
export function createCrossOrigin(allowedOrigins: string | undefined): CrossOrigin {
  if (allowedOrigins === undefined) return { preflight: () => undefined, shared: (answer) => answer };
  const origins = allowedOrigins.split(',');
  const any = origins.includes('*');
  const allows = (origin: string | undefined): boolean =>
    origin !== undefined && (any || origins.includes(origin));
  return {
    preflight({ method, headers }) {
      if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return undefined;
      if (!allows(headers.origin)) return { status: 204 };
      return {
        status: 204,
        headers: {
          'access-control-allow-methods': crossOrigin.methods.join(','),
          'access-control-allow-headers': crossOrigin.requestHeaders.join(','),
          'access-control-max-age': String(crossOrigin.maxAgeSeconds),
        },
      };
    },
    shared(answer, { headers: { origin } }) {
      const vary = any ? {} : { vary: [answer.headers?.vary, 'origin'].filter(Boolean).join(', ') };
      if (!allows(origin)) return { ...answer, headers: { ...answer.headers, ...vary } };
      return {
        ...answer,
        headers: {
          ...answer.headers,
          ...vary,
          'access-control-allow-origin': any ? '*' : origin!,
          'access-control-expose-headers': crossOrigin.answerHeaders.join(','),
        },
      };
    },
  };
}
