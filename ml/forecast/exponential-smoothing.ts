/** Level after the last observation, by simple exponential smoothing, and the sum of its squared one-step errors. */
export function smooth(
  values: Float64Array,
  alpha: number,
): { readonly level: number; readonly errors: number } {
  let level = values[0]!;
  let errors = 0;
  for (let at = 1; at < values.length; at++) {
    const error = values[at]! - level;
    errors += error * error;
    level += alpha * error;
  }
  return { level, errors };
}

/** The smoothing parameter with the least squared errors: golden-section search (Kiefer 1953). */
export function bestAlpha(values: Float64Array, least = 0.01, most = 0.99): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [least, most];
  for (let step = 0; step < 24; step++) {
    const [first, second] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (smooth(values, first).errors <= smooth(values, second).errors) high = second;
    else low = first;
  }
  return (low + high) / 2;
}
