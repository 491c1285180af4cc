/**
 * What a Lambda answer may hold is 6 MB of JSON, in which text is escaped and bytes are base64; some of that is for
 * the header fields. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const MAX_CONTENT_BYTES = 5_800_000;

/** Beyond this, with room for no more than the header fields, Lambda does not hand an answer over. */
export const LARGEST_CONTENT_BYTES = 6 * 1024 * 1024 - 64 * 1024;

/** How many bytes of an answer the content takes. */
export const encodedBytes = (content: string | Uint8Array): number =>
  typeof content === 'string'
    ? Buffer.byteLength(JSON.stringify(content))
    : Math.ceil(content.byteLength / 3) * 4;
