import { type ErrorCode, errorCodes, type Problem } from '#contracts/error-codes';
import type { Say } from './http-message.ts';

/** A request, or one item of a batch, that is answered with a problem document. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly errors: Problem['errors'];
  /** Header fields that belong to the answer, such as Allow. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    options: ErrorOptions & {
      detail?: string;
      errors?: NonNullable<Problem['errors']>;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(errorCodes[code].title, options);
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors;
    this.headers = { ...standardHeaders[code], ...options.headers };
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}

const standardHeaders: Partial<Record<ErrorCode, Record<string, string>>> = {
  // RFC 6750 section 3
  unauthorized: { 'www-authenticate': 'Bearer' },
  forbidden: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  stream_unavailable: { 'retry-after': '2' },
  timed_out: { 'retry-after': '2' },
  reads_catching_up: { 'retry-after': '2' },
  stream_unreadable: { 'retry-after': '2' },
  keys_unavailable: { 'retry-after': '2' },
  pipeline_unavailable: { 'retry-after': '2' },
};

/** RFC 9457 problem details; `instance` names the request, for support. */
export function problemDetails(error: ProblemError, say: Say, instance?: string): Problem {
  const { status, title } = errorCodes[error.code];
  return {
    type: `/problems/${error.code}`,
    title: say(title),
    status,
    code: error.code,
    detail: error.detail && say(error.detail),
    instance,
    errors: error.errors?.map((each) => ({ ...each, message: say(each.message) })),
  };
}
