/** Reflected polynomial of CRC-32C (Castagnoli). */
const CRC32C_POLYNOMIAL = 0x82f63b78;
/** Reflected polynomial of CRC-64/NVME, as its upper and lower half. */
const CRC64_HIGH = 0x9a6c9329;
const CRC64_LOW = 0xac4bc9b5;

const crc32cTable = new Uint32Array(256);
const crc64High = new Uint32Array(256);
const crc64Low = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  let high = 0;
  let low = byte;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 1 ? (crc >>> 1) ^ CRC32C_POLYNOMIAL : crc >>> 1;
    const carry = low & 1;
    low = ((low >>> 1) | (high << 31)) >>> 0;
    high >>>= 1;
    if (carry) {
      high = (high ^ CRC64_HIGH) >>> 0;
      low = (low ^ CRC64_LOW) >>> 0;
    }
  }
  crc32cTable[byte] = crc;
  crc64High[byte] = high;
  crc64Low[byte] = low;
}

/** CRC-32C; pass the previous result to go on. */
export function crc32c(data: Uint8Array, previous = 0): number {
  let crc = ~previous;
  for (let i = 0; i < data.length; i++) crc = crc32cTable[(crc ^ data[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

export interface Crc64 {
  readonly high: number;
  readonly low: number;
}

/** CRC-64/NVME in two 32-bit halves, since BigInt arithmetic is far too slow for it. */
export function crc64nvme(data: Uint8Array, previous: Crc64 = { high: 0, low: 0 }): Crc64 {
  let high = ~previous.high;
  let low = ~previous.low;
  for (let i = 0; i < data.length; i++) {
    const at = (low ^ data[i]!) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ crc64Low[at]!;
    high = (high >>> 8) ^ crc64High[at]!;
  }
  return { high: ~high >>> 0, low: ~low >>> 0 };
}
