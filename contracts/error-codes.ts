import type { FieldErrorCode } from './field-error-codes.ts';

/** Stable codes of everything the HTTP API answers with an error: status and title (RFC 9457 `title`). */
export const errorCodes = {
  malformed_json: { status: 400, title: 'The body is not valid JSON.' },
  malformed_encoding: { status: 400, title: 'The body is not valid gzip.' },
  malformed_path: { status: 400, title: 'The path is not valid.' },
  invalid_query: { status: 400, title: 'Some query parameters are not valid.' },
  invalid_idempotency_key: { status: 400, title: 'The Idempotency-Key header is not valid.' },
  invalid_if_match: { status: 400, title: 'The If-Match header is not valid.' },
  unauthorized: { status: 401, title: 'A valid bearer token is needed.' },
  forbidden: { status: 403, title: 'The token does not allow this.' },
  pii_not_allowed: { status: 403, title: 'The token may not search or sort by personal data.' },
  not_found: { status: 404, title: 'There is nothing at this address.' },
  invalid_cursor: { status: 404, title: 'The cursor is not one of this query.' },
  version_not_found: { status: 404, title: 'The table has no such version.' },
  run_not_found: { status: 404, title: 'There is no run of this id.' },
  method_not_allowed: { status: 405, title: 'This address does not take this method.' },
  not_acceptable: { status: 406, title: 'None of the media types asked for can be made.' },
  id_mismatch: { status: 400, title: 'The id in the body is not the id in the path.' },
  still_refused: { status: 409, title: 'A rule would refuse the event again.' },
  not_replayable: { status: 409, title: 'The event cannot be replayed.' },
  run_not_ended: { status: 409, title: 'The run has not ended yet.' },
  idempotency_key_reused: { status: 409, title: 'The Idempotency-Key was used for another run.' },
  precondition_failed: { status: 412, title: 'No version that If-Match names can be the current one.' },
  payload_too_large: { status: 413, title: 'The body is too large.' },
  result_too_large: { status: 413, title: 'The result is too large for one answer.' },
  unsupported_media_type: { status: 415, title: 'The body is not of a media type that is taken here.' },
  validation_failed: { status: 422, title: 'Some fields are not valid.' },
  attachment_type_not_allowed: { status: 422, title: 'Records of this kind do not take such files.' },
  attachment_too_large: { status: 422, title: 'The file is larger than records of this kind take.' },
  batch_too_large: { status: 422, title: 'The batch is empty or has too many items.' },
  rate_limited: { status: 429, title: 'The token has sent too many requests.' },
  stream_unavailable: {
    status: 503,
    title: 'The write could not be stored; try again with the same Idempotency-Key.',
  },
  timed_out: { status: 503, title: 'The request took too long; try again.' },
  reads_catching_up: { status: 503, title: 'Many writes have just landed; try again in a moment.' },
  stream_unreadable: { status: 503, title: 'The stream could not be read; try again.' },
  keys_unavailable: { status: 503, title: 'The token could not be checked; try again.' },
  attachments_unavailable: { status: 503, title: 'The files could not be reached; try again.' },
  pipeline_unavailable: { status: 503, title: 'The pipeline could not be reached; try again.' },
  exports_unavailable: { status: 503, title: 'The exports could not be reached; try again.' },
  internal_error: { status: 500, title: 'Something went wrong on our side.' },
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One bad field of the body. */
export interface FieldError {
  /** JSON pointer (RFC 6901) into the body. */
  readonly pointer: string;
  readonly parameter?: never;
  readonly code: FieldErrorCode;
  readonly message: string;
}

/** One bad query parameter. */
export interface ParameterError {
  readonly parameter: string;
  readonly pointer?: never;
  readonly code: FieldErrorCode;
  readonly message: string;
}

/** RFC 9457 problem details. */
export interface Problem {
  /** `/problems/<code>`, relative to the API. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string | undefined;
  readonly instance?: string | undefined;
  readonly errors?: readonly (FieldError | ParameterError)[] | undefined;
}
