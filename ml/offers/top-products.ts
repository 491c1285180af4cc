/**
 * Numbers of the products with the highest scores above `above`, best first; of equal ones the lower number first.
 */
export function topProducts(scores: Float64Array, most: number, above = -Infinity): number[] {
  const best: number[] = [];
  for (let product = 0; product < scores.length; product++) {
    const score = scores[product]!;
    if (!(score > above) || (best.length === most && score <= scores[best.at(-1)!]!)) continue;
    let at = best.length;
    while (at > 0 && scores[best[at - 1]!]! < score) at--;
    best.splice(at, 0, product);
    if (best.length > most) best.pop();
  }
  return best;
}
