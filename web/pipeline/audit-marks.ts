import type { Audit } from './lake-api.ts';

/** Units of the drawing; it is stretched to the room there is. */
export const STRIP = { width: 240, height: 36, base: 34, mark: 3, passedHeight: 5 } as const;

export interface AuditMark {
  readonly x: number;
  readonly height: number;
  readonly result: Audit;
}

/**
 * Where each result stands on its strip, and how tall. Rows found are drawn by their logarithm: one row must be seen
 * beside ten thousand. Of results that fall together the worst is drawn.
 */
export function auditMarks(results: readonly Audit[], from: number, to: number): AuditMark[] {
  const most = Math.max(1, ...results.map(({ rows_found }) => rows_found));
  const room = STRIP.base - 2 * STRIP.passedHeight;
  const marks = new Map<number, AuditMark>();
  for (const result of results) {
    const part = Math.min(1, Math.max(0, (Date.parse(result.at) - from) / Math.max(1, to - from)));
    const slot = Math.round((part * (STRIP.width - STRIP.mark)) / (STRIP.mark + 1));
    const height = result.passed
      ? STRIP.passedHeight
      : 2 * STRIP.passedHeight + room * (Math.log1p(result.rows_found) / Math.log1p(most));
    const there = marks.get(slot);
    if (there && there.height >= height) continue;
    marks.set(slot, { x: slot * (STRIP.mark + 1), height, result });
  }
  return [...marks.values()].sort((a, b) => a.x - b.x);
}
