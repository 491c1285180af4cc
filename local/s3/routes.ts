import type { AwsRequest } from '../service.ts';
import * as configuration from './operations/bucket-configuration.ts';
import * as buckets from './operations/buckets.ts';
import type { BucketOperation, ObjectOperation } from './operations/context.ts';
import { copyObject } from './operations/copy-object.ts';
import { deleteObject, deleteObjects } from './operations/delete-objects.ts';
import { getObject, getObjectTagging } from './operations/get-object.ts';
import { listObjects, listObjectVersions } from './operations/list-objects.ts';
import { listMultipartUploads, listParts } from './operations/list-uploads.ts';
import * as multipart from './operations/multipart-upload.ts';
import { putObject } from './operations/put-object.ts';
import { uploadPart, uploadPartCopy } from './operations/upload-part.ts';

/** Method and sub-resource, i.e. the query parameter that makes a request another operation. */
export const BUCKET_ROUTES: Readonly<Record<string, BucketOperation>> = {
  GET: listObjects,
  HEAD: buckets.headBucket,
  DELETE: buckets.deleteBucket,
  'POST ?delete': deleteObjects,
  'GET ?location': buckets.getBucketLocation,
  'GET ?uploads': listMultipartUploads,
  'GET ?versions': listObjectVersions,
  'GET ?versioning': configuration.getBucketVersioning,
  'PUT ?versioning': configuration.putBucketVersioning,
  'GET ?cors': configuration.getBucketCors,
  'PUT ?cors': configuration.putBucketCors,
  'DELETE ?cors': configuration.deleteBucketCors,
};

export const OBJECT_ROUTES: Readonly<Record<string, ObjectOperation>> = {
  GET: getObject,
  HEAD: getObject,
  PUT: putObject,
  DELETE: deleteObject,
  'PUT copy': copyObject,
  'GET ?tagging': getObjectTagging,
  'POST ?uploads': multipart.createMultipartUpload,
  'PUT ?uploadId': uploadPart,
  'PUT ?uploadId copy': uploadPartCopy,
  'POST ?uploadId': multipart.completeMultipartUpload,
  'DELETE ?uploadId': multipart.abortMultipartUpload,
  'GET ?uploadId': listParts,
};

/** All sub-resources of the S3 API, so that one that is not offered here is refused and not misread. */
const SUB_RESOURCES = [
  'accelerate',
  'acl',
  'analytics',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'metadataTable',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'session',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versioning',
  'versions',
  'website',
];

/** The key of a request in the route tables. */
export function routeOf({ method, query, headers }: AwsRequest): string {
  const subResource = SUB_RESOURCES.find((name) => query.has(name));
  const isCopy = method === 'PUT' && headers['x-amz-copy-source'] !== undefined;
  return [method, subResource && `?${subResource}`, isCopy && 'copy'].filter(Boolean).join(' ');
}
