import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Bytes in front of every payload: its length and its CRC-32, both little-endian 32-bit. */
export const FRAME_HEADER_BYTES = 8;
const MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;
const READ_CHUNK_BYTES = 1024 * 1024;

export class RecordLogError extends Error {
  override readonly name = 'RecordLogError';
  readonly code = 'record_log_corrupt';
}

/** Wraps one payload, given in pieces, into a frame. */
export function encodeFrame(pieces: readonly Uint8Array[]): Buffer {
  const payloadBytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const frame = Buffer.allocUnsafe(FRAME_HEADER_BYTES + payloadBytes);
  let at = FRAME_HEADER_BYTES;
  for (const piece of pieces) {
    frame.set(piece, at);
    at += piece.byteLength;
  }
  frame.writeUInt32LE(payloadBytes, 0);
  frame.writeUInt32LE(crc32(frame.subarray(FRAME_HEADER_BYTES)), 4);
  return frame;
}

export interface Frame {
  /** Position of the frame's first byte in the file. */
  readonly offset: number;
  readonly payload: Buffer;
}

/**
 * Reads the whole frames of an open file from `offset` on. It ends quietly at a frame that was cut short, which
 * is what a killed process leaves, and at a tail of zeros, which is what a power failure leaves.
 * @throws {RecordLogError} when a complete frame does not match its CRC.
 */
export function* readFrames(fd: number, offset: number, end: number): Generator<Frame> {
  let buffer = Buffer.alloc(0);
  let start = offset;
  // Ensures `count` bytes from `start` on are in `buffer`.
  const fill = (count: number): boolean => {
    if (buffer.length >= count) return true;
    if (start + count > end) return false;
    const wanted = Math.min(Math.max(count, READ_CHUNK_BYTES), end - start);
    const next = Buffer.allocUnsafe(wanted);
    buffer.copy(next);
    let have = buffer.length;
    while (have < wanted) {
      const read = readSync(fd, next, have, wanted - have, start + have);
      if (read === 0) break;
      have += read;
    }
    buffer = next.subarray(0, have);
    return have >= count;
  };
  while (fill(FRAME_HEADER_BYTES)) {
    const payloadBytes = buffer.readUInt32LE(0);
    const frameBytes = FRAME_HEADER_BYTES + payloadBytes;
    if (payloadBytes === 0 || payloadBytes > MAX_PAYLOAD_BYTES) {
      assertZeros(fd, start, end);
      return;
    }
    if (!fill(frameBytes)) return;
    const payload = buffer.subarray(FRAME_HEADER_BYTES, frameBytes);
    if (crc32(payload) !== buffer.readUInt32LE(4)) {
      throw new RecordLogError(`The frame at byte ${start} does not match its checksum.`);
    }
    yield { offset: start, payload };
    start += frameBytes;
    buffer = buffer.subarray(frameBytes);
  }
}

function assertZeros(fd: number, start: number, end: number): void {
  const tail = Buffer.alloc(Math.min(end - start, READ_CHUNK_BYTES));
  const read = readSync(fd, tail, 0, tail.length, start);
  if (tail.subarray(0, read).some((byte) => byte !== 0)) {
    throw new RecordLogError(`There is no frame at byte ${start}.`);
  }
}

/** Whether an acknowledged write survives the death of the process (`os`) or of the machine too (`disk`). */
export type Durability = 'os' | 'disk';

/** An append-only file of frames. All calls are synchronous, so an append is atomic within the process. */
export class RecordLog {
  readonly #fd: number;
  readonly #durability: Durability;
  #size: number;
  #isOpen = true;

  private constructor(fd: number, size: number, durability: Durability) {
    this.#fd = fd;
    this.#size = size;
    this.#durability = durability;
  }

  /** Opens or creates the file, hands every whole frame to `onFrame` and cuts off a torn tail. */
  static open(path: string, durability: Durability, onFrame: (frame: Frame) => void): RecordLog {
    const fd = openSync(path, 'a+');
    const fileSize = fstatSync(fd).size;
    let size = 0;
    try {
      for (const frame of readFrames(fd, 0, fileSize)) {
        onFrame(frame);
        size = frame.offset + FRAME_HEADER_BYTES + frame.payload.length;
      }
    } catch (error) {
      closeSync(fd);
      if (!(error instanceof RecordLogError)) throw error;
      throw new RecordLogError(`${path}: ${error.message}`, { cause: error });
    }
    if (size < fileSize) ftruncateSync(fd, size);
    return new RecordLog(fd, size, durability);
  }

  /** Bytes of whole frames; the offset of the next append. */
  get size(): number {
    return this.#size;
  }

  get fd(): number {
    return this.#fd;
  }

  /** Appends whole frames; on an error (a full disk) the file is put back to what it was. */
  append(frames: Uint8Array): void {
    // The number of a closed descriptor may by now stand for another file.
    if (!this.#isOpen) throw new Error('The log is closed.');
    let written = 0;
    try {
      while (written < frames.byteLength) written += writeSync(this.#fd, frames, written);
      if (this.#durability === 'disk') fdatasyncSync(this.#fd);
    } catch (error) {
      ftruncateSync(this.#fd, this.#size);
      throw error;
    }
    this.#size += frames.byteLength;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#fd);
  }
}
