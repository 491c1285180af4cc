import { Duration } from 'aws-cdk-lib';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import { EventSourceMapping, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeKeys } from './acknowledge.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';

/** Lambda chooses the keys of failed batches: `aws/lambda/<mapping>/<shard>/…`. */
const failedBatches = 'aws/lambda';

/** Older events are given up and set aside: well before the stream itself forgets them. */
export const maxRecordAge = Duration.hours(12);

export interface EventMappingProps {
  readonly stage: StageConfiguration;
  readonly events: Stream;
  readonly target: ServiceFunction<'land-bronze'>;
  /** Gets each batch that could not be landed, with its payload. */
  readonly failures: Bucket;
}

/**
 * Feeds the stream to a function so that no record can block a shard for long: a failing batch is halved, retried
 * a limited number of times and then set aside whole.
 */
export class EventMapping extends Construct {
  readonly mapping: EventSourceMapping;

  constructor(scope: Construct, { stage, events, target, failures }: EventMappingProps) {
    super(scope, 'EventMapping');
    target.allow({
      actions: [
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      resources: [events.streamArn],
    });
    // Lambda writes to the destination in the name of the function.
    target.allow({ actions: ['s3:PutObject'], resources: [failures.arnForObjects(`${failedBatches}/*`)] });
    target.allow({
      actions: ['s3:ListBucket'],
      resources: [failures.bucketArn],
      conditions: { StringLikeIfExists: { 's3:prefix': [`${failedBatches}/*`] } },
    });
    acknowledgeKeys(
      target.role,
      failures,
      [failedBatches],
      'Lambda chooses the keys of failed batches; nothing else lies below this prefix.',
    );
    this.mapping = new EventSourceMapping(this, 'Mapping', {
      target: target.lambda,
      eventSourceArn: events.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 500,
      maxBatchingWindow: Duration.seconds(stage.batchingWindowSeconds),
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge,
      onFailure: { bind: () => ({ destination: failures.bucketArn }) },
      // What was given up is counted only here. These metrics are billed like custom ones.
      ...(stage.alarms !== 'none' && { metricsConfig: { metrics: [MetricType.EVENT_COUNT] } }),
    });
    // Lambda checks the permissions when the mapping is created.
    this.mapping.node.addDependency(target.role);
  }
}
