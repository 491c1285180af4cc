import { decompose, solve } from './cholesky.ts';

/** Log-odds = intercept + Σ weight × feature. */
export interface LogisticRegression {
  readonly intercept: number;
  readonly weights: readonly number[];
}

const ITERATIONS = 25;
/** Of the ridge that keeps the weights of standardized features finite. */
const RIDGE = 1;

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

export function logOdds(
  { intercept, weights }: LogisticRegression,
  features: Float64Array,
  offset = 0,
): number {
  let sum = intercept;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * features[offset + at]!;
  return sum;
}

/**
 * Logistic regression with a small L2 penalty by Newton's method (iteratively reweighted least squares; Hastie,
 * Tibshirani & Friedman 2009, section 4.4).
 *
 * @param features by rows of `width`
 * @param labels 1 or 0 of each row
 */
export function fitLogisticRegression(
  features: Float64Array,
  labels: Uint8Array,
  width: number,
): LogisticRegression {
  const { means, scales } = standards(features, width);
  const n = width + 1;
  const beta = new Float64Array(n);
  const row = new Float64Array(n);
  row[width] = 1;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const gradient = new Float64Array(n);
    const hessian = new Float64Array(n * n);
    for (let at = 0; at < labels.length; at++) {
      let z = beta[width]!;
      for (let i = 0; i < width; i++) {
        row[i] = (features[at * width + i]! - means[i]!) / scales[i]!;
        z += beta[i]! * row[i]!;
      }
      const p = probability(z);
      const weight = p * (1 - p);
      for (let i = 0; i < n; i++) {
        gradient[i] = gradient[i]! + (labels[at]! - p) * row[i]!;
        const scaled = weight * row[i]!;
        for (let j = 0; j <= i; j++) hessian[i * n + j] = hessian[i * n + j]! + scaled * row[j]!;
      }
    }
    for (let i = 0; i < width; i++) {
      gradient[i] = gradient[i]! - RIDGE * beta[i]!;
      hessian[i * n + i] = hessian[i * n + i]! + RIDGE;
    }
    hessian[n * n - 1] = hessian[n * n - 1]! + 1e-9;
    decompose(hessian, n);
    solve(hessian, n, gradient);
    for (let i = 0; i < n; i++) beta[i] = beta[i]! + gradient[i]!;
    if (gradient.every((step) => Math.abs(step) < 1e-8)) break;
  }
  const weights = Array.from({ length: width }, (_, i) => beta[i]! / scales[i]!);
  const intercept = weights.reduce((sum, weight, i) => sum - weight * means[i]!, beta[width]!);
  return { intercept, weights };
}

/** Means and standard deviations of the columns; 1 for one that does not vary. */
function standards(features: Float64Array, width: number): { means: Float64Array; scales: Float64Array } {
  const rows = features.length / width;
  const means = new Float64Array(width);
  const scales = new Float64Array(width);
  for (let at = 0; at < features.length; at++) means[at % width] = means[at % width]! + features[at]! / rows;
  for (let at = 0; at < features.length; at++) {
    const column = at % width;
    scales[column] = scales[column]! + (features[at]! - means[column]!) ** 2 / rows;
  }
  return { means, scales: scales.map((variance) => Math.sqrt(variance) || 1) };
}
