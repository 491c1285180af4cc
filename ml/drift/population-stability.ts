/** Observations by group. */
export type Distribution = ReadonlyMap<string, number>;

export interface Stability {
  /** Population stability index. */
  readonly index: number;
  /** From which on it is no chance. */
  readonly threshold: number;
}

/** From a quarter on a population has changed (Siddiqi 2006, Credit Risk Scorecards). */
const CHANGED = 0.25;
/** 99.9 % quantile of the normal distribution. */
const Z = 3.0902;
/** What a group without an observation counts for. */
const NOTHING = 0.5;

/**
 * How far one distribution is from another: the sum over their groups of the difference of shares times the logarithm of
 * their ratio. The index of samples from one population is distributed as chi-square over the number of groups, times
 * 1/n + 1/m (Yurdakul 2018): the threshold is no less than what happens by chance once in a thousand.
 */
export function populationStability(reference: Distribution, recent: Distribution): Stability {
  const groups = [...new Set([...reference.keys(), ...recent.keys()])].sort();
  const sharesOf = (of: Distribution) => {
    const counts = groups.map((group) => of.get(group) || NOTHING);
    const sum = counts.reduce((total, count) => total + count, 0);
    return { sum, shares: counts.map((count) => count / sum) };
  };
  const [then, now] = [sharesOf(reference), sharesOf(recent)];
  const index = groups.reduce((sum, _, at) => {
    const [before, after] = [then.shares[at]!, now.shares[at]!];
    return sum + (after - before) * Math.log(after / before);
  }, 0);
  const chance = chiSquare(groups.length - 1) * (1 / then.sum + 1 / now.sum);
  return { index, threshold: Math.max(CHANGED, chance) };
}

/** Its 99.9 % quantile (Wilson & Hilferty 1931). */
function chiSquare(degrees: number): number {
  if (degrees < 1) return 0;
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + Z * Math.sqrt(spread)) ** 3;
}
