import { allRows } from '#client/all-rows';
import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { LIST_LIMIT } from '#contracts/query-operators';
import type { ListQuery, RecordApi, RecordRow } from '../api/record-api.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv-text.ts';

/** Rows that a tab can hold with ease. */
export const EXPORT_LIMIT = 100_000;

export interface Exported {
  /** The CSV file in parts. */
  readonly parts: readonly string[];
  readonly rows: number;
  /** There are more rows than were exported. */
  readonly isCut: boolean;
}

export interface ExportOptions {
  readonly columns: readonly Pick<Column, 'name'>[];
  /** Search, filters and order. */
  readonly query: ListQuery;
  readonly limit?: number;
  readonly signal: AbortSignal;
  readonly onProgress: (rows: number) => void;
}

/**
 * The rows of a view as CSV that can be imported again: the API's own names and values, lists as JSON. Masked values
 * stay masked.
 */
export async function exportRecords(
  records: Pick<RecordApi, 'list'>,
  entity: Entity,
  { columns, query, limit = EXPORT_LIMIT, signal, onProgress }: ExportOptions,
): Promise<Exported> {
  const fields = columns.map(({ name }) => name);
  const asked = { ...query, fields: fields.join(','), limit: String(LIST_LIMIT.max) };
  const parts = [BYTE_ORDER_MARK + csvRow(fields)];
  let rows = 0;
  const found = allRows<RecordRow>((page) => records.list(entity, { ...asked, ...page }, signal));
  for await (const row of found) {
    if (rows === limit) return { parts, rows, isCut: true };
    parts.push(csvRow(fields.map((field) => cellOf(row[field]))));
    rows += 1;
    if (rows % LIST_LIMIT.max === 0) onProgress(rows);
  }
  return { parts, rows, isCut: false };
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
