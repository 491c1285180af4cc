/** The quota for the input and output of a state. */
export const MAX_STATE_BYTES = 256 * 1024;

/** An error that Retry and Catch match by its name; the message becomes the `Cause`. */
export class TaskError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly isRetryable = true,
    readonly isCatchable = true,
  ) {
    super(message);
  }
}

/** Neither a Retry nor a Catch field can handle it, as on AWS. */
export const dataLimitExceeded = (what: string): TaskError =>
  new TaskError(
    'States.DataLimitExceeded',
    `${what} returned a result with a size exceeding the maximum number of bytes service limit.`,
    false,
    false,
  );

/** Size of a value as JSON in UTF-8. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
