import { S3Client } from '@aws-sdk/client-s3';
import { awsClientOptions } from './aws-client-options.ts';

/**
 * An S3 client for signed URLs and small requests: a caller waits, and no body is there to be summed up when an
 * upload is signed, nor when a browser downloads.
 */
export const createSigningS3Client = (): S3Client =>
  new S3Client({
    ...awsClientOptions({ idleMs: 5_000, requestMs: 5_000 }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
