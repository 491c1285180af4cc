import type { HttpAnswer } from '../domain/http-message.ts';

/**
 * A structured result. It is valid in both payload formats: no answer repeats a header field, so that format 1.0
 * needs no `multiValueHeaders`, and it has no member that a REST API would refuse.
 */
export interface GatewayAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** `defaults`: header fields that the answer may overrule. */
export function gatewayAnswer(
  { status, headers, body, content }: Omit<HttpAnswer, 'localizedBody'>,
  defaults: Readonly<Record<string, string>>,
): GatewayAnswer {
  const json = content === undefined && body !== undefined;
  const isBase64Encoded = content instanceof Uint8Array;
  return {
    statusCode: status,
    headers: { ...defaults, ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
    body: json
      ? JSON.stringify(body)
      : isBase64Encoded
        ? Buffer.from(content).toString('base64')
        : (content ?? ''),
    isBase64Encoded,
  };
}

/**
 * The answer with `base` before the paths in `location` and `link`: operations know nothing of the stage that
 * stands first in the path, and clients resolve these fields against the whole address.
 */
export function below<A extends Pick<HttpAnswer, 'headers'>>(base: string, answer: A): A {
  const { location, link } = answer.headers ?? {};
  if (base === '' || (location === undefined && link === undefined)) return answer;
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...(location !== undefined && { location: location.replace(/^\/(?!\/)/, `${base}/`) }),
      ...(link !== undefined && { link: link.replaceAll(/<\/(?!\/)/g, `<${base}/`) }),
    },
  };
}
