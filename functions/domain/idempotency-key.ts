import type { HttpRequest } from './http-message.ts';
import { ProblemError } from './problem-error.ts';

/** The Idempotency-Key header: 1 to 255 visible ASCII characters, taken as they are. */
export function idempotencyKeyOf(headers: HttpRequest['headers']): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new ProblemError('invalid_idempotency_key', {
      detail: 'It has 1 to 255 visible ASCII characters, without spaces.',
    });
  return key;
}
