import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { DataFiles } from './data-files.ts';
import type { Piece } from './journal-entry.ts';
import type { ByteRange } from './range.ts';

/** Up to this size a range of one file is read at once: opening a stream would take longer than the reading. */
const SMALL_BYTES = 256 * 1024;
const STREAM_CHUNK_BYTES = 256 * 1024;

interface Slice extends ByteRange {
  readonly file: number;
}

/** The bytes of a range of an object that consists of the given pieces. */
export function readPieces(
  files: DataFiles,
  pieces: readonly Piece[],
  range: ByteRange,
): Uint8Array | Readable {
  const slices = sliceUp(pieces, range);
  const [first] = slices;
  if (!first) return Buffer.alloc(0);
  if (slices.length === 1 && first.end - first.start < SMALL_BYTES) return readSlice(files, first);
  const release = files.pin(slices.map((slice) => slice.file));
  const stream = Readable.from(streamSlices(files, slices), { objectMode: false });
  return stream.once('close', release);
}

function sliceUp(pieces: readonly Piece[], { start, end }: ByteRange): Slice[] {
  const slices: Slice[] = [];
  let offset = 0;
  for (const { file, size } of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, size - 1);
    if (from <= to) slices.push({ file, start: from, end: to });
    offset += size;
  }
  return slices;
}

function readSlice(files: DataFiles, { file, start, end }: Slice): Buffer {
  const buffer = Buffer.allocUnsafe(end - start + 1);
  const fd = openSync(files.path(file), 'r');
  try {
    const read = readSync(fd, buffer, 0, buffer.length, start);
    if (read !== buffer.length) throw tooShort(file);
    return buffer;
  } finally {
    closeSync(fd);
  }
}

async function* streamSlices(files: DataFiles, slices: readonly Slice[]): AsyncGenerator<Buffer> {
  for (const { file, start, end } of slices) {
    let left = end - start + 1;
    for await (const chunk of createReadStream(files.path(file), {
      start,
      end,
      highWaterMark: STREAM_CHUNK_BYTES,
    })) {
      left -= chunk.length;
      yield chunk;
    }
    // Without this the client would wait for the rest for ever.
    if (left > 0) throw tooShort(file);
  }
}

/** What a power failure can do to a bucket whose durability is `os`. */
function tooShort(file: number): Error {
  return new Error(`Data file ${file} is shorter than the journal says.`);
}
