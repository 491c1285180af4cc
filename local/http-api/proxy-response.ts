import { validateHeaderName, validateHeaderValue } from 'node:http';

export interface HttpResponse {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: string | Buffer;
}

export const message = (status: number, text: string): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: text }),
});

export const INTERNAL_SERVER_ERROR = message(500, 'Internal Server Error');

/**
 * What an HTTP API answers for a function's result of payload format 2.0: the parts of a structured response, or,
 * when it has no `statusCode`, the whole result as JSON.
 */
export function proxyResponse(payload: string): HttpResponse {
  const result: unknown = JSON.parse(payload);
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const {
    statusCode,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded,
  } = result as Record<string, unknown>;
  const status = Number(statusCode);
  const valid =
    Number.isInteger(status) &&
    status >= 100 &&
    status <= 599 &&
    typeof headers === 'object' &&
    Array.isArray(cookies);
  if (!valid) return INTERNAL_SERVER_ERROR;
  const all: Record<string, string | string[]> = { 'content-type': 'text/plain; charset=utf-8' };
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (CONNECTION_HEADERS.includes(name.toLowerCase())) continue;
    if (!isHeader(name, String(value))) return INTERNAL_SERVER_ERROR;
    all[name.toLowerCase()] = String(value);
  }
  if (cookies.length > 0) all['set-cookie'] = cookies.map(String);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: all, body: isBase64Encoded ? Buffer.from(text, 'base64') : text };
}

/** They describe the connection between API Gateway and the client, which a function does not see. */
const CONNECTION_HEADERS = ['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade'];

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}
