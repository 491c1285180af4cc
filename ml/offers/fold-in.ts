import { decompose, solve } from './cholesky.ts';
import { type AlsParameters, gramOf } from './implicit-als.ts';
import { confidence } from './interactions.ts';
import type { Basket } from './recommender.ts';

/** The normal equations of one customer, solved exactly; what is returned is overwritten by the next customer. */
export interface FoldIn {
  factorsOf(basket: Basket): Float64Array;
  /** Of the customer folded in last: b becomes A⁻¹ b. */
  applyInverse(b: Float64Array): void;
}

/** Factors of customers from those of the products alone (Hu, Koren & Volinsky 2008, equation 4). */
export function foldIn(
  items: Float64Array,
  {
    factors: n,
    unobserved,
    regularization,
  }: Pick<AlsParameters, 'factors' | 'unobserved' | 'regularization'>,
): FoldIn {
  const gram = gramOf(items, n).map((value) => value * unobserved);
  const everywhere = unobserved * (items.length / n);
  const matrix = new Float64Array(n * n);
  const vector = new Float64Array(n);
  return {
    factorsOf({ items: bought, counts }) {
      matrix.set(gram);
      vector.fill(0);
      for (let at = 0; at < bought.length; at++) {
        const offset = bought[at]! * n;
        const weight = confidence(counts[at]!);
        for (let i = 0; i < n; i++) {
          const scaled = weight * items[offset + i]!;
          vector[i] = vector[i]! + scaled;
          for (let j = 0, row = i * n; j <= i; j++)
            matrix[row + j] = matrix[row + j]! + scaled * items[offset + j]!;
        }
      }
      const ridge = regularization * (bought.length + everywhere);
      for (let i = 0; i < n; i++) matrix[i * n + i] = matrix[i * n + i]! + ridge;
      decompose(matrix, n);
      solve(matrix, n, vector);
      return vector;
    },
    applyInverse: (b) => solve(matrix, n, b),
  };
}
