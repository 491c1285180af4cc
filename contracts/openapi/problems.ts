import { type ErrorCode, errorCodes } from '../error-codes.ts';
import { header } from './headers.ts';
import { ref } from './json-schema.ts';
import type { Answer } from './operation.ts';

/** What can go wrong with every operation, whoever may use it. */
const common = ['internal_error', 'timed_out'] as const satisfies readonly ErrorCode[];
/** … that needs a token. */
const ofTokens = [
  'unauthorized',
  'forbidden',
  'rate_limited',
  'keys_unavailable',
] as const satisfies readonly ErrorCode[];
/** … that has parameters in its path: another value of one may be another address. */
const ofPaths = ['malformed_path', 'not_found', 'method_not_allowed'] as const satisfies readonly ErrorCode[];

const headersOf: Readonly<Record<number, Answer['headers']>> = {
  401: { 'WWW-Authenticate': header('Authenticate') },
  403: { 'WWW-Authenticate': header('Authenticate') },
  405: { Allow: header('Allow') },
  429: { 'Retry-After': header('RetryAfter') },
  503: { 'Retry-After': header('RetryAfter') },
};

/** A problem answer of one status, and the name that it has among the components. */
export interface ProblemAnswer extends Answer {
  readonly name: string;
}

/** Problem answers of an operation by status, each naming the codes it may have. */
export function problemAnswers(
  particular: readonly ErrorCode[],
  { secured, hasPath }: { readonly secured: boolean; readonly hasPath: boolean },
): Record<number, ProblemAnswer> {
  const codes = new Set<ErrorCode>([
    ...particular,
    ...(hasPath ? ofPaths : []),
    ...(secured ? ofTokens : []),
    ...common,
  ]);
  const statuses = [...new Set([...codes].map((code) => errorCodes[code].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemAnswer(
        status,
        allCodes.filter((code) => codes.has(code) && errorCodes[code].status === status),
      ),
    ]),
  );
}

const allCodes = Object.keys(errorCodes) as ErrorCode[];

const problemAnswer = (status: number, codes: readonly ErrorCode[]): ProblemAnswer => ({
  name: codes.map(titleOf).join('Or'),
  description: codes.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join(' '),
  ...(headersOf[status] && { headers: headersOf[status] }),
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

/** `NotFound` for `not_found`. */
const titleOf = (code: string): string =>
  code.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
