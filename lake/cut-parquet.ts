import { type FileHandle, open } from 'node:fs/promises';
import { decodeStruct, encodeStruct, type ThriftList, type ThriftStruct } from './thrift.ts';

/** Ids of the fields that a cut changes. Source: apache/parquet-format, parquet.thrift. */
const FILE = { rows: 3, rowGroups: 4 } as const;
const ROW_GROUP = { columns: 1, rows: 3, offset: 5 } as const;
const CHUNK = { column: 3 } as const;
const COLUMN = { bytes: 7, pages: 9, dictionary: 11, bloomFilter: 14, bloomFilterBytes: 15 } as const;

const MAGIC = Buffer.from('PAR1');
/** Length of the footer and magic. */
const TAIL_BYTES = 8;
const COPY_BYTES = 1024 * 1024;

/** Row groups from the first up to, not including, the last; and the file to write them to. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly file: string;
}

/**
 * Copies stretches of a Parquet file's row groups to files of their own; no two may share a row group. Nothing is
 * decoded but the footer, so this costs no more than copying. Made for files that DuckDB wrote: the pages of each
 * row group lie together, Bloom filters behind all of them, and there are no page indexes.
 */
export async function cutParquet(file: string, cuts: readonly Cut[]): Promise<void> {
  const source = await open(file);
  try {
    const { size } = await source.stat();
    const length = (await bytesAt(source, size - TAIL_BYTES, 4)).readUInt32LE();
    const footer = decodeStruct(await bytesAt(source, size - TAIL_BYTES - length, length));
    const rowGroups = structs(footer, FILE.rowGroups);
    for (const { from, to, file } of cuts) {
      const out = await open(file, 'wx');
      try {
        await writeCut(source, out, footer, rowGroups.slice(from, to));
      } finally {
        await out.close();
      }
    }
  } finally {
    await source.close();
  }
}

/** The row groups' structs are changed in place: each is written once. */
async function writeCut(
  source: FileHandle,
  out: FileHandle,
  footer: ThriftStruct,
  rowGroups: ThriftStruct[],
): Promise<void> {
  const columns = rowGroups.flatMap((rowGroup) =>
    structs(rowGroup, ROW_GROUP.columns).map((chunk) => chunk.get(CHUNK.column)!.value as ThriftStruct),
  );
  const startOf = (column: ThriftStruct) =>
    number(column, COLUMN.dictionary) ?? number(column, COLUMN.pages)!;
  const start = Math.min(...columns.map(startOf));
  const end = Math.max(...columns.map((column) => startOf(column) + number(column, COLUMN.bytes)!));
  await out.write(MAGIC);
  for (let from = start; from < end; from += COPY_BYTES) {
    await out.write(await bytesAt(source, from, Math.min(COPY_BYTES, end - from)));
  }

  const shift = MAGIC.length - start;
  for (const rowGroup of rowGroups) add(rowGroup, ROW_GROUP.offset, shift);
  let at = end + shift;
  for (const column of columns) {
    add(column, COLUMN.pages, shift);
    add(column, COLUMN.dictionary, shift);
    const filter = number(column, COLUMN.bloomFilter);
    if (filter === undefined) continue;
    const bytes = await bytesAt(source, filter, number(column, COLUMN.bloomFilterBytes)!);
    await out.write(bytes);
    add(column, COLUMN.bloomFilter, at - filter);
    at += bytes.length;
  }
  const rows = rowGroups.reduce((sum, rowGroup) => sum + number(rowGroup, ROW_GROUP.rows)!, 0);
  footer.get(FILE.rows)!.value = BigInt(rows);
  (footer.get(FILE.rowGroups)!.value as ThriftList).items = rowGroups;
  const encoded = encodeStruct(footer);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(encoded.length);
  await out.write(Buffer.concat([encoded, length, MAGIC]));
}

async function bytesAt(source: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await source.read(Buffer.allocUnsafe(length), 0, length, position);
  return buffer;
}

function structs(parent: ThriftStruct, id: number): ThriftStruct[] {
  return (parent.get(id)!.value as ThriftList).items as ThriftStruct[];
}

function number(parent: ThriftStruct, id: number): number | undefined {
  const value = parent.get(id)?.value;
  return value === undefined ? undefined : Number(value);
}

function add(parent: ThriftStruct, id: number, amount: number): void {
  const field = parent.get(id);
  if (field) field.value = (field.value as bigint) + BigInt(amount);
}
