export type KinesisErrorCode =
  | 'ExpiredIteratorException'
  | 'InvalidArgumentException'
  | 'LimitExceededException'
  | 'ProvisionedThroughputExceededException'
  | 'ResourceInUseException'
  | 'ResourceNotFoundException'
  | 'SerializationException'
  | 'UnknownOperationException'
  | 'ValidationException';

/** An error of the Kinesis API: `code` is the `__type` that goes over the wire, with status 400. */
export class KinesisError extends Error {
  override readonly name = 'KinesisError';
  readonly code: KinesisErrorCode;
  constructor(code: KinesisErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
