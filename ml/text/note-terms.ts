import { isNegator, negated } from './negation.ts';
import type { Token } from './tokens.ts';

const [OFFSET, PRIME] = [0x811c9dc5, 0x01000193];
const [WORD, NEGATED, PAIR, PIECE] = [1, 2, 3, 4];
const [SHORTEST_PIECE, LONGEST_PIECE] = [3, 5];

/**
 * The terms of a text, each once, as hashes in ascending order: words (apart when negated), pairs of neighbours, and
 * pieces of 3 to 5 letters of each word with its ends marked, which forgive misspellings. A model that knows hashes
 * only keeps no word of any note.
 */
export function noteTerms(tokens: readonly Token[]): Uint32Array {
  const terms: number[] = [];
  const reached = negated(tokens);
  let before = 0;
  for (const [at, { text, kind }] of tokens.entries()) {
    if (kind === 'break') {
      before = 0;
      continue;
    }
    const word = hashOf(OFFSET, text);
    terms.push(mix(word, reached[at] ? NEGATED : WORD));
    if (before !== 0) terms.push(mix(mix(before, word), PAIR));
    before = word;
    if (kind === 'word' && !isNegator(text)) addPieces(terms, `<${text}>`, reached[at]!);
  }
  const sorted = Uint32Array.from(terms).sort();
  return sorted.filter((term, at) => at === 0 || term !== sorted[at - 1]);
}

function addPieces(terms: number[], word: string, reached: boolean): void {
  for (let start = 0; start < word.length; start++) {
    let hash = reached ? mix(OFFSET, NEGATED) : OFFSET;
    const end = Math.min(word.length, start + LONGEST_PIECE);
    for (let at = start; at < end; at++) {
      hash = mix(hash, word.charCodeAt(at));
      if (at - start + 1 >= SHORTEST_PIECE) terms.push(mix(hash, PIECE));
    }
  }
}

/** FNV-1a with 32 bits (Fowler, Noll & Vo), over UTF-16 code units. */
function hashOf(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, PRIME) >>> 0;
