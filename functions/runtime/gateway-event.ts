import * as z from 'zod';
import { MAX_UPLOAD_BYTES } from '#contracts/limits';
import { decodedBody } from '../adapters/content-coding.ts';
import type { HttpRequest } from '../domain/http-message.ts';

const valuesByName = z.record(z.string(), z.array(z.string())).nullish();

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
const payload2 = z.object({
  version: z.literal('2.0'),
  rawPath: z.string(),
  rawQueryString: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().optional(),
  isBase64Encoded: z.boolean(),
  requestContext: z.object({
    requestId: z.string(),
    stage: z.string(),
    http: z.object({ method: z.string() }),
  }),
});

/**
 * What a REST API sends, which names no version, and an HTTP API when asked to:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
const payload1 = z.object({
  version: z.literal('1.0').optional(),
  path: z.string(),
  httpMethod: z.string(),
  multiValueHeaders: valuesByName,
  multiValueQueryStringParameters: valuesByName,
  body: z.string().nullish(),
  isBase64Encoded: z.boolean(),
  requestContext: z.object({ requestId: z.string(), stage: z.string(), path: z.string() }),
});

/** An event of an HTTP API or a REST API, as far as it is read. */
export type GatewayEvent = z.input<typeof payload1> | z.input<typeof payload2>;

export interface GatewayRequest {
  readonly request: HttpRequest;
  /** What stands before the request's path in the address that the client used: empty, or `/<stage>`. */
  readonly base: string;
}

export class GatewayEventError extends Error {
  override readonly name = 'GatewayEventError';
  readonly code = 'gateway_event_invalid';
}

/**
 * The request in an event of payload format 1.0 or 2.0.
 *
 * @throws GatewayEventError for what no API gateway sends
 */
export function gatewayRequest(event: GatewayEvent): GatewayRequest {
  const schema = event.version === '2.0' ? payload2 : payload1;
  const { success, data, error } = schema.safeParse(event);
  if (!success)
    throw new GatewayEventError('The event is of neither payload format of API Gateway', { cause: error });
  const { base, method, path, query, headers } = 'rawPath' in data ? partsOf2(data) : partsOf1(data);
  const { requestId } = data.requestContext;
  const sent = data.isBase64Encoded ? Buffer.from(data.body ?? '', 'base64') : (data.body ?? '');
  const traceId = traceRoot(headers['x-amzn-trace-id'] ?? process.env._X_AMZN_TRACE_ID) ?? requestId;
  let decoded: string | Uint8Array | undefined;
  const request = {
    ...{ id: requestId, traceId, method, path, query, headers },
    // Not before it is known who sends it: to unfold a body costs more than to send it.
    get body() {
      decoded ??= decodedBody(sent, headers['content-encoding'], MAX_UPLOAD_BYTES);
      return decoded;
    },
  };
  return { request, base };
}

interface Parts extends Pick<HttpRequest, 'method' | 'path' | 'query' | 'headers'> {
  readonly base: string;
}

function partsOf2({ rawPath, rawQueryString, headers, requestContext }: z.infer<typeof payload2>): Parts {
  const base = stagePrefix(rawPath, requestContext.stage);
  return {
    base,
    method: requestContext.http.method,
    path: rawPath.slice(base.length),
    query: rawQueryString,
    headers: lowerCased(Object.entries(headers)),
  };
}

function partsOf1(event: z.infer<typeof payload1>): Parts {
  const { path, httpMethod, requestContext } = event;
  const { stage, path: whole } = requestContext;
  // A REST API leaves the stage out of `path`, an HTTP API does not.
  const below = whole === path ? stagePrefix(path, stage) : '';
  const inner = path.slice(below.length);
  return {
    base: whole.endsWith(inner) ? whole.slice(0, whole.length - inner.length) : '',
    method: httpMethod,
    path: inner,
    query: new URLSearchParams(
      Object.entries(event.multiValueQueryStringParameters ?? {}).flatMap(([name, values]) =>
        values.map((value) => [name, value] as [string, string]),
      ),
    ).toString(),
    headers: lowerCased(
      Object.entries(event.multiValueHeaders ?? {}).map(([name, values]) => [name, values.join(',')]),
    ),
  };
}

/** Any stage but `$default` is the first segment of the path. */
const stagePrefix = (path: string, stage: string): string =>
  path.startsWith(`/${stage}/`) ? `/${stage}` : '';

/** REST APIs leave names as the client wrote them: a field may then stand in the event under two spellings. */
function lowerCased(fields: readonly (readonly [string, string])[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]},${value}` : value;
  }
  return headers;
}

/** `1-<8 hex>-<24 hex>` from `Root=…;Parent=…;Sampled=…`; a caller can send anything under this name. */
const traceRoot = (header: string | undefined): string | undefined =>
  /(?:^|;)Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)/.exec(header ?? '')?.[1];
