// Lanczos' approximation with g = 7 and nine terms, as Godfrey (2001) computed them: about 15 digits.
const G = 7;
const SERIES = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

/** The logarithm of the gamma function, for x > 0 (Lanczos 1964). */
export function logGamma(x: number): number {
  // The approximation holds from one half on; below, by Γ(x) Γ(1 − x) = π / sin πx.
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = SERIES[0]!;
  for (let term = 1; term < SERIES.length; term++) sum += SERIES[term]! / (x - 1 + term);
  const shifted = x + G - 0.5;
  return HALF_LOG_TWO_PI + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}
