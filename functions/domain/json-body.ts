import { MAX_JSON_BYTES } from '#contracts/limits';
import type { HttpRequest } from './http-message.ts';
import { ProblemError } from './problem-error.ts';

/** No record needs more than three levels; deeper ones cost stack wherever they are walked. */
export const MAX_DEPTH = 32;

/**
 * The JSON value of a request's body.
 * @throws ProblemError unsupported_media_type, payload_too_large, malformed_json
 */
export function readJsonBody(request: HttpRequest, mediaTypes: readonly string[]): unknown {
  mediaTypeOf(request.headers, mediaTypes);
  return parseJson(request.body);
}

/**
 * The media type of a request's body, without its parameters.
 * @throws ProblemError unsupported_media_type for one that is not among the accepted
 */
export function mediaTypeOf(headers: HttpRequest['headers'], accepted: readonly string[]): string {
  const [first = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const type = first.trim();
  if (!accepted.includes(type)) throw unsupported(`Send it as ${accepted.join(' or ')}.`, accepted);
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  if (charset && !/^charset="?(utf-8|utf8|us-ascii)"?$/.test(charset))
    throw unsupported('JSON is exchanged in UTF-8 (RFC 8259 section 8.1).', accepted);
  return type;
}

/** @throws ProblemError payload_too_large, malformed_json */
export function parseJson(json: string | Uint8Array): unknown {
  const bytes = typeof json === 'string' ? Buffer.byteLength(json) : json.length;
  if (bytes > MAX_JSON_BYTES)
    throw new ProblemError('payload_too_large', {
      detail: `It has ${bytes} bytes; at most ${MAX_JSON_BYTES} are taken.`,
    });
  if (bytes === 0) throw malformed('The body is empty.');
  const value = parse(textOf(json));
  if (!isAtMost(MAX_DEPTH, value)) throw malformed(`It is nested deeper than ${MAX_DEPTH} levels.`);
  return value;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(json: string | Uint8Array): string {
  if (typeof json === 'string') {
    // A gateway that takes the body for text puts U+FFFD where the bytes are not UTF-8, and the original is gone.
    if (json.includes('\uFFFD')) throw malformed('It is not valid UTF-8. Write a real U+FFFD as \\ufffd.');
    return json.charCodeAt(0) === 0xfeff ? json.slice(1) : json;
  }
  try {
    return strictUtf8.decode(json);
  } catch (cause) {
    throw malformed('It is not valid UTF-8.', cause);
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
