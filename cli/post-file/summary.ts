import type { BatchItem } from '#functions/domain/receipt';
import { textTable } from '../terminal/text-table.ts';
import type { Batch } from './batches.ts';

/** A row that did not become an event, and every reason. */
export interface RefusedRow {
  readonly line: number;
  readonly reasons: readonly { readonly code: string; readonly field?: string; readonly message: string }[];
  readonly row: unknown;
}

export interface Summary {
  sent: number;
  accepted: number;
  refused: number;
  /** By code and field: how many, and the first line. */
  readonly reasons: Map<string, { code: string; field: string; count: number; line: number }>;
}

export const emptySummary = (): Summary => ({ sent: 0, accepted: 0, refused: 0, reasons: new Map() });

/** The rows of a batch that were refused, given the answers to it. */
export function refusedRows({ rows, unreadable }: Batch, items: readonly BatchItem[]): RefusedRow[] {
  const refused = rows.flatMap(({ line, row }, index): RefusedRow[] => {
    const item = items[index]!;
    if (!('code' in item)) return [];
    const { code, title, errors = [] } = item;
    const reasons = errors.map(({ pointer, code, message }) => ({ code, field: fieldOf(pointer), message }));
    return [{ line, reasons: reasons.length > 0 ? reasons : [{ code, message: title }], row }];
  });
  const unread = unreadable.map(({ line, row, problem }) => ({
    line,
    reasons: [{ code: 'unreadable_row', message: problem }],
    row,
  }));
  return [...refused, ...unread].sort((a, b) => a.line - b.line);
}

/** `/12/price` → `price`: in a batch the first part is the position. */
const fieldOf = (pointer = ''): string => pointer.split('/').slice(2).join('/');

export function addToSummary(summary: Summary, batch: Batch, refused: readonly RefusedRow[]): void {
  const rows = batch.rows.length + batch.unreadable.length;
  summary.sent += rows;
  summary.refused += refused.length;
  summary.accepted += rows - refused.length;
  for (const { line, reasons } of refused)
    for (const { code, field = '' } of reasons) {
      const known = summary.reasons.get(`${code} ${field}`) ?? { code, field, count: 0, line };
      summary.reasons.set(`${code} ${field}`, { ...known, count: known.count + 1 });
    }
}

export function summaryLines({ sent, accepted, refused, reasons }: Summary): string[] {
  const counts = `${sent} rows sent: ${accepted} accepted, ${refused} refused`;
  if (reasons.size === 0) return [counts];
  const rows = [...reasons.values()].sort((a, b) => b.count - a.count);
  return [
    counts,
    '',
    ...textTable(
      ['refused for', 'field', 'rows', 'first in line'],
      rows.map(({ code, field, count, line }) => [code, field, count, line]),
    ),
  ];
}
