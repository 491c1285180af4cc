import type { HttpRequest } from './http-message.ts';
import { ProblemError } from './problem-error.ts';

/** 1 MB, counted in decoded bytes. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** No record needs more than three levels; deeper ones cost stack wherever they are walked. */
export const MAX_DEPTH = 32;

/**
 * The JSON value of a request's body.
 * @throws ProblemError unsupported_media_type, payload_too_large, malformed_json
 */
export function readJsonBody(request: HttpRequest, mediaTypes: readonly string[]): unknown {
  checkMediaType(request.headers, mediaTypes);
  const { body } = request;
  const bytes = typeof body === 'string' ? byteLength(body) : body.length;
  if (bytes > MAX_BODY_BYTES)
    throw new ProblemError('payload_too_large', { detail: `The body has ${bytes} bytes.` });
  if (bytes === 0) throw malformed('The body is empty.');
  const value = parse(textOf(body));
  if (!isAtMost(MAX_DEPTH, value)) throw malformed(`The body is nested deeper than ${MAX_DEPTH} levels.`);
  return value;
}

const byteLength = (text: string): number => Buffer.byteLength(text);

function checkMediaType(headers: HttpRequest['headers'], accepted: readonly string[]): void {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '')
    throw unsupported('The body must not be compressed.', accepted);
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (!accepted.includes(type.trim())) throw unsupported(`Send it as ${accepted.join(' or ')}.`, accepted);
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  if (charset && !/^charset="?(utf-8|utf8|us-ascii)"?$/.test(charset))
    throw unsupported('JSON is exchanged in UTF-8 (RFC 8259 section 8.1).', accepted);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(body: string | Uint8Array): string {
  if (typeof body === 'string') {
    // A gateway that takes the body for text puts U+FFFD where the bytes are not UTF-8, and the original is gone.
    if (body.includes('\uFFFD'))
      throw malformed('The body is not valid UTF-8. Write a real U+FFFD as \\ufffd.');
    return body.charCodeAt(0) === 0xfeff ? body.slice(1) : body;
  }
  try {
    return strictUtf8.decode(body);
  } catch (cause) {
    throw malformed('The body is not valid UTF-8.', cause);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed((cause as Error).message, cause);
  }
}

function isAtMost(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  for (const each of Array.isArray(value) ? value : Object.values(value))
    if (!isAtMost(depth - 1, each)) return false;
  return true;
}

const malformed = (detail: string, cause?: unknown): ProblemError =>
  new ProblemError('malformed_json', { detail, cause });

const unsupported = (detail: string, accepted: readonly string[]): ProblemError =>
  new ProblemError('unsupported_media_type', { detail, headers: { accept: accepted.join(', ') } });
