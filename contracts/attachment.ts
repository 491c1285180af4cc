import * as z from 'zod';
import type { AttachmentRules } from './entity.ts';
import { characters } from './field-types.ts';
import { fileNamePattern } from './text-patterns.ts';

/** Where the files lie in their bucket. */
export const ATTACHMENTS_PREFIX = 'attachments';

/** The name of a file, 1 to 200 characters, NFC-normalised and trimmed. */
const fileName = () =>
  characters(200, fileNamePattern(), 'must be printable and without / and \\')
    .trim()
    .normalize('NFC')
    .meta({ description: 'Name of the file, with an extension that belongs to its media type.' });

const mediaType = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(100)
    .meta({ description: 'Media type (RFC 6838), without parameters.' });

const size = () => z.int().min(1).meta({ description: 'Size in bytes.' });

/**
 * Body of `POST …/attachments`: what will be uploaded. Which media types and sizes are taken is for
 * `checkAttachment` to say; here they are documented only.
 */
export const attachmentRequest = ({ mediaTypes, maxBytes }: AttachmentRules) =>
  z.strictObject({
    file_name: fileName(),
    media_type: mediaType().meta({ enum: Object.keys(mediaTypes) }),
    bytes: size().meta({ maximum: maxBytes }),
    sha256: z
      .string()
      .regex(/^[0-9A-Fa-f]{64}$/, 'must be 64 hexadecimal digits')
      .toLowerCase()
      .optional()
      .meta({ description: 'SHA-256 of the content in hex; if given, nothing else can be uploaded.' }),
  });

export type AttachmentRequest = z.infer<ReturnType<typeof attachmentRequest>>;

const file = {
  attachment_id: z.uuid().meta({ description: 'Identity of the file, assigned by the server.' }),
  file_name: fileName(),
  media_type: mediaType(),
  bytes: size(),
};

const expiresAt = z.iso.datetime().meta({ description: 'When the URL is refused at the latest.' });

/** A signed URL to fetch a file with, without a token. */
export const attachmentDownload = z.strictObject({ url: z.url(), expires_at: expiresAt });

/** A file that has been uploaded. */
export const attachment = z.strictObject({
  ...file,
  uploaded_at: z.iso.datetime(),
  download: attachmentDownload.optional(),
});

/** A file that may now be uploaded: by one PUT of exactly `bytes` bytes to `url`, with these headers. */
export const attachmentUpload = z.strictObject({
  ...file,
  upload: z.strictObject({
    method: z.literal('PUT'),
    url: z.url(),
    headers: z.record(z.string(), z.string()),
    expires_at: expiresAt,
  }),
});

export type Attachment = z.infer<typeof attachment>;
export type AttachmentDownload = z.infer<typeof attachmentDownload>;
export type AttachmentUpload = z.infer<typeof attachmentUpload>;
