import { gunzipSync } from 'node:zlib';
import { ProblemError } from '../domain/problem-error.ts';

/**
 * A body without its content coding (RFC 9110 section 8.4). Of what unfolds to more than `maxBytes` no more than that
 * is ever held.
 *
 * @throws ProblemError unsupported_media_type, payload_too_large, malformed_encoding
 */
export function decodedBody(
  body: string | Uint8Array,
  contentEncoding: string | undefined,
  maxBytes: number,
): string | Uint8Array {
  const coding = contentEncoding?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return body;
  if (coding !== 'gzip' && coding !== 'x-gzip')
    throw new ProblemError('unsupported_media_type', {
      detail: 'The only content coding taken is gzip.',
      headers: { 'accept-encoding': 'gzip' },
    });
  try {
    return gunzipSync(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ProblemError('payload_too_large', {
        detail: `Decoded, the body has more than ${maxBytes} bytes.`,
        cause,
      });
    throw new ProblemError('malformed_encoding', { cause });
  }
}
