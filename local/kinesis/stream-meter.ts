import type { MetricSink } from '../cloudwatch/metric.ts';

/** Counts what goes into a stream and comes out of it. */
export interface StreamMeter {
  /** One call that writes: records and bytes that were taken, and records that were throttled. */
  written(records: number, bytes: number, throttled: number): void;
  /** One call that reads. @param ageMs of its last record; 0 for a reader that has caught up */
  read(records: number, bytes: number, ageMs: number): void;
}

/** Metrics of a stream: https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html */
export function streamMeter(streamName: string, metrics: MetricSink): StreamMeter {
  const record = (name: string, value: number): void =>
    metrics.record({ namespace: 'AWS/Kinesis', name, dimensions: { StreamName: streamName } }, value);
  return {
    written(records, bytes, throttled) {
      if (records > 0) {
        record('IncomingRecords', records);
        record('IncomingBytes', bytes);
      }
      record('WriteProvisionedThroughputExceeded', throttled);
    },
    read(records, bytes, ageMs) {
      record('GetRecords.Records', records);
      record('GetRecords.Bytes', bytes);
      record('GetRecords.IteratorAgeMilliseconds', ageMs);
    },
  };
}
