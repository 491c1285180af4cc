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
  401: { 'WWW-Authenticate': header('WWW-Authenticate') },
  403: { 'WWW-Authenticate': header('WWW-Authenticate') },
  405: { Allow: header('Allow') },
  429: { 'Retry-After': header('Retry-After') },
  503: { 'Retry-After': header('Retry-After') },
};

/** Problem answers of an operation by status, each naming the codes it may have. */
export function problemAnswers(
  particular: readonly ErrorCode[],
  { secured, hasPath }: { readonly secured: boolean; readonly hasPath: boolean },
): Record<number, Answer> {
  const codes = new Set<ErrorCode>([
    ...particular,
    ...(hasPath ? ofPaths : []),
    ...(secured ? ofTokens : []),
    ...common,
  ]);
  const answers: Record<number, Answer> = {};
  for (const status of [...new Set([...codes].map((code) => errorCodes[code].status))].sort()) {
    const ofStatus = [...codes].filter((code) => errorCodes[code].status === status);
    const headers = headersOf[status];
    answers[status] = {
      description: ofStatus.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join(' '),
      ...(headers && { headers }),
      content: { 'application/problem+json': { schema: ref('Problem') } },
    };
  }
  return answers;
}
