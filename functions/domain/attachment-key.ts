import { ATTACHMENTS_PREFIX } from '#contracts/attachment';
import type { Entity } from '#contracts/entity';

/** What the key of a file says about it. */
export interface AttachmentName {
  readonly attachmentId: string;
  readonly fileName: string;
}

/** What the keys of all files of a record begin with, and no other key. */
export const recordPrefix = (entity: Entity, id: string): string =>
  `${ATTACHMENTS_PREFIX}/${encodeSegment(entity.name)}/${encodeSegment(id)}/`;

/**
 * `attachments/<entity>/<id>/<attachment id>/<file name>`, so that a listing tells all there is to know. At most
 * 987 bytes for an id of 128 and a name of 200 characters; S3 takes 1,024.
 */
export const attachmentKey = (
  entity: Entity,
  id: string,
  { attachmentId, fileName }: AttachmentName,
): string => `${recordPrefix(entity, id)}${encodeSegment(attachmentId)}/${encodeSegment(fileName)}`;

/** Undefined for what {@link attachmentKey} did not make. */
export function parseAttachmentKey(prefix: string, key: string): AttachmentName | undefined {
  if (!key.startsWith(prefix)) return undefined;
  const [attachmentId = '', fileName = '', ...more] = key.slice(prefix.length).split('/').map(decodeSegment);
  return attachmentId === '' || fileName === '' || more.length > 0 ? undefined : { attachmentId, fileName };
}

/**
 * One segment of a key. Characters outside ASCII stay, or three bytes would become nine and a long name too long;
 * of ASCII stays what every client, URL parser and XML parser leaves alone. A segment of dots would be resolved.
 */
const encodeSegment = (text: string): string =>
  /^\.\.?$/.test(text)
    ? text.replaceAll('.', '%2E')
    : text.replace(/[^A-Za-z0-9._~:@\u00A0-\u{10FFFF}-]/gu, percentEncoded);

/** encodeURIComponent leaves five characters alone that signers of URLs do not. */
const percentEncoded = (character: string): string =>
  /[!'()*]/.test(character)
    ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(character);

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Somebody else's object: ours always decode.
    return '';
  }
}
