import { nelderMead } from '../nelder-mead.ts';

/** Enough for six digits of a parameter, far more than any sample of customers tells. */
const TOLERANCE = 1e-9;

/**
 * Where the loss is least. A simplex may collapse before the minimum, so the search begins anew where it ended until that
 * gains nothing.
 */
export function lowest(loss: (at: readonly number[]) => number, start: readonly number[]): readonly number[] {
  let found = nelderMead(loss, start, { step: 0.5, tolerance: TOLERANCE, maxEvaluations: 600 });
  for (let search = 0; search < 4; search++) {
    const next = nelderMead(loss, found.at, { step: 0.1, tolerance: TOLERANCE, maxEvaluations: 300 });
    const gained = found.value - next.value;
    found = next;
    if (gained <= 1e-7 * Math.abs(found.value)) break;
  }
  return found.at;
}
