/**
 * Locally weighted regression on places 0, 1, 2 … (Cleveland 1979): a line fitted to the `span` nearest observations,
 * which weigh less the farther they are (tricube), and by `weights` if given.
 *
 * @param from first place that is estimated; below zero it extrapolates
 * @param to place after the last
 * @returns `to - from` estimates
 */
export function loess(
  values: Float64Array,
  span: number,
  weights: Float64Array | undefined,
  from = 0,
  to = values.length,
): Float64Array {
  const count = Math.min(span, values.length);
  // With fewer observations than the span, the neighbourhood grows as if they went on.
  const stretch = Math.max(0, Math.floor((span - values.length) / 2));
  const kernels = new Map<number, Float64Array>();
  const estimates = new Float64Array(to - from);
  for (let at = from; at < to; at++) {
    const first = Math.min(Math.max(0, at - Math.floor(count / 2)), values.length - count);
    const reach = Math.max(at - first, first + count - 1 - at) + stretch;
    let kernel = kernels.get(reach);
    if (!kernel) {
      kernel = tricube(reach);
      kernels.set(reach, kernel);
    }
    estimates[at - from] = lineAt(values, weights, at, first, first + count, kernel);
  }
  return estimates;
}

/** Weights by distance, from 0 to `reach`. */
const tricube = (reach: number): Float64Array =>
  Float64Array.from({ length: reach + 1 }, (_, distance) => {
    const share = reach === 0 ? 0 : distance / reach;
    return share >= 0.999 ? 0 : share <= 0.001 ? 1 : (1 - share ** 3) ** 3;
  });

function lineAt(
  values: Float64Array,
  weights: Float64Array | undefined,
  at: number,
  first: number,
  end: number,
  kernel: Float64Array,
): number {
  let [sum, sumX, sumXX, sumY, sumXY] = [0, 0, 0, 0, 0];
  for (let i = first; i < end; i++) {
    const x = i - at;
    const near = kernel[x < 0 ? -x : x]!;
    const weight = weights === undefined ? near : near * weights[i]!;
    sum += weight;
    sumX += weight * x;
    sumXX += weight * x * x;
    sumY += weight * values[i]!;
    sumXY += weight * x * values[i]!;
  }
  // Nothing weighs: what is there, stays.
  if (sum <= 0) return values[Math.min(Math.max(at, 0), values.length - 1)]!;
  const spread = sumXX - (sumX * sumX) / sum;
  const centre = sumX / sum;
  // Observations all in one place have no slope.
  if (spread <= 1e-9 * kernel.length * kernel.length) return sumY / sum;
  return sumY / sum - (centre * (sumXY - centre * sumY)) / spread;
}
