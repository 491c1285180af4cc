import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { publishSetting } from './published-setting.ts';
import type { StageConfiguration } from './stage.ts';

/**
 * Storage that outlives every other stack: the lake's tables, and the events that could not be landed.
 *
 * Layout of the lake: Delta tables `bronze/events`, `silver/<entity>`, `quarantine/events`, `gold/<model>`, and
 * `gold/<model>.parquet`, each gold table as one object.
 */
export class LakeStack extends Stack {
  readonly bucket: Bucket;
  readonly failedEvents: Bucket;

  constructor(scope: Construct, id: string, props: StackProps & { stage: StageConfiguration }) {
    super(scope, id, props);
    const { stage } = props.stage;
    this.bucket = this.#retainedBucket('Lake');
    // A bucket of its own: Lambda chooses the keys (`aws/lambda/<mapping>/…`), they cannot go under a prefix.
    this.failedEvents = this.#retainedBucket('FailedEvents');
    publishSetting(this, stage, 'lake-bucket', this.bucket.bucketName);
    publishSetting(this, stage, 'failed-events-bucket', this.failedEvents.bucketName);
  }

  #retainedBucket(id: string): Bucket {
    const bucket = new Bucket(this, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Off: data files never change and the Delta log gives time travel; versions would only keep what
      // vacuum and the replaced gold exports have let go, and bill for it.
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ id: 'abort-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    acknowledge(
      bucket,
      'AwsSolutions-S1',
      'Server access logs would need a second bucket and grow with every read of a Parquet file; turn on CloudTrail data events where an audit of reads is required.',
    );
    return bucket;
  }
}
