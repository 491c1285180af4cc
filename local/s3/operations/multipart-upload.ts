import { createHash, randomUUID } from 'node:crypto';
import type { Upload } from '../bucket-state.ts';
import { checksumElement, isChecksumAlgorithm } from '../checksum.ts';
import { judgeWrite } from '../conditions.ts';
import { S3Error } from '../error.ts';
import type { NewUpload, UploadedPart } from '../journal-entry.ts';
import { multipartChecksum } from '../multipart-checksum.ts';
import { objectHeaders, taggingOf } from '../object-headers.ts';
import { versionHeaders } from '../version-headers.ts';
import { children, childText, malformed, parseXml } from '../xml.ts';
import { commitVersion } from './commit-version.ts';
import { type ObjectOperation, quoted, readText, xmlResponse } from './context.ts';
import { requireUpload } from './require-upload.ts';

/** AWS: 5 MiB for every part but the last. */
const MIN_PART_BYTES = 5 * 1024 * 1024;

export const createMultipartUpload: ObjectOperation = ({ bucket, key, now, request }) => {
  const { headers } = request;
  const algorithm = headers['x-amz-checksum-algorithm']?.toString().toUpperCase();
  const type = headers['x-amz-checksum-type'];
  const upload: NewUpload = {
    uploadId: randomUUID().replaceAll('-', ''),
    key,
    initiated: now(),
    headers: objectHeaders(headers),
    ...taggingOf(headers),
    ...(isChecksumAlgorithm(algorithm)
      ? {
          checksumAlgorithm: algorithm,
          checksumType: type === 'FULL_OBJECT' || algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE',
        }
      : {}),
  };
  bucket.commit({ type: 'upload', upload });
  return xmlResponse('InitiateMultipartUploadResult', {
    Bucket: bucket.name,
    Key: key,
    UploadId: upload.uploadId,
  });
};

interface ListedPart {
  readonly partNumber: number;
  readonly etag: string;
  readonly checksum: string | undefined;
}

function parseCompletion(text: string, upload: Upload): ListedPart[] {
  const listed = children(parseXml(text, 'CompleteMultipartUpload'), 'Part').map((element) => ({
    partNumber: Number(childText(element, 'PartNumber')),
    etag: (childText(element, 'ETag') ?? '').replaceAll('"', ''),
    checksum: childText(element, `Checksum${upload.checksumAlgorithm}`),
  }));
  if (listed.length === 0) throw malformed();
  return listed;
}

/** @throws {S3Error} InvalidPartOrder, InvalidPart or EntityTooSmall */
function selectParts(upload: Upload, listed: readonly ListedPart[]): UploadedPart[] {
  if (listed.some(({ partNumber }, i) => i > 0 && partNumber <= listed[i - 1]!.partNumber)) {
    throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  return listed.map(({ partNumber, etag, checksum }, i) => {
    const part = upload.parts.get(partNumber);
    if (!part || part.etag !== etag || (checksum !== undefined && part.checksum?.value !== checksum)) {
      throw new S3Error('InvalidPart', 'One or more of the specified parts could not be found.');
    }
    if (i < listed.length - 1 && part.size < MIN_PART_BYTES) {
      throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    }
    return part;
  });
}

/** The object takes over the files of its parts: completing costs the same for a megabyte and a terabyte. */
export const completeMultipartUpload: ObjectOperation = async (context) => {
  const { bucket, key, request } = context;
  const text = await readText(request);
  const upload = requireUpload(context);
  judgeWrite(request.headers, bucket.state.current(key));
  const listed = parseCompletion(text, upload);
  const checksum = await multipartChecksum(bucket, upload, selectParts(upload, listed), request.headers);
  // Computing a checksum takes time in which another request may have changed the upload.
  const parts = selectParts(requireUpload(context), listed);
  const md5 = createHash('md5');
  for (const part of parts) md5.update(Buffer.from(part.etag, 'hex'));
  const version = commitVersion(
    context,
    {
      etag: `${md5.digest('hex')}-${parts.length}`,
      size: parts.reduce((sum, part) => sum + part.size, 0),
      pieces: parts.flatMap((part) => (part.piece ? [part.piece] : [])),
      headers: upload.headers,
      ...(upload.tagging === undefined ? {} : { tagging: upload.tagging }),
      ...(checksum ? { checksum } : {}),
    },
    upload.uploadId,
  );
  return xmlResponse(
    'CompleteMultipartUploadResult',
    {
      Location: `http://${request.headers.host}/${bucket.name}/${encodeURIComponent(key)}`,
      Bucket: bucket.name,
      Key: key,
      ETag: quoted(version.etag),
      ...checksumElement(checksum),
    },
    versionHeaders(bucket, version.versionId),
  );
};

export const abortMultipartUpload: ObjectOperation = (context) => {
  const { uploadId } = requireUpload(context);
  context.bucket.commit({ type: 'abort', uploadId });
  return { status: 204 };
};
