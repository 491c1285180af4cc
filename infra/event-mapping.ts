import { Duration } from 'aws-cdk-lib';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeKeys } from './acknowledge.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';

export interface EventMappingProps {
  readonly stage: StageConfiguration;
  readonly events: Stream;
  readonly target: ServiceFunction<'land-bronze'>;
  /** Gets each batch that could not be landed, with its payload. */
  readonly failedEvents: Bucket;
}

/**
 * Feeds the stream to a function so that no record can block a shard for long: a failing batch is halved, retried
 * a limited number of times and then set aside whole.
 */
export class EventMapping extends Construct {
  constructor(scope: Construct, { stage, events, target, failedEvents }: EventMappingProps) {
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
    target.allow({ actions: ['s3:PutObject'], resources: [failedEvents.arnForObjects('aws/lambda/*')] });
    target.allow({ actions: ['s3:ListBucket'], resources: [failedEvents.bucketArn] });
    acknowledgeKeys(
      target.role,
      failedEvents,
      ['aws/lambda'],
      'Lambda chooses the keys of failed batches; the bucket holds nothing else.',
    );
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: target.lambda,
      eventSourceArn: events.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 500,
      maxBatchingWindow: Duration.seconds(stage.batchingWindowSeconds),
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      // Well before the stream itself forgets the record.
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: failedEvents.bucketArn }) },
    });
    // Lambda checks the permissions when the mapping is created.
    mapping.node.addDependency(target.role);
  }
}
