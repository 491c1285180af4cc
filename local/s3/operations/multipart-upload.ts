import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Bucket } from '../bucket.ts';
import type { Upload } from '../bucket-state.ts';
import { checksumElement, checksumHeaders, isChecksumAlgorithm } from '../checksum.ts';
import { judgeWrite } from '../conditions.ts';
import { S3Error } from '../error.ts';
import type { NewUpload, UploadedPart } from '../journal-entry.ts';
import { multipartChecksum } from '../multipart-checksum.ts';
import { objectHeaders, taggingOf } from '../object-headers.ts';
import { parseRange } from '../range.ts';
import { readPieces } from '../read-pieces.ts';
import { type ReceivedBody, receiveBody } from '../receive-body.ts';
import { versionHeaders } from '../version-headers.ts';
import { children, childText, malformed, parseXml } from '../xml.ts';
import { commitVersion } from './commit-version.ts';
import {
  isoTime,
  type ObjectOperation,
  type ObjectRequest,
  quoted,
  readText,
  xmlResponse,
} from './context.ts';
import { findCopySource } from './copy-object.ts';

const MAX_PART_NUMBER = 10_000;
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

function requireUpload({ bucket, key, request }: ObjectRequest): Upload {
  const upload = bucket.state.uploads.get(request.query.get('uploadId') ?? '');
  if (upload?.key === key) return upload;
  throw new S3Error(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  );
}

function partNumberOf({ request }: ObjectRequest): number {
  const partNumber = Number(request.query.get('partNumber'));
  if (Number.isInteger(partNumber) && partNumber >= 1 && partNumber <= MAX_PART_NUMBER) return partNumber;
  throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
}

function commitPart(context: ObjectRequest, partNumber: number, body: ReceivedBody): UploadedPart {
  const { bucket, now } = context;
  const { md5, size, piece, checksum } = body;
  const part: UploadedPart = {
    partNumber,
    size,
    etag: md5.toString('hex'),
    lastModified: now(),
    ...(piece ? { piece } : {}),
    ...(checksum ? { checksum } : {}),
  };
  try {
    // The upload may have been completed or aborted while the body came in.
    const { uploadId } = requireUpload(context);
    bucket.commit({ type: 'part', uploadId, part });
  } catch (error) {
    if (piece) bucket.files.discard([piece.file]);
    throw error;
  }
  return part;
}

export const uploadPart: ObjectOperation = async (context) => {
  const partNumber = partNumberOf(context);
  requireUpload(context);
  const part = commitPart(context, partNumber, await receiveBody(context.request, context.bucket));
  return { status: 200, headers: { etag: quoted(part.etag), ...checksumHeaders(part.checksum) } };
};

export const uploadPartCopy: ObjectOperation = async (context) => {
  const partNumber = partNumberOf(context);
  requireUpload(context);
  const { bucket, version } = findCopySource(context);
  const header = context.request.headers['x-amz-copy-source-range'];
  const range = parseRange(header?.toString(), version.size) ?? { start: 0, end: version.size - 1 };
  const bytes = readPieces(bucket.files, version.pieces, range);
  const body = bytes instanceof Readable ? bytes : Readable.from([bytes]);
  const part = commitPart(context, partNumber, await receiveBody({ headers: {}, body }, context.bucket));
  return xmlResponse('CopyPartResult', {
    LastModified: isoTime(part.lastModified),
    ETag: quoted(part.etag),
    ...checksumElement(part.checksum),
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
  return listed.map(({ partNumber, etag, checksum }, i) => {
    if (i > 0 && partNumber <= listed[i - 1]!.partNumber) {
      throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
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
export const listMultipartUploads = ({
  bucket,
  request,
}: {
  bucket: Bucket;
  request: ObjectRequest['request'];
}) => {
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
