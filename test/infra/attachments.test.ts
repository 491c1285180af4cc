import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { AttachmentsBucket } from '#infra/attachments';
import { readStage } from '#infra/stage';

function bucketOf(allowedOrigins: string | undefined, options: Record<string, unknown> = { web: false }) {
  const stack = new Stack(new App(), 'stack');
  const context: Record<string, unknown> = { allowedOrigins, ...options };
  new AttachmentsBucket(
    stack,
    readStage('prod', (key) => context[key]),
  );
  const { Resources } = Template.fromStack(stack).toJSON();
  const resources = Object.values<{
    Type: string;
    DeletionPolicy?: string;
    Properties: Record<string, never>;
  }>(Resources);
  const one = (type: string) => resources.find(({ Type }) => Type === type)!;
  return { bucket: one('AWS::S3::Bucket'), policy: one('AWS::S3::BucketPolicy') };
}

describe('the bucket of the files', () => {
  it('is retained, private, encrypted, and spoken to over TLS only', () => {
    const { bucket, policy } = bucketOf(undefined);

    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration!)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(JSON.stringify(bucket.Properties.BucketEncryption)).toContain('AES256');
    expect(JSON.stringify(policy.Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"');
  });

  it('keeps for 30 days what was deleted', () => {
    const { Properties } = bucketOf(undefined).bucket;

    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(Properties.LifecycleConfiguration).toEqual({
      Rules: [
        {
          Id: 'abort-uploads',
          Status: 'Enabled',
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
        {
          Id: 'forget-deleted',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          ExpiredObjectDeleteMarker: true,
        },
      ],
    });
  });

  it.each([
    [{ web: true }, ['*']],
    [
      { webDomain: 'crm.example.com', webCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1' },
      ['https://crm.example.com', 'https://other.example.com'],
    ],
  ])('is open to a page whose address only its deployment tells, or to the one of %o', (options, origins) => {
    const { CorsConfiguration } = bucketOf('https://other.example.com', options).bucket.Properties;

    expect(CorsConfiguration).toMatchObject({ CorsRules: [{ AllowedOrigins: origins }] });
  });

  it('of a stage without a page is open to browsers of its origins, and to none otherwise', () => {
    expect(bucketOf(undefined).bucket.Properties.CorsConfiguration).toBeUndefined();
    expect(bucketOf('https://crm.example.com').bucket.Properties.CorsConfiguration).toEqual({
      CorsRules: [
        {
          AllowedOrigins: ['https://crm.example.com'],
          AllowedMethods: ['GET', 'HEAD', 'PUT'],
          AllowedHeaders: ['content-type', 'if-none-match', 'range', 'x-amz-checksum-sha256'],
          ExposedHeaders: ['ETag', 'Content-Disposition', 'Content-Range'],
          MaxAge: 3600,
        },
      ],
    });
  });
});
