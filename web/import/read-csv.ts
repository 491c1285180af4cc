import { parse } from 'csv-parse/browser/esm/sync';

/** A row of a file. Lines count from 1, the header included. */
export interface FileRow {
  readonly line: number;
  /** By position of the column; fewer or more than there are columns when the row is broken. */
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly columns: readonly string[];
  readonly rows: readonly FileRow[];
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * CSV (RFC 4180) with a header; separated by whichever of `,`, `;` and tab the header has most of.
 *
 * @returns undefined when there is no header or no row
 * @throws Error for text that is no CSV
 */
export function readCsv(text: string): CsvFile | undefined {
  const parsed = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as Parsed[];
  const [header, ...rows] = parsed;
  if (!header || rows.length === 0) return undefined;
  return { columns: header.record.map((name) => name.trim()), rows: rows.map(rowOf) };
}

const rowOf = ({ record, info }: Parsed): FileRow => ({
  // The parser counts the line on which a row ends.
  line: info.lines - record.join('').split('\n').length + 1,
  cells: record,
});

function delimiterOf(text: string): string {
  const header = text.slice(0, 16_384).split('\n', 1)[0]!;
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
