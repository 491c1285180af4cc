import { BYTE_ORDER_MARK, csvRow } from '../records/csv-text.ts';
import type { RefusedRow } from './check-rows.ts';

/** The refused rows as they stood in the file, each with its line and reasons: to be corrected and imported again. */
export const refusedCsv = (
  columns: readonly string[],
  refused: readonly RefusedRow[],
  heads: { readonly line: string; readonly reason: string },
  words: (row: RefusedRow) => string,
): string[] => [
  BYTE_ORDER_MARK + csvRow([...columns, heads.line, heads.reason]),
  ...refused.map((each) =>
    csvRow([...columns.map((_, at) => each.row.cells[at] ?? ''), String(each.row.line), words(each)]),
  ),
];
