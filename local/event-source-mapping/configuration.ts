/** What AWS::Lambda::EventSourceMapping declares for a Kinesis stream. */
export interface EventSourceMappingConfiguration {
  readonly uuid: string;
  readonly functionArn: string;
  readonly streamName: string;
  readonly streamArn: string;
  readonly batchSize: number;
  readonly batchingWindowMs: number;
  readonly startingPosition: 'LATEST' | 'TRIM_HORIZON' | { readonly atTimestampMs: number };
  /** `undefined`: until the records expire. */
  readonly maximumRetryAttempts: number | undefined;
  readonly maximumRecordAgeMs: number | undefined;
  readonly bisectBatchOnFunctionError: boolean;
  readonly reportBatchItemFailures: boolean;
  /** Whether it has the metrics of the group EventCount. */
  readonly countsEvents: boolean;
  /** ARN of a bucket or of a topic. */
  readonly onFailure: string | undefined;
}
