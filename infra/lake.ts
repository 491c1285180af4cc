import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { TRAINING_PREFIX } from '#contracts/lake-layout';
import { acknowledge } from './acknowledge.ts';
import { AttachmentsBucket } from './attachments.ts';
import { fileOrigins } from './file-origins.ts';
import { publishSetting } from './published-setting.ts';
import type { StageConfiguration } from './stage.ts';

/**
 * The two buckets that outlive every other stack: the lake, and the files of records.
 *
 * The lake's layout: Delta tables `bronze/events`, `silver/<entity>`, `quarantine/events`, `gold/<model>`; each gold table as
 * one object, `gold/<model>.parquet`; batches that could not be landed, under the prefix that Lambda gives them.
 */
export class LakeStack extends Stack {
  readonly bucket: Bucket;
  readonly attachments: Bucket;

  constructor(scope: Construct, id: string, props: StackProps & { stage: StageConfiguration }) {
    super(scope, id, props);
    const origins = fileOrigins(props.stage);
    this.bucket = new Bucket(this, 'Lake', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Off: data files never change and the Delta log gives time travel; versions would only keep what
      // vacuum and the replaced gold exports have let go, and bill for it.
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'abort-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { id: 'expire-training', prefix: `${TRAINING_PREFIX}/`, expiration: Duration.days(7) },
      ],
      ...(origins.length > 0 && { cors: [corsRule(origins)] }),
    });
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'Server access logs would need a second bucket and grow with every read of a Parquet file; turn on CloudTrail data events where an audit of reads is required.',
    );
    this.attachments = new AttachmentsBucket(this, props.stage);
    publishSetting(this, props.stage.stage, 'lake-bucket', this.bucket.bucketName);
    new CfnOutput(this, 'AttachmentsBucket', {
      value: this.attachments.bucketName,
      description: 'Bucket of the files of records.',
    });
  }
}

/** Pages read exports with signed URLs, by ranges; the ETag tells whether these are of one file. */
function corsRule(allowedOrigins: string[]) {
  return {
    allowedOrigins,
    allowedMethods: [HttpMethods.GET, HttpMethods.HEAD],
    allowedHeaders: ['range'],
    exposedHeaders: ['Content-Length', 'Content-Range', 'ETag'],
    maxAge: Duration.hours(1).toSeconds(),
  };
}
