import { type FileHandle, open } from 'node:fs/promises';
import {
  bytesAt,
  COLUMN,
  columnsOf,
  FILE,
  MAGIC,
  number,
  type ParquetFile,
  pagesOf,
  ROW_GROUP,
  rowsOf,
} from './parquet-file.ts';
import { encodeStruct, type ThriftList, type ThriftStruct } from './thrift.ts';

const COPY_BYTES = 1024 * 1024;

/** Row groups from the first up to, not including, the last. */
export interface Stretch {
  readonly source: ParquetFile;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes a file of row groups copied from others of the same schema, in the order given. Nothing is decoded but
 * the footers, so this costs no more than copying. Made for files that `hasPlainLayout`. What is known of a row
 * group is changed in place: of an open file, each can be copied once.
 */
export async function spliceParquet(stretches: readonly Stretch[], file: string): Promise<void> {
  const out = await open(file, 'wx');
  try {
    await out.write(MAGIC);
    let at: number = MAGIC.length;
    for (const stretch of stretches) at += await copyPages(stretch, out, at);
    // Behind all pages, so that row groups which follow each other stay together.
    for (const stretch of stretches) at += await copyBloomFilters(stretch, out, at);
    await out.write(footerOf(stretches));
  } finally {
    await out.close();
  }
}

/** Returns the number of bytes written. */
async function copyPages(stretch: Stretch, out: FileHandle, at: number): Promise<number> {
  const rowGroups = rowGroupsOf(stretch);
  if (rowGroups.length === 0) return 0;
  const { start } = pagesOf(rowGroups[0]!);
  const { end } = pagesOf(rowGroups.at(-1)!);
  for (let from = start; from < end; from += COPY_BYTES) {
    await out.write(await bytesAt(stretch.source.handle, from, Math.min(COPY_BYTES, end - from)));
  }
  for (const rowGroup of rowGroups) {
    add(rowGroup, ROW_GROUP.offset, at - start);
    for (const column of columnsOf(rowGroup)) {
      add(column, COLUMN.pages, at - start);
      add(column, COLUMN.dictionary, at - start);
    }
  }
  return end - start;
}

/** Returns the number of bytes written. */
async function copyBloomFilters(stretch: Stretch, out: FileHandle, at: number): Promise<number> {
  let written = 0;
  for (const column of rowGroupsOf(stretch).flatMap(columnsOf)) {
    const filter = number(column, COLUMN.bloomFilter);
    if (filter === undefined) continue;
    const bytes = await bytesAt(stretch.source.handle, filter, number(column, COLUMN.bloomFilterBytes)!);
    await out.write(bytes);
    add(column, COLUMN.bloomFilter, at + written - filter);
    written += bytes.length;
  }
  return written;
}

function footerOf(stretches: readonly Stretch[]): Buffer {
  const footer: ThriftStruct = new Map(stretches[0]!.source.footer);
  const rowGroups = stretches.flatMap(rowGroupsOf);
  const rows = rowGroups.reduce((sum, rowGroup) => sum + rowsOf(rowGroup), 0);
  footer.set(FILE.rows, { ...footer.get(FILE.rows)!, value: BigInt(rows) });
  const { type, value } = footer.get(FILE.rowGroups)!;
  footer.set(FILE.rowGroups, { type, value: { ...(value as ThriftList), items: rowGroups } });
  const encoded = encodeStruct(footer);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(encoded.length);
  return Buffer.concat([encoded, length, MAGIC]);
}

function rowGroupsOf({ source, from, to }: Stretch): readonly ThriftStruct[] {
  return source.rowGroups.slice(from, to);
}

function add(parent: ThriftStruct, id: number, amount: number): void {
  const field = parent.get(id);
  if (field) field.value = (field.value as bigint) + BigInt(amount);
}
