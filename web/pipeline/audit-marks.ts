import type { Audit } from './lake-api.ts';

/** Units of the drawing. */
export const STRIP = { slots: 40, slot: 4, mark: 3, height: 24, passed: 6 } as const;

export interface AuditMark {
  readonly x: number;
  readonly height: number;
  /** The worst of the results that it stands for. */
  readonly result: Audit;
}

/**
 * Where each result stands on its strip, the newest to the right, and how tall. Rows found are drawn by their
 * logarithm: one row must be seen beside ten thousand. Where there are more results than room, neighbours share a mark.
 *
 * @param results the oldest first
 */
export function auditMarks(results: readonly Audit[]): AuditMark[] {
  const share = Math.ceil(results.length / STRIP.slots);
  const groups: Audit[][] = [];
  // From the newest on, so that it is the oldest group that may be smaller.
  for (let end = results.length; end > 0; end -= share)
    groups.unshift(results.slice(Math.max(0, end - share), end));
  const most = Math.max(1, ...results.map(({ rows_found }) => rows_found));
  return groups.map((group, at) => {
    const result = group.reduce((worst, each) => (each.rows_found >= worst.rows_found ? each : worst));
    const room = STRIP.height - 2 * STRIP.passed;
    const height = result.passed
      ? STRIP.passed
      : 2 * STRIP.passed + room * (Math.log1p(result.rows_found) / Math.log1p(most));
    return { x: (STRIP.slots - groups.length + at) * STRIP.slot, height, result };
  });
}
