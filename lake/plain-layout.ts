import {
  CHUNK,
  COLUMN,
  columnsOf,
  FILE,
  MAGIC,
  number,
  type ParquetFile,
  pagesOf,
  ROW_GROUP,
  structs,
} from './parquet-file.ts';
import { encodeStruct, type ThriftStruct } from './thrift.ts';

/**
 * Whether row groups of a file can be copied beside others that this engine writes for the same schema: it has
 * written the file itself, of which `template` is the proof, and each row group is nothing but pages that lie
 * together, row group behind row group, with Bloom filters elsewhere. Anything that is not known to stay true when
 * it is moved (page indexes, encryption, sorting columns, …) counts as not plain.
 */
export function hasPlainLayout(file: ParquetFile, template: ParquetFile): boolean {
  if (Buffer.compare(besidesRows(file), besidesRows(template)) !== 0) return false;
  if (!file.rowGroups.every(isPlain)) return false;
  const ends = [MAGIC.length, ...file.rowGroups.map((rowGroup) => pagesOf(rowGroup).end)];
  return file.rowGroups.every((rowGroup, at) => pagesOf(rowGroup).start >= ends[at]!);
}

/** The footer without rows: schema, version, writer, and whatever else it has. */
function besidesRows({ footer }: ParquetFile): Uint8Array {
  const { rows, rowGroups } = FILE;
  return encodeStruct(new Map([...footer].filter(([id]) => id !== rows && id !== rowGroups)));
}

function isPlain(rowGroup: ThriftStruct): boolean {
  return (
    hasOnly(rowGroup, ROW_GROUP) &&
    structs(rowGroup, ROW_GROUP.columns).every(
      (chunk) => hasOnly(chunk, CHUNK) && number(chunk, CHUNK.offset) === 0,
    ) &&
    columnsOf(rowGroup).every((column) => hasOnly(column, COLUMN))
  );
}

function hasOnly(struct: ThriftStruct, known: Readonly<Record<string, number>>): boolean {
  const ids = new Set(Object.values(known));
  return [...struct.keys()].every((id) => ids.has(id));
}
