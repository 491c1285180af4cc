import { decompress } from 'fzstd';
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet';

/** The footer of a million sales fits: then one request reads it. */
const FOOTER_BYTES = 1 << 16;

export interface ParquetFile {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly rows: number;
}

// Days stay the integers that they are in the file.
const parsers = { dateFromDays: (days: number) => days };
// Exports are compressed by zstd; hyparquet's own package of codecs compiles WebAssembly, which the page's policy refuses.
const compressors = { ZSTD: (input: Uint8Array) => decompress(input) };

export async function openParquet(file: AsyncBuffer): Promise<ParquetFile> {
  const metadata = await parquetMetadataAsync(file, {
    initialFetchSize: FOOTER_BYTES,
    parsers,
    geoparquet: false,
  });
  return { file, metadata, rows: Number(metadata.num_rows) };
}

/** Columns of the rows from `start` up to `end`, each as one array; days as integers, decimals as numbers. */
export async function readColumns<Name extends string>(
  { file, metadata, rows }: ParquetFile,
  names: readonly Name[],
  { start = 0, end = rows }: { readonly start?: number; readonly end?: number } = {},
): Promise<Record<Name, unknown[]>> {
  const columns = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, unknown[]>;
  await parquetRead({
    file,
    metadata,
    columns: [...names],
    rowStart: start,
    rowEnd: end,
    compressors,
    parsers,
    onChunk: ({ columnName, columnData, rowStart, rowEnd }) => {
      const column = columns[columnName as Name];
      const first = Math.max(start, rowStart);
      for (let row = first; row < Math.min(end, rowEnd); row += 1)
        column[row - start] = columnData[row - rowStart];
    },
  });
  return columns;
}

/** An amount of the file, which is a binary fraction here, in cents. */
export const centsOf = (amount: unknown): number => Math.round(Number(amount) * 100);
