import { wholeNumberOption } from '../command-line.ts';
import { objectTable } from '../terminal/text-table.ts';

export interface PrintOptions {
  readonly format: string;
  readonly limit: string;
}

/** Rows as lines: of JSON, or of a table cut after `limit` rows. */
export function printed(rows: readonly Record<string, unknown>[], { format, limit }: PrintOptions): string[] {
  if (format === 'json') return rows.map((row) => JSON.stringify(row));
  if (rows.length === 0) return ['No rows.'];
  const most = wholeNumberOption('limit', limit, 1);
  const more = rows.length > most ? [`… ${rows.length - most} more of ${rows.length} rows`] : [];
  return [...objectTable(rows.slice(0, most)), ...more];
}
