import type { Upload } from '../bucket-state.ts';
import { S3Error } from '../error.ts';
import type { ObjectRequest } from './context.ts';

/** @throws {S3Error} NoSuchUpload */
export function requireUpload({ bucket, key, request }: ObjectRequest): Upload {
  const upload = bucket.state.uploads.get(request.query.get('uploadId') ?? '');
  if (upload?.key === key) return upload;
  throw new S3Error(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  );
}
