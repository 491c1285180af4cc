import type { GatewayEvent } from '#functions/runtime/gateway-event';

/** What a client sends, before a gateway makes an event of it. */
export interface SentRequest {
  readonly method: string;
  /** Without the stage. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  /** Names as the client writes them. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array | undefined;
}

const valuesByName = (pairs: readonly (readonly [string, string])[]) => {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) values[name] = [...(values[name] ?? []), value];
  return pairs.length > 0 ? values : null;
};

/** As an HTTP API hands it over, text as text. */
export const httpApiEvent = ({ method, path, query, headers, body }: SentRequest): GatewayEvent => ({
  version: '2.0',
  rawPath: path,
  rawQueryString: query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'),
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, values]) => [name.toLowerCase(), values.join(',')]),
  ),
  requestContext: { requestId: 'request-1', stage: '$default', http: { method } },
  ...(body && { body: Buffer.from(body).toString('base64') }),
  isBase64Encoded: body !== undefined,
});

/** As a REST API hands it over: every body in base64, no query but its decoded parameters. */
export const restApiEvent = (
  { method, path, query, headers, body }: SentRequest,
  stage: string,
): GatewayEvent => ({
  path,
  httpMethod: method,
  multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, [...values]])),
  multiValueQueryStringParameters: valuesByName(query),
  requestContext: { requestId: 'request-1', stage, path: `/${stage}${path}` },
  body: body ? Buffer.from(body).toString('base64') : null,
  isBase64Encoded: body !== undefined,
});
