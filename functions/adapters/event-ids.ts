import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { EventIds } from '../domain/accept-record.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** UUIDv7 for what is new; for names a UUIDv8 of their SHA-256 (RFC 9562 section 5.8 and appendix B.2). */
export const eventIds: EventIds = { next: () => v7(), derived: nameBasedUuid };

function nameBasedUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
