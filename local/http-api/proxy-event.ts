import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ACCOUNT_ID } from '../arns.ts';
import { decode } from './routes.ts';

export interface ProxyRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** Names and values in turn, as Node gives them. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly httpVersion: string;
  readonly sourceIp: string;
}

export interface ProxyTarget {
  readonly apiId: string;
  readonly stage: string;
  readonly routeKey: string;
  readonly pathParameters: Record<string, string>;
  readonly stageVariables: Record<string, string>;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000` */
export function commonLogTime(instant: Date): string {
  const [date = '', time = ''] = instant.toISOString().split('T');
  const [year, , day] = date.split('-');
  return `${day}/${MONTHS[instant.getUTCMonth()]}/${year}:${time.slice(0, 8)} +0000`;
}

/** Bodies of these media types reach the function as text, all others in base64. */
const isText = (contentType: string | undefined): boolean =>
  /^(text\/|application\/(json|javascript|xml|[^;]*\+(json|xml))\s*(;|$))/i.test(contentType ?? '');

function headersOf(rawHeaders: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    const value = rawHeaders[index + 1]!;
    headers.set(name, headers.has(name) ? `${headers.get(name)},${value}` : value);
  }
  return headers;
}

function queryParameters(rawQueryString: string): Record<string, string> | undefined {
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return Object.keys(parameters).length > 0 ? { ...parameters } : undefined;
}

/**
 * The event of payload format 2.0:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function proxyEvent(request: ProxyRequest, target: ProxyTarget, now: Date): APIGatewayProxyEventV2 {
  const [path = '/', rawQueryString = ''] = splitOnce(request.url, '?');
  const rawPath = decode(path);
  const headers = headersOf(request.rawHeaders);
  const cookies = headers.get('cookie')?.split(/;\s*/);
  headers.delete('cookie');
  const host = headers.get('host') ?? '';
  headers.set('x-forwarded-for', request.sourceIp);
  headers.set('x-forwarded-port', host.split(':')[1] ?? '80');
  headers.set('x-forwarded-proto', 'http');
  const isBase64Encoded =
    request.body.length > 0 && (headers.has('content-encoding') || !isText(headers.get('content-type')));
  const query = queryParameters(rawQueryString);
  const { pathParameters, stageVariables } = target;
  return {
    version: '2.0',
    routeKey: target.routeKey,
    rawPath,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: Object.fromEntries(headers),
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(Object.keys(stageVariables).length > 0 && { stageVariables }),
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: target.apiId,
      domainName: host.split(':')[0] ?? '',
      domainPrefix: target.apiId,
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.sourceIp,
        userAgent: headers.get('user-agent') ?? '',
      },
      requestId: randomBytes(11).toString('base64url').concat('='),
      routeKey: target.routeKey,
      stage: target.stage,
      time: commonLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(request.body.length > 0 && { body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

export function splitOnce(text: string, separator: string): [string] | [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}
