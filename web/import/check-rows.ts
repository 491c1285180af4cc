import { cellValue } from '#contracts/cell-value';
import type { Entity } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';
import { validate } from '#contracts/validate';
import { fieldOfPointer } from '../records/form-values.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { CsvFile, FileRow } from './read-csv.ts';

/** Why a row is refused: a message in English, as the contracts have them, or cells that are too few or too many. */
export type RowReason =
  | { readonly field?: string | undefined; readonly message: string }
  | { readonly cells: number; readonly columns: number };

export interface RefusedRow {
  readonly row: FileRow;
  readonly reasons: readonly RowReason[];
}

/** A row as it is sent. */
export interface GoodRow {
  readonly row: FileRow;
  readonly record: Readonly<Record<string, unknown>> & { readonly id: string };
}

export interface CheckedRows {
  readonly good: readonly GoodRow[];
  readonly refused: readonly RefusedRow[];
}

export interface CheckOptions {
  readonly entity: Entity;
  readonly mapping: ColumnMapping;
  readonly timeZone: string;
  /** SHA-256 of the file in hex: rows without an id get one that follows from it and their line. */
  readonly hash: string;
}

/** So many rows are checked before the page gets a breath. */
const SLICE = 2_000;

/**
 * Judges the rows of a file by the contract that the API judges them by.
 *
 * @param breathe is called between slices; what it throws ends the check
 */
export async function checkRows(
  { columns, rows }: CsvFile,
  options: CheckOptions,
  breathe: () => Promise<void>,
): Promise<CheckedRows> {
  const good: GoodRow[] = [];
  const refused: RefusedRow[] = [];
  for (let start = 0; start < rows.length; start += SLICE) {
    for (const row of rows.slice(start, start + SLICE)) {
      const checked = checkRow(row, columns.length, options);
      if ('record' in checked) good.push(checked);
      else refused.push(checked);
    }
    await breathe();
  }
  return { good, refused };
}

function checkRow(row: FileRow, columns: number, options: CheckOptions): GoodRow | RefusedRow {
  const { entity, mapping, timeZone, hash } = options;
  if (row.cells.length !== columns) return { row, reasons: [{ cells: row.cells.length, columns }] };
  // An empty cell is an absent value: CSV has no other way to say so.
  const fields = row.cells.flatMap((cell, at) => {
    const field = mapping[at];
    return field === undefined || cell === ''
      ? []
      : [[field, cellValue(cell, fieldMeta(entity.fields[field]!).column!, timeZone)] as const];
  });
  const record = { id: rowId(hash, row.line), ...Object.fromEntries(fields) };
  const checked = validate(entity.create, record);
  if (checked.valid) return { row, record };
  return {
    row,
    reasons: checked.errors.map(({ pointer, message }) => ({ field: fieldOfPointer(pointer), message })),
  };
}

/** The same for the same line of the same file, here and when it is posted from a terminal. */
export const rowId = (hash: string, line: number): string => idPrefix(hash) + String(line).padStart(9, '0');

/** What the ids of all rows of a file begin with. */
export const idPrefix = (hash: string): string => `${hash.slice(0, 16)}-`;
