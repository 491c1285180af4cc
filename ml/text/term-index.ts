/** The terms that a model knows, as hashes in ascending order, with their inverse document frequencies. */
export interface TermIndex {
  readonly terms: Uint32Array;
  readonly idf: Float32Array;
}

/** A term that one text alone has teaches nothing about others. */
const LEAST_TEXTS = 2;

/**
 * The most frequent terms with the smoothed inverse document frequency ln((1 + N) / (1 + n)) + 1, n of N texts having
 * the term (Spärck Jones 1972; Manning, Raghavan & Schütze 2008, chapter 6).
 *
 * @param texts terms of each text, each once
 */
export function termIndex(texts: readonly Uint32Array[], mostTerms: number): TermIndex {
  const counts = new Map<number, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST_TEXTS)
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, mostTerms)
    .sort(([a], [b]) => a - b);
  return {
    terms: Uint32Array.from(kept, ([term]) => term),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1),
  };
}

/**
 * Finds the position of a term in the index, -1 for an unknown one. Hashes lie evenly: their upper half leads to the few
 * terms among which it must be.
 */
export function termLookup({ terms }: TermIndex): (term: number) => number {
  const starts = new Uint32Array((1 << 16) + 1);
  for (const term of terms) starts[(term >>> 16) + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  return (term) => {
    const end = starts[(term >>> 16) + 1]!;
    for (let at = starts[term >>> 16]!; at < end; at++) if (terms[at] === term) return at;
    return -1;
  };
}
