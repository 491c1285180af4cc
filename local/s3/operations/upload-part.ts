import { Readable } from 'node:stream';
import { checksumElement, checksumHeaders } from '../checksum.ts';
import { S3Error } from '../error.ts';
import type { UploadedPart } from '../journal-entry.ts';
import { parseRange } from '../range.ts';
import { readPieces } from '../read-pieces.ts';
import { type ReceivedBody, receiveBody } from '../receive-body.ts';
import { isoTime, type ObjectOperation, type ObjectRequest, quoted, xmlResponse } from './context.ts';
import { findCopySource } from './copy-object.ts';
import { requireUpload } from './require-upload.ts';

const MAX_PART_NUMBER = 10_000;

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
