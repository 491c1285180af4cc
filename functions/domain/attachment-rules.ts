import type { AttachmentRequest } from '#contracts/attachment';
import type { AttachmentRules } from '#contracts/entity';
import type { FieldError } from '#contracts/error-codes';
import { ProblemError } from './problem-error.ts';

const MAX_NAME = 200;

/**
 * Whether records with these rules take the file.
 * @throws ProblemError attachment_type_not_allowed, attachment_too_large, validation_failed for a name that is too long
 * once it is normalised
 */
export function checkAttachment(rules: AttachmentRules, request: AttachmentRequest): void {
  const { mediaTypes } = rules;
  const extensions = Object.hasOwn(mediaTypes, request.media_type) && mediaTypes[request.media_type];
  if (!extensions) throw notAllowed('/media_type', `must be one of ${Object.keys(mediaTypes).join(', ')}`);
  if (!extensions.includes(extensionOf(request.file_name)))
    throw notAllowed('/file_name', `must end in ${extensions.map((each) => `.${each}`).join(' or ')}`);
  // The contract counts what was sent; a few characters become three in NFC, and the key has to fit into S3.
  if ([...request.file_name].length > MAX_NAME)
    throw new ProblemError('validation_failed', {
      errors: [
        {
          pointer: '/file_name',
          code: 'too_big',
          message: `must have at most ${MAX_NAME} characters in normal form C`,
        },
      ],
    });
  if (request.bytes > rules.maxBytes)
    throw new ProblemError('attachment_too_large', {
      errors: [{ pointer: '/bytes', code: 'too_big', message: `must be at most ${rules.maxBytes}` }],
    });
}

const notAllowed = (pointer: string, message: string): ProblemError => {
  const error: FieldError = { pointer, code: 'invalid_value', message };
  return new ProblemError('attachment_type_not_allowed', { errors: [error] });
};

/** The media type that a file of this name was uploaded with; bytes of no known type if the rules have changed. */
export function mediaTypeOf(rules: AttachmentRules, fileName: string): string {
  const extension = extensionOf(fileName);
  const found = Object.entries(rules.mediaTypes).find(([, extensions]) => extensions.includes(extension));
  return found?.[0] ?? 'application/octet-stream';
}

/** What follows the last dot, in lower case; empty when there is none. */
const extensionOf = (fileName: string): string => /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
