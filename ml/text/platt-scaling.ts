/** Turns a decision value d into a probability: 1 / (1 + exp(-(slope * d + offset))). */
export interface PlattScaling {
  readonly slope: number;
  readonly offset: number;
}

export const probability = ({ slope, offset }: PlattScaling, decision: number): number =>
  1 / (1 + Math.exp(-(slope * decision + offset)));

/**
 * Fits the scaling to decision values that were made without their rows: Platt (1999) by Newton's method with
 * backtracking, as Lin, Lin & Weng (2007) put it right.
 *
 * @param labels 1 or -1
 */
export function plattScaling(decisions: Float64Array, labels: ArrayLike<number>): PlattScaling {
  let good = 0;
  for (let at = 0; at < labels.length; at++) if (labels[at]! > 0) good++;
  const bad = labels.length - good;
  const [high, low] = [(good + 1) / (good + 2), 1 / (bad + 2)];
  const target = (at: number): number => (labels[at]! > 0 ? high : low);
  const loss = (slope: number, offset: number): number => {
    let sum = 0;
    for (let at = 0; at < decisions.length; at++) {
      const z = slope * decisions[at]! + offset;
      sum += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - target(at) * z;
    }
    return sum;
  };
  let [slope, offset] = [0, Math.log((good + 1) / (bad + 1))];
  let value = loss(slope, offset);
  for (let iteration = 0; iteration < 100; iteration++) {
    let [h11, h22, h12, g1, g2] = [1e-12, 1e-12, 0, 0, 0];
    for (let at = 0; at < decisions.length; at++) {
      const d = decisions[at]!;
      const p = probability({ slope, offset }, d);
      const [curve, error] = [p * (1 - p), p - target(at)];
      h11 += d * d * curve;
      h22 += curve;
      h12 += d * curve;
      g1 += d * error;
      g2 += error;
    }
    if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) break;
    const determinant = h11 * h22 - h12 * h12;
    const stepSlope = -(h22 * g1 - h12 * g2) / determinant;
    const stepOffset = -(h11 * g2 - h12 * g1) / determinant;
    const descent = g1 * stepSlope + g2 * stepOffset;
    let size = 1;
    for (; size >= 1e-10; size /= 2) {
      const next = loss(slope + size * stepSlope, offset + size * stepOffset);
      if (next < value + 1e-4 * size * descent) {
        slope += size * stepSlope;
        offset += size * stepOffset;
        value = next;
        break;
      }
    }
    if (size < 1e-10) break;
  }
  return { slope, offset };
}
