import type { AwsRequest } from '../service.ts';
import type { CorsRule } from './journal-entry.ts';

/** The CORS headers of an answer, or undefined if no rule of the bucket allows what the browser asks for. */
export function corsHeaders(
  rules: readonly CorsRule[],
  request: AwsRequest,
): Record<string, string> | undefined {
  const { origin } = request.headers;
  if (origin === undefined) return undefined;
  const isPreflight = request.method === 'OPTIONS';
  const method = isPreflight ? request.headers['access-control-request-method'] : request.method;
  const asked = splitList(isPreflight ? request.headers['access-control-request-headers'] : undefined);
  const rule = rules.find(
    (candidate) =>
      candidate.allowedOrigins.some((pattern) => matchesWildcard(pattern, origin)) &&
      candidate.allowedMethods.some((allowed) => allowed === method) &&
      asked.every((header) =>
        (candidate.allowedHeaders ?? []).some((pattern) =>
          matchesWildcard(pattern.toLowerCase(), header.toLowerCase()),
        ),
      ),
  );
  if (!rule) return undefined;
  const isAnyOrigin = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': isAnyOrigin ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(isAnyOrigin ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(asked.length > 0 ? { 'access-control-allow-headers': asked.join(', ') } : {}),
    ...(rule.exposeHeaders?.length ? { 'access-control-expose-headers': rule.exposeHeaders.join(', ') } : {}),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

function splitList(header: string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** At most one `*` in a pattern, as S3 has it. */
function matchesWildcard(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}
