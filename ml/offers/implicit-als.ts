import { byColumn, confidence, type Interactions } from './interactions.ts';
import { seededRandom } from './seeded-random.ts';

export interface AlsParameters {
  readonly factors: number;
  /** Weight of what was not bought, where one purchase weighs 1. */
  readonly unobserved: number;
  readonly regularization: number;
  readonly sweeps: number;
  /** Steps of conjugate gradient for each row of a sweep. */
  readonly steps: number;
  readonly seed: number;
}

/** Entries of a sparse matrix by rows. */
interface Rows {
  readonly starts: Int32Array;
  readonly other: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Alternating least squares for implicit feedback (Hu, Koren & Volinsky 2008), each row by a few steps of conjugate
 * gradient from where the last sweep left it (Takács, Pilászy & Tikk 2011), with the regularization that grows with the
 * frequency (Rendle, Krichene, Zhang & Koren 2022). The same interactions and seed give the same bits.
 *
 * @returns factors of the products, by rows of `parameters.factors`
 */
export function fitImplicitAls(interactions: Interactions, parameters: AlsParameters): Float64Array {
  const { factors, seed, sweeps } = parameters;
  const random = seededRandom(seed);
  const spread = 0.1 / Math.sqrt(factors);
  const items = Float64Array.from(
    { length: interactions.columns * factors },
    () => 2 * Math.sqrt(3) * spread * (random() - 0.5),
  );
  const customers = new Float64Array(interactions.rows * factors);
  const columns = byColumn(interactions);
  const weights = Float64Array.from(interactions.count, confidence);
  const byCustomer = { starts: interactions.starts, other: interactions.column, weights };
  const byItem = {
    starts: columns.starts,
    other: columns.row,
    weights: Float64Array.from(columns.entry, (entry) => weights[entry]!),
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    improveRows(byCustomer, items, customers, parameters);
    improveRows(byItem, customers, items, parameters);
  }
  return items;
}

/** One half of a sweep: each row x of `target` comes nearer to the solution of A x = b that `fixed` asks for. */
function improveRows(
  { starts, other, weights }: Rows,
  fixed: Float64Array,
  target: Float64Array,
  { factors: n, unobserved, regularization, steps }: AlsParameters,
): void {
  const gram = gramOf(fixed, n).map((value) => value * unobserved);
  const everywhere = unobserved * (fixed.length / n);
  const [x, residual, direction, image] = [0, 0, 0, 0].map(() => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let [from, to] = [0, 0];
  const multiply = (vector: Float64Array): void => {
    const ridge = regularization * (to - from + everywhere);
    for (let i = 0; i < n; i++) {
      let sum = ridge * vector[i]!;
      for (let j = 0, at = i * n; j < n; j++) sum += gram[at + j]! * vector[j]!;
      image[i] = sum;
    }
    for (let entry = from; entry < to; entry++) {
      const at = other[entry]! * n;
      let dot = 0;
      for (let i = 0; i < n; i++) dot += fixed[at + i]! * vector[i]!;
      dot *= weights[entry]!;
      for (let i = 0; i < n; i++) image[i] = image[i]! + dot * fixed[at + i]!;
    }
  };
  for (let row = 0; row < starts.length - 1; row++) {
    [from, to] = [starts[row]!, starts[row + 1]!];
    const offset = row * n;
    if (from === to) {
      target.fill(0, offset, offset + n);
      continue;
    }
    for (let i = 0; i < n; i++) x[i] = target[offset + i]!;
    multiply(x);
    for (let i = 0; i < n; i++) residual[i] = -image[i]!;
    for (let entry = from; entry < to; entry++) {
      const at = other[entry]! * n;
      for (let i = 0; i < n; i++) residual[i] = residual[i]! + weights[entry]! * fixed[at + i]!;
    }
    direction.set(residual);
    let length = squared(residual);
    for (let step = 0; step < steps && length > 1e-20; step++) {
      multiply(direction);
      let curvature = 0;
      for (let i = 0; i < n; i++) curvature += direction[i]! * image[i]!;
      const stride = length / curvature;
      for (let i = 0; i < n; i++) {
        x[i] = x[i]! + stride * direction[i]!;
        residual[i] = residual[i]! - stride * image[i]!;
      }
      const next = squared(residual);
      for (let i = 0; i < n; i++) direction[i] = residual[i]! + (next / length) * direction[i]!;
      length = next;
    }
    target.set(x, offset);
  }
}

function squared(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum;
}

/** YᵀY of the rows Y of length n. */
export function gramOf(rows: Float64Array, n: number): Float64Array {
  const gram = new Float64Array(n * n);
  for (let offset = 0; offset < rows.length; offset += n)
    for (let i = 0; i < n; i++) {
      const value = rows[offset + i]!;
      for (let j = 0; j <= i; j++) gram[i * n + j] = gram[i * n + j]! + value * rows[offset + j]!;
    }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) gram[j * n + i] = gram[i * n + j]!;
  return gram;
}
