import { ACCOUNT_ID, REGION } from '../arns.ts';
import type { KinesisRecord } from '../kinesis/stream.ts';
import { MAX_PAYLOAD_BYTES } from '../lambda/function-pool.ts';

const ENVELOPE_BYTES = 64;

/** One record as a function gets it: https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html */
const eventRecord = (record: KinesisRecord, shardId: string, streamArn: string): string =>
  JSON.stringify({
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: record.partitionKey,
      sequenceNumber: record.sequenceNumber,
      data: record.data.toString('base64'),
      approximateArrivalTimestamp: record.approximateArrivalTimestamp / 1000,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${shardId}:${record.sequenceNumber}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: `arn:aws:iam::${ACCOUNT_ID}:role/local`,
    awsRegion: REGION,
    eventSourceARN: streamArn,
  });

export const kinesisEvent = (records: readonly KinesisRecord[], shardId: string, streamArn: string): string =>
  `{"Records":[${records.map((record) => eventRecord(record, shardId, streamArn)).join(',')}]}`;

/** The leading records that fit into one invocation; always at least one. */
export function fittingRecords(
  records: readonly KinesisRecord[],
  shardId: string,
  streamArn: string,
): KinesisRecord[] {
  let bytes = ENVELOPE_BYTES;
  const overflow = records.findIndex((record) => {
    bytes += Buffer.byteLength(eventRecord(record, shardId, streamArn)) + 1;
    return bytes > MAX_PAYLOAD_BYTES;
  });
  return records.slice(0, overflow < 0 ? records.length : Math.max(1, overflow));
}
