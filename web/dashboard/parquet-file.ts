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

export async function openParquet(source: AsyncBuffer): Promise<ParquetFile> {
  const file = source.byteLength <= FOOTER_BYTES ? await atHand(source) : source;
  const metadata = await parquetMetadataAsync(file, {
    initialFetchSize: FOOTER_BYTES,
    parsers,
    geoparquet: false,
  });
  return { file, metadata, rows: Number(metadata.num_rows) };
}

/** A file so small that what would be asked for its footer is all of it. */
async function atHand({ byteLength, slice }: AsyncBuffer): Promise<AsyncBuffer> {
  const content = await slice(0, byteLength);
  return { byteLength, slice: (start, end) => content.slice(start, end) };
}

/** Rows from `start` up to `end`. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Takes values of a column; the first is of the row `first`, counted from the start of the range. */
type Take<Name> = (name: Name, values: ArrayLike<unknown>, first: number) => void;

/** Hands over the columns of a range in pieces, as they come: days as integers, decimals as numbers. */
export async function readPieces<Name extends string>(
  { file, metadata }: ParquetFile,
  names: readonly Name[],
  { start, end }: Range,
  take: Take<Name>,
): Promise<void> {
  await parquetRead({
    file,
    metadata,
    columns: [...names],
    rowStart: start,
    rowEnd: end,
    compressors,
    parsers,
    onChunk: ({ columnName, columnData, rowStart, rowEnd }) => {
      // Pieces may reach beyond the range.
      const [first, last] = [Math.max(start, rowStart), Math.min(end, rowEnd)];
      if (first >= last) return;
      const isWhole = first === rowStart && last === rowEnd;
      const values = isWhole ? columnData : columnData.slice(first - rowStart, last - rowStart);
      take(columnName as Name, values, first - start);
    },
  });
}

/** The columns of a range, each as one array. */
export async function readColumns<Name extends string>(
  parquet: ParquetFile,
  names: readonly Name[],
  range: Range = { start: 0, end: parquet.rows },
): Promise<Record<Name, unknown[]>> {
  const columns = Object.fromEntries(
    names.map((name) => [name, new Array<unknown>(range.end - range.start)]),
  ) as unknown as Record<Name, unknown[]>;
  await readPieces(parquet, names, range, (name, values, first) => {
    for (let at = 0; at < values.length; at += 1) columns[name][first + at] = values[at];
  });
  return columns;
}

export const hasColumn = ({ metadata }: ParquetFile, column: string): boolean =>
  metadata.schema.some(({ name }) => name === column);

/** An amount of the file, which is a binary fraction here, in cents. */
export const centsOf = (amount: unknown): number => Math.round(Number(amount) * 100);
