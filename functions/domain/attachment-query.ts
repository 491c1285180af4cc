import type { ParameterError } from '#contracts/error-codes';
import { MAX_LISTED } from './attachment-list.ts';
import { ProblemError } from './problem-error.ts';

const DEFAULT_LIMIT = 50;
/** A signed URL has up to 9 KB, an answer of Lambda at most 6 MB. */
const MAX_SIGNED = 100;

/** What follows `?` in a request for the files of a record. */
export interface AttachmentListQuery {
  /** Fewer than asked for with their signed URLs. */
  readonly limit: number;
  /** Id of the last file of the page before. */
  readonly cursor: string | undefined;
  /** `include=download`: every file with its signed URL. */
  readonly withDownload: boolean;
}

/** @throws ProblemError invalid_query, invalid_cursor */
export function readListQuery(query: string): AttachmentListQuery {
  const { limit, cursor, include } = readParameters(query, ['limit', 'cursor', 'include']);
  if (include !== undefined && include !== 'download')
    throw invalidQuery({ parameter: 'include', code: 'invalid_value', message: 'must be download' });
  const withDownload = include === 'download';
  if (cursor !== undefined && !isAttachmentId(cursor)) throw new ProblemError('invalid_cursor');
  return { limit: Math.min(readLimit(limit), withDownload ? MAX_SIGNED : MAX_LISTED), cursor, withDownload };
}

/** A UUID in the one form in which the server writes it. */
export const isAttachmentId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MAX_LISTED) return limit;
  throw invalidQuery({
    parameter: 'limit',
    code: 'invalid_value',
    message: `must be a whole number from 1 to ${MAX_LISTED}`,
  });
}

function readParameters<const N extends string>(
  query: string,
  known: readonly N[],
): Partial<Record<N, string>> {
  const parameters: Record<string, string> = {};
  const errors: ParameterError[] = [];
  for (const [parameter, value] of new URLSearchParams(query)) {
    if (!known.some((name) => name === parameter))
      errors.push({ parameter, code: 'unknown_field', message: 'is not a known parameter' });
    else if (Object.hasOwn(parameters, parameter))
      errors.push({ parameter, code: 'invalid_value', message: 'must be given once' });
    else parameters[parameter] = value;
  }
  if (errors.length > 0) throw invalidQuery(...errors.slice(0, MAX_ERRORS));
  return parameters as Partial<Record<N, string>>;
}

const MAX_ERRORS = 50;

const invalidQuery = (...errors: ParameterError[]): ProblemError =>
  new ProblemError('invalid_query', { errors });
