import { checksumHeaders } from '../checksum.ts';
import { judgeWrite } from '../conditions.ts';
import { objectHeaders, taggingOf } from '../object-headers.ts';
import { receiveBody } from '../receive-body.ts';
import { versionHeaders } from '../version-headers.ts';
import { commitVersion } from './commit-version.ts';
import { type ObjectOperation, quoted } from './context.ts';

export const putObject: ObjectOperation = async (context) => {
  const { bucket, key, request } = context;
  // Refuse a hopeless write before its body is read; commitVersion judges again when it counts.
  judgeWrite(request.headers, bucket.state.current(key));
  const headers = objectHeaders(request.headers);
  const body = await receiveBody(request, bucket);
  const pieces = body.piece ? [body.piece] : [];
  try {
    const version = commitVersion(context, {
      etag: body.md5.toString('hex'),
      size: body.size,
      pieces,
      headers,
      ...taggingOf(request.headers),
      ...(body.checksum ? { checksum: body.checksum } : {}),
    });
    return {
      status: 200,
      headers: {
        etag: quoted(version.etag),
        ...versionHeaders(bucket, version.versionId),
        ...checksumHeaders(version.checksum),
      },
    };
  } catch (error) {
    bucket.files.discard(pieces.map((piece) => piece.file));
    throw error;
  }
};
