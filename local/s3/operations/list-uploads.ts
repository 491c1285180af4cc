import { type BucketOperation, isoTime, type ObjectOperation, quoted, xmlResponse } from './context.ts';
import { requireUpload } from './require-upload.ts';

export const listParts: ObjectOperation = (context) => {
  const { bucket, key, request } = context;
  const upload = requireUpload(context);
  const after = Number(request.query.get('part-number-marker') ?? 0);
  const limit = Math.min(Number(request.query.get('max-parts') ?? 1000), 1000);
  const parts = [...upload.parts.values()]
    .filter((part) => part.partNumber > after)
    .sort((a, b) => a.partNumber - b.partNumber);
  const page = parts.slice(0, limit);
  return xmlResponse('ListPartsResult', {
    Bucket: bucket.name,
    Key: key,
    UploadId: upload.uploadId,
    PartNumberMarker: after,
    NextPartNumberMarker: page.at(-1)?.partNumber ?? 0,
    MaxParts: limit,
    IsTruncated: parts.length > page.length,
    ChecksumAlgorithm: upload.checksumAlgorithm,
    ChecksumType: upload.checksumType,
    Part: page.map((part) => ({
      PartNumber: part.partNumber,
      LastModified: isoTime(part.lastModified),
      ETag: quoted(part.etag),
      Size: part.size,
      ...(part.checksum ? { [`Checksum${part.checksum.algorithm}`]: part.checksum.value } : {}),
    })),
  });
};

/** ListMultipartUploads, by key and then by time; in one page, since nobody has that many open here. */
export const listMultipartUploads: BucketOperation = ({ bucket, request }) => {
  const prefix = request.query.get('prefix') ?? '';
  const uploads = [...bucket.state.uploads.values()]
    .filter((upload) => upload.key.startsWith(prefix))
    .sort((a, b) => (a.key === b.key ? a.initiated - b.initiated : a.key < b.key ? -1 : 1));
  return xmlResponse('ListMultipartUploadsResult', {
    Bucket: bucket.name,
    KeyMarker: '',
    UploadIdMarker: '',
    Prefix: prefix,
    MaxUploads: Math.max(1000, uploads.length),
    IsTruncated: false,
    Upload: uploads.map((upload) => ({
      Key: upload.key,
      UploadId: upload.uploadId,
      Initiated: isoTime(upload.initiated),
      StorageClass: upload.headers['x-amz-storage-class'] ?? 'STANDARD',
    })),
  });
};
