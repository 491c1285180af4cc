import { randomUUID } from 'node:crypto';
import { putToS3, type S3 } from '../assembly/s3-bucket.ts';
import type { KinesisRecord } from '../kinesis/stream.ts';
import type { Topics } from '../sns/topics.ts';
import type { EventSourceMappingConfiguration } from './configuration.ts';
import { kinesisEvent } from './kinesis-event.ts';

export type DiscardCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

export interface DiscardedBatch {
  readonly shardId: string;
  readonly records: readonly KinesisRecord[];
  readonly condition: DiscardCondition;
  readonly invokeCount: number;
  /** Whether the function itself failed, rather than reported failed items or was not invoked. */
  readonly functionError: boolean;
}

export type FailureDestination = (batch: DiscardedBatch) => Promise<void>;

/**
 * Writes an invocation record for each discarded batch. In a bucket it holds the whole event as `payload`, at
 * `aws/lambda/<mapping>/<shard>/<time>-<random>`; a topic gets the metadata only.
 * https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 */
export function failureDestination(
  configuration: EventSourceMappingConfiguration,
  { s3, topics, now }: { s3: S3; topics: Topics; now: () => Date },
): FailureDestination {
  const { onFailure, uuid, streamArn } = configuration;
  return async (batch) => {
    if (onFailure === undefined) return;
    const time = now().toISOString();
    const record = invocationRecord(configuration, batch, time);
    if (!onFailure.startsWith('arn:aws:s3:::')) {
      await topics.publish({ topicArn: onFailure, message: JSON.stringify(record) });
      return;
    }
    const bucket = onFailure.slice('arn:aws:s3:::'.length);
    const stamp = time.slice(0, 19).replaceAll(':', '.');
    const path = `/${bucket}/aws/lambda/${uuid}/${batch.shardId}/${stamp}-${randomUUID()}`;
    const payload = kinesisEvent(batch.records, batch.shardId, streamArn);
    const status = await putToS3(s3, path, '', JSON.stringify({ ...record, payload }));
    if (status >= 300) throw new Error(`PUT ${path} answered ${status}`);
  };
}

function invocationRecord(
  { functionArn, streamArn }: EventSourceMappingConfiguration,
  { shardId, records, condition, invokeCount, functionError }: DiscardedBatch,
  timestamp: string,
): Record<string, unknown> {
  const first = records[0]!;
  const last = records.at(-1)!;
  const iso = (ms: number): string => new Date(ms).toISOString();
  return {
    requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount: invokeCount },
    ...(invokeCount > 0 && {
      responseContext: {
        statusCode: 200,
        executedVersion: '$LATEST',
        functionError: functionError ? 'Unhandled' : null,
      },
    }),
    version: '1.0',
    timestamp,
    KinesisBatchInfo: {
      shardId,
      startSequenceNumber: first.sequenceNumber,
      endSequenceNumber: last.sequenceNumber,
      approximateArrivalOfFirstRecord: iso(first.approximateArrivalTimestamp),
      approximateArrivalOfLastRecord: iso(last.approximateArrivalTimestamp),
      batchSize: records.length,
      streamArn,
    },
  };
}
