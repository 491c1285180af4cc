/** Sparse rows one after the other: row r has its columns and values from starts[r] up to starts[r + 1]. */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
  /** Number of columns. */
  readonly width: number;
}

export interface LinearWeights {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface LinearOptions {
  /** What an error costs; higher fits closer. */
  readonly cost: number;
  readonly maxPasses?: number;
  /** Ends when no multiplier's gradient is further from its optimum than this. */
  readonly tolerance?: number;
}

/**
 * L2-regularized support vector machine with squared hinge loss, by dual coordinate descent: Hsieh, Chang, Lin,
 * Keerthi & Sundararajan (2008), algorithm 1. Each pass goes through the rows in an order drawn with a fixed seed, so
 * the same rows give the same weights. The bias is learned as a column of ones.
 *
 * @param labels 1 or -1, one per row
 * @param rows which to learn from
 */
export function trainLinear(
  { starts, columns, values, width }: SparseRows,
  labels: Int8Array,
  rows: Uint32Array,
  { cost, maxPasses = 60, tolerance = 0.05 }: LinearOptions,
): LinearWeights {
  const weights = new Float64Array(width);
  let bias = 0;
  const multipliers = new Float64Array(rows.length);
  const diagonal = 0.5 / cost;
  const curvatures = Float64Array.from(rows, (row) => {
    let sum = 1 + diagonal;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += values[at]! * values[at]!;
    return sum;
  });
  const order = Uint32Array.from(rows.keys());
  let seed = 1;
  for (let pass = 0; pass < maxPasses; pass++) {
    for (let left = order.length; left > 1; left--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((seed / 2 ** 32) * left);
      const last = order[left - 1]!;
      order[left - 1] = order[other]!;
      order[other] = last;
    }
    let furthest = 0;
    for (const index of order) {
      const row = rows[index]!;
      const label = labels[row]!;
      let sum = bias;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += weights[columns[at]!]! * values[at]!;
      const gradient = label * sum - 1 + diagonal * multipliers[index]!;
      if (multipliers[index] === 0 && gradient >= 0) continue;
      furthest = Math.max(furthest, Math.abs(gradient));
      const before = multipliers[index]!;
      multipliers[index] = Math.max(0, before - gradient / curvatures[index]!);
      const step = (multipliers[index]! - before) * label;
      if (step === 0) continue;
      bias += step;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) weights[columns[at]!]! += step * values[at]!;
    }
    if (furthest < tolerance) break;
  }
  return { weights, bias };
}

/** w·x + b of a row; above 0 is the class of label 1. */
export function decision(
  { weights, bias }: LinearWeights,
  { starts, columns, values }: SparseRows,
  row: number,
): number {
  let sum = bias;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += weights[columns[at]!]! * values[at]!;
  return sum;
}
