import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { MAX_UPLOAD_BYTES } from '#contracts/limits';
import { decodedBody } from '../adapters/content-coding.ts';
import type { HttpAnswer, HttpRequest } from '../domain/http-message.ts';

/**
 * The request in an event of payload format 2.0:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function requestOf(event: APIGatewayProxyEventV2): HttpRequest {
  const { http, requestId, stage } = event.requestContext;
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(event.headers)) headers[name.toLowerCase()] = value;
  const sent = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64') : (event.body ?? '');
  let decoded: string | Uint8Array | undefined;
  const traceId = traceRoot(headers['x-amzn-trace-id'] ?? process.env._X_AMZN_TRACE_ID);
  return {
    id: requestId,
    traceId: traceId ?? requestId,
    method: http.method,
    path: withoutStage(event.rawPath, stage),
    query: event.rawQueryString,
    headers,
    // Not before it is known who sends it: to unfold a body costs more than to send it.
    get body() {
      decoded ??= decodedBody(sent, headers['content-encoding'], MAX_UPLOAD_BYTES);
      return decoded;
    },
  };
}

/** Any stage but `$default` is the first segment of the path. */
const withoutStage = (path: string, stage: string): string =>
  path.startsWith(`/${stage}/`) ? path.slice(stage.length + 1) : path;

/** `1-<8 hex>-<24 hex>` from `Root=…;Parent=…;Sampled=…`; a caller can send anything under this name. */
const traceRoot = (header: string | undefined): string | undefined =>
  /(?:^|;)Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)/.exec(header ?? '')?.[1];

/** A structured result of payload format 2.0. */
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
