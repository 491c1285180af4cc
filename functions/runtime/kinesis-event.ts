import type { KinesisStreamEvent } from 'aws-lambda';
import type { StreamRecord } from '../domain/stream-batch.ts';

/** The records of an event: https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html */
export function streamRecords(event: KinesisStreamEvent): StreamRecord[] {
  return event.Records.map(({ eventID, eventSourceARN, kinesis }) => ({
    shardId: `${eventSourceARN.split('/').at(-1)}/${eventID.split(':')[0]}`,
    sequenceNumber: kinesis.sequenceNumber,
    arrivedAt: kinesis.approximateArrivalTimestamp * 1000,
    data: Buffer.from(kinesis.data, 'base64'),
  }));
}
