export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

const [REFLECTION, EXPANSION, CONTRACTION, SHRINKAGE] = [1, 2, 0.5, 0.5];

/**
 * The downhill simplex method (Nelder & Mead 1965) with the standard coefficients: a local minimum of a function of
 * which no gradient is known. Deterministic.
 *
 * @param step size of the first simplex in each direction
 * @param tolerance ends when the values of the simplex lie so close together, relative to their size
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { step = 1, tolerance = 1e-8, maxEvaluations = 200 * start.length } = {},
): Minimum {
  let evaluations = 0;
  const vertex = (at: readonly number[]): Minimum => {
    evaluations++;
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  let simplex = [start, ...start.map((_, axis) => start.map((x, at) => (at === axis ? x + step : x)))].map(
    vertex,
  );
  for (;;) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0]!, simplex.at(-1)!];
    const spread = worst.value - best.value;
    if (spread <= tolerance * (Math.abs(best.value) + tolerance) || evaluations >= maxEvaluations)
      return best;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, axis) => others.reduce((sum, { at }) => sum + at[axis]!, 0) / others.length);
    const along = (factor: number) => vertex(centre.map((c, axis) => c + factor * (worst.at[axis]! - c)));
    const better = improved(along, best, others.at(-1)!, worst);
    simplex = better
      ? [...others, better]
      : [
          best,
          ...simplex
            .slice(1)
            .map(({ at }) => vertex(at.map((x, i) => best.at[i]! + SHRINKAGE * (x - best.at[i]!)))),
        ];
  }
}

/** What the worst vertex is replaced by; undefined when the simplex is to shrink. */
function improved(
  along: (factor: number) => Minimum,
  best: Minimum,
  secondWorst: Minimum,
  worst: Minimum,
): Minimum | undefined {
  const reflected = along(-REFLECTION);
  if (reflected.value < best.value) {
    const expanded = along(-EXPANSION);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < secondWorst.value) return reflected;
  const contracted = along(reflected.value < worst.value ? -CONTRACTION : CONTRACTION);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
}
