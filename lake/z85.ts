import { LakeError } from './error.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** Bytes of Z85 text: five characters give four bytes. Source: ZeroMQ RFC 32. */
export function decodeZ85(text: string): Uint8Array {
  const bytes = Buffer.alloc((text.length / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    const digits = Array.from(text.slice(at, at + 5), (char) => ALPHABET.indexOf(char));
    const value = digits.reduce((sum, digit) => sum * 85 + digit, 0);
    if (digits.length < 5 || digits.includes(-1) || value > 0xffffffff) {
      throw new LakeError('log_corrupt', `Not Z85 text: ${text}`);
    }
    bytes.writeUInt32BE(value, (at / 5) * 4);
  }
  return bytes;
}
