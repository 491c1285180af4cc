import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { AttachmentStore } from '../domain/attachment-store.ts';
import { ProblemError } from '../domain/problem-error.ts';

/**
 * How long a signed URL is good for. It also dies with the credentials that signed it; those of a Lambda function
 * are renewed well before their end, so that this is what people notice.
 */
const SIGNED_SECONDS = 15 * 60;

export interface S3AttachmentsOptions {
  /**
   * Its requestChecksumCalculation must be `WHEN_REQUIRED` where uploads are signed: otherwise the checksum of the
   * body that is not there yet would be signed too.
   */
  readonly client: S3Client;
  readonly bucket: string;
  readonly now: () => Date;
}

/** The files of records in an S3 bucket. */
export function createS3Attachments({ client, bucket, now }: S3AttachmentsOptions): AttachmentStore {
  const at = (Key: string) => ({ Bucket: bucket, Key });

  /** Signatures count in whole seconds. */
  const signingTimes = () => {
    const seconds = Math.floor(now().getTime() / 1000);
    return {
      signingDate: new Date(seconds * 1000),
      expiresAt: new Date((seconds + SIGNED_SECONDS) * 1000),
    };
  };

  return {
    list: (prefix, { limit, startAfter }) =>
      reaching(async () => {
        const { Contents = [], IsTruncated = false } = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            MaxKeys: limit,
            ...(startAfter === undefined ? {} : { StartAfter: startAfter }),
          }),
        );
        const files = Contents.map(({ Key, Size, LastModified }) => ({
          key: Key!,
          bytes: Size!,
          uploadedAt: LastModified!,
        }));
        return { files, more: IsTruncated };
      }),

    remove: (key) =>
      reaching(async () => {
        await client.send(new DeleteObjectCommand(at(key)));
      }),

    signUpload: ({ key, mediaType, bytes, sha256 }) =>
      reaching(async () => {
        const { signingDate, expiresAt } = signingTimes();
        const checksum = sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64');
        const command = new PutObjectCommand({
          ...at(key),
          ContentType: mediaType,
          ContentLength: bytes,
          // A second upload to the same place is refused with 412: a URL that leaks changes no file.
          IfNoneMatch: '*',
          ...(checksum === undefined ? {} : { ChecksumSHA256: checksum }),
        });
        const url = await getSignedUrl(client, command, {
          signingDate,
          expiresIn: SIGNED_SECONDS,
          // The presigner leaves Content-Type out unless told otherwise, and moves x-amz- headers to the query,
          // where S3 pays no heed to a checksum.
          signableHeaders: new Set(['content-type']),
          unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
        });
        // Content-Length is signed too; HTTP clients set it themselves, and browsers allow nobody else to.
        const headers = {
          'content-type': mediaType,
          'if-none-match': '*',
          ...(checksum === undefined ? {} : { 'x-amz-checksum-sha256': checksum }),
        };
        return { url, headers, expiresAt };
      }),

    signDownload: ({ key, mediaType, disposition }) =>
      reaching(async () => {
        const { signingDate, expiresAt } = signingTimes();
        const command = new GetObjectCommand({
          ...at(key),
          ResponseContentType: mediaType,
          ResponseContentDisposition: disposition,
        });
        return {
          url: await getSignedUrl(client, command, { signingDate, expiresIn: SIGNED_SECONDS }),
          expiresAt,
        };
      }),
  };
}

async function reaching<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new ProblemError('attachments_unavailable', { cause, headers: { 'retry-after': '2' } });
  }
}
