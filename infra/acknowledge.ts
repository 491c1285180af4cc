import { Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/** Accepts one finding of cdk-nag on this construct and everything below it, for a reason in a full sentence. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** Accepts grants on every object below these prefixes of a bucket that belongs to another stack. */
export function acknowledgeKeys(
  construct: IConstruct,
  bucket: Bucket,
  prefixes: readonly string[],
  reason: string,
): void {
  // The finding names the bucket by the export through which the other stack gets its ARN.
  const reference = Stack.of(construct).resolve(Stack.of(bucket).exportValue(bucket.bucketArn));
  const bucketArn = reference['Fn::ImportValue'];
  for (const prefix of prefixes) {
    acknowledge(construct, `AwsSolutions-IAM5[Resource::${bucketArn}/${prefix}/*]`, reason);
  }
}
