import Negotiator from 'negotiator';

/**
 * The one of the media types that an Accept header (RFC 9110 section 12.5.1) likes best, the first of those it likes
 * alike; undefined when it takes none of them.
 */
export const preferredMediaType = (
  accept: string | undefined,
  mediaTypes: readonly string[],
): string | undefined => new Negotiator({ headers: { accept } }).mediaType([...mediaTypes]);
