import { LakeError } from './error.ts';

const MAGIC = 1681511377;
/** An earlier form, in which the example of the protocol is written: big-endian, a length before each bitmap. */
const EARLIER_MAGIC = 1681511376;
const COOKIE = 12346;
const COOKIE_WITH_RUNS = 12347;
/** From so many containers on, a bitmap with runs has offsets too. */
const OFFSETS_FROM = 4;
const ARRAY_CONTAINER_MOST = 4096;
const BITMAP_CONTAINER_BYTES = 8192;

/**
 * Row positions of a deletion vector, ascending. Source: Delta protocol, "Deletion Vector Format", and the
 * RoaringFormatSpec for the 32-bit bitmaps in it. Throws `log_corrupt`.
 */
export function decodeBitmapArray(bytes: Uint8Array): number[] {
  const reader = new Reader(bytes);
  try {
    const rows: number[] = [];
    if (reader.startsWith(MAGIC)) {
      const bitmaps = reader.uint64();
      for (let at = 0; at < bitmaps; at++) readBitmap(reader, reader.uint32() * 2 ** 32, rows);
    } else if (reader.startsWith(EARLIER_MAGIC, 'big')) {
      const bitmaps = reader.uint32('big');
      for (let at = 0; at < bitmaps; at++) {
        reader.uint32('big');
        readBitmap(reader, at * 2 ** 32, rows);
      }
    } else throw new Error('Unknown kind of bitmap');
    return rows;
  } catch (cause) {
    throw new LakeError('log_corrupt', 'A deletion vector is damaged', { cause });
  }
}

function readBitmap(reader: Reader, base: number, rows: number[]): void {
  const cookie = reader.uint32();
  const hasRuns = (cookie & 0xffff) === COOKIE_WITH_RUNS;
  if (!hasRuns && cookie !== COOKIE) throw new Error(`Unknown cookie ${cookie}`);
  const count = hasRuns ? (cookie >>> 16) + 1 : reader.uint32();
  const runFlags = hasRuns ? reader.bytes(Math.ceil(count / 8)) : new Uint8Array(Math.ceil(count / 8));
  const containers = Array.from({ length: count }, () => ({
    key: reader.uint16(),
    cardinality: reader.uint16() + 1,
  }));
  if (!hasRuns || count >= OFFSETS_FROM) reader.bytes(4 * count);
  for (const [at, { key, cardinality }] of containers.entries()) {
    const start = base + key * 2 ** 16;
    if ((runFlags[at >> 3]! >> (at & 7)) & 1) readRuns(reader, start, rows);
    else if (cardinality <= ARRAY_CONTAINER_MOST) {
      for (let n = 0; n < cardinality; n++) rows.push(start + reader.uint16());
    } else readBits(reader.bytes(BITMAP_CONTAINER_BYTES), start, rows);
  }
}

function readRuns(reader: Reader, start: number, rows: number[]): void {
  for (let runs = reader.uint16(); runs > 0; runs--) {
    const first = reader.uint16();
    const last = first + reader.uint16();
    for (let value = first; value <= last; value++) rows.push(start + value);
  }
}

function readBits(bits: Uint8Array, start: number, rows: number[]): void {
  for (let at = 0; at < 8 * bits.length; at++) {
    if ((bits[at >> 3]! >> (at & 7)) & 1) rows.push(start + at);
  }
}

type Endian = 'little' | 'big';

/** Numbers one after the other, little-endian unless told. Reading past the end throws a RangeError. */
class Reader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Goes past the number if it is the next. */
  startsWith(magic: number, endian: Endian = 'little'): boolean {
    if (this.#view.getUint32(this.#at, endian === 'little') !== magic) return false;
    this.#skip(4);
    return true;
  }

  uint16(): number {
    return this.#view.getUint16(this.#skip(2), true);
  }

  uint32(endian: Endian = 'little'): number {
    return this.#view.getUint32(this.#skip(4), endian === 'little');
  }

  uint64(): number {
    return Number(this.#view.getBigUint64(this.#skip(8), true));
  }

  bytes(length: number): Uint8Array {
    const at = this.#skip(length);
    if (at + length > this.#view.byteLength) throw new RangeError('Read past the end');
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + at, length);
  }

  #skip(length: number): number {
    const at = this.#at;
    this.#at += length;
    return at;
  }
}
