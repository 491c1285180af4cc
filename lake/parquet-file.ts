import { type FileHandle, open } from 'node:fs/promises';
import { decodeStruct, type ThriftList, type ThriftStruct } from './thrift.ts';

/** Ids of the fields that are looked at or changed. Source: apache/parquet-format, parquet.thrift. */
export const FILE = { rows: 3, rowGroups: 4 } as const;
export const ROW_GROUP = { columns: 1, bytes: 2, rows: 3, offset: 5, compressedBytes: 6 } as const;
export const CHUNK = { offset: 2, column: 3 } as const;
export const COLUMN = {
  type: 1,
  encodings: 2,
  path: 3,
  codec: 4,
  values: 5,
  uncompressedBytes: 6,
  bytes: 7,
  pages: 9,
  dictionary: 11,
  statistics: 12,
  bloomFilter: 14,
  bloomFilterBytes: 15,
} as const;

export const MAGIC = Buffer.from('PAR1');
/** Length of the footer and magic. */
const TAIL_BYTES = 8;

/** A Parquet file, open for reading, of which nothing but the footer is decoded. */
export interface ParquetFile {
  readonly handle: FileHandle;
  readonly footer: ThriftStruct;
  readonly rowGroups: readonly ThriftStruct[];
}

/** Opens files for the time of one use. */
export async function withParquetFiles<T>(
  files: readonly string[],
  use: (...files: ParquetFile[]) => Promise<T>,
): Promise<T> {
  const handles: FileHandle[] = [];
  try {
    for (const file of files) handles.push(await open(file));
    return await use(...(await Promise.all(handles.map(withFooter))));
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
  }
}

async function withFooter(handle: FileHandle): Promise<ParquetFile> {
  const { size } = await handle.stat();
  const length = (await bytesAt(handle, size - TAIL_BYTES, 4)).readUInt32LE();
  const footer = decodeStruct(await bytesAt(handle, size - TAIL_BYTES - length, length));
  return { handle, footer, rowGroups: structs(footer, FILE.rowGroups) };
}

export async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, position);
  return buffer;
}

export function columnsOf(rowGroup: ThriftStruct): ThriftStruct[] {
  return structs(rowGroup, ROW_GROUP.columns).map((chunk) => chunk.get(CHUNK.column)!.value as ThriftStruct);
}

/** Where the pages of a row group begin, and where they end. */
export function pagesOf(rowGroup: ThriftStruct): { start: number; end: number } {
  const columns = columnsOf(rowGroup);
  const startOf = (column: ThriftStruct) =>
    number(column, COLUMN.dictionary) ?? number(column, COLUMN.pages)!;
  return {
    start: Math.min(...columns.map(startOf)),
    end: Math.max(...columns.map((column) => startOf(column) + number(column, COLUMN.bytes)!)),
  };
}

export function rowsOf(rowGroup: ThriftStruct): number {
  return number(rowGroup, ROW_GROUP.rows)!;
}

export function structs(parent: ThriftStruct, id: number): ThriftStruct[] {
  return (parent.get(id)!.value as ThriftList).items as ThriftStruct[];
}

export function number(parent: ThriftStruct, id: number): number | undefined {
  const value = parent.get(id)?.value;
  return value === undefined ? undefined : Number(value);
}
