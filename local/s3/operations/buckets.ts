import type { AwsResponse } from '../../service.ts';
import { type BucketOperation, isoTime, type ServiceRequest, xmlResponse } from './context.ts';

export function listBuckets({ store }: ServiceRequest): AwsResponse {
  return xmlResponse('ListAllMyBucketsResult', {
    Owner: { ID: 'local', DisplayName: 'local' },
    Buckets: {
      Bucket: store.all().map((bucket) => ({
        Name: bucket.name,
        CreationDate: isoTime(bucket.state.createdMs ?? 0),
      })),
    },
  });
}

export function createBucket({ store }: ServiceRequest, name: string): AwsResponse {
  store.create(name);
  return { status: 200, headers: { location: `/${name}` } };
}

export const headBucket: BucketOperation = () => ({
  status: 200,
  headers: { 'x-amz-bucket-region': 'us-east-1' },
});

export const deleteBucket: BucketOperation = ({ store, bucket }) => {
  store.delete(bucket.name);
  return { status: 204 };
};

/** An empty constraint stands for us-east-1. */
export const getBucketLocation: BucketOperation = () => xmlResponse('LocationConstraint', {});
