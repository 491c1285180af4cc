import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { fileOrigins } from './file-origins.ts';
import type { StageConfiguration } from './stage.ts';

/** Days in which a deleted file can still be brought back. */
const RECOVERABLE_DAYS = 30;

/**
 * The files of records, under `attachments/`. Browsers of the stage's origins upload and download with signed URLs,
 * past the API.
 */
export class AttachmentsBucket extends Bucket {
  constructor(scope: Construct, stage: StageConfiguration) {
    const origins = fileOrigins(stage);
    super(scope, 'Attachments', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'abort-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        {
          id: 'forget-deleted',
          noncurrentVersionExpiration: Duration.days(RECOVERABLE_DAYS),
          expiredObjectDeleteMarker: true,
        },
      ],
      ...(origins.length > 0 && { cors: [corsRule(origins)] }),
    });
    acknowledge(
      this,
      'AwsSolutions-S1',
      'Server access logs would need a second bucket; the access log of the API tells who asked for which address, and CloudTrail data events show the rest where an audit is required.',
    );
  }
}

function corsRule(allowedOrigins: string[]) {
  return {
    allowedOrigins,
    allowedMethods: [HttpMethods.GET, HttpMethods.HEAD, HttpMethods.PUT],
    // What an upload is signed with, and Range for viewers that fetch a document in parts.
    allowedHeaders: ['content-type', 'if-none-match', 'range', 'x-amz-checksum-sha256'],
    exposedHeaders: ['ETag', 'Content-Disposition', 'Content-Range'],
    maxAge: Duration.hours(1).toSeconds(),
  };
}
