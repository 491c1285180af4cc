import { phrasesOf } from './phrases.ts';
import { stopWords } from './stop-words.ts';
import { tokensOf } from './tokens.ts';

export const phraseParameters = {
  /** Buyers that must have said it. */
  leastBuyers: 3,
  /** Below it, chance is enough of an explanation; of no use where there is one product only. */
  leastDistinctiveness: 1,
  /** Phrases per product. */
  mostPhrases: 10,
  /** Weight of the phrases of all products in the estimate for one, in phrases. */
  prior: 100,
} as const;

export interface ProductNote {
  readonly product: string;
  /** Whose note it is. */
  readonly buyer: string;
  /** Without personal data. */
  readonly text: string;
  /** -1 (bad) to 1 (good). */
  readonly score: number;
}

export interface KeyPhrase {
  readonly product: string;
  /** As it is most often written. */
  readonly phrase: string;
  /** Of the product's notes, how many hold it. */
  readonly notes: number;
  /** How much more often it is said of this product than of others: a log-odds ratio in units of its standard deviation. */
  readonly distinctiveness: number;
  /** Mean of the scores of the notes that hold it. */
  readonly score: number;
}

/**
 * What buyers say of each product rather than of the others: phrases by their log-odds ratio with a Dirichlet prior
 * made of all notes (Monroe, Colaresi & Quinn 2008, "Fightin' Words"). Of phrases that overlap and stand in the
 * same notes one is kept; words of the product's own name are left out.
 */
export function keyPhrases(notes: readonly ProductNote[]): KeyPhrase[] {
  const hashes = notes.map(({ text }) =>
    Uint32Array.from(phrasesOf(tokensOf(text)), ({ key }) => hashOf(key)),
  );
  const products = countByProduct(notes, hashes);
  const everywhere = countEverywhere(hashes, products);
  const least = products.size > 1 ? phraseParameters.leastDistinctiveness : AS_OFTEN;
  let total = 0;
  for (const { mentions } of products.values()) total += mentions;
  return [...products].flatMap(([product, { mentions, phrases }]) => {
    const scored = [...phrases].map(([key, counted]) => ({
      key,
      counted,
      distinctiveness: logOdds(counted.notes.length, mentions, everywhere.get(hashOf(key))!, total),
    }));
    return mostDistinct(product, scored, least).map(({ counted, distinctiveness }) => ({
      product,
      phrase: mostFrequent(counted.surfaces),
      notes: counted.notes.length,
      distinctiveness,
      score: counted.score / counted.notes.length,
    }));
  });
}

interface CountedPhrase {
  /** Numbers of the notes that hold it, ascending. */
  readonly notes: number[];
  score: number;
  readonly buyers: Set<string>;
  readonly surfaces: Map<string, number>;
}

interface CountedProduct {
  /** Of all phrases, the rare ones too. */
  mentions: number;
  /** Those that enough buyers said, by key. */
  readonly phrases: Map<string, CountedPhrase>;
}

const BUCKETS = 1 << 22;

/** Most phrases are said once: they are sorted out by a rough count first, so that no memory goes into them. */
function countByProduct(
  notes: readonly ProductNote[],
  hashes: readonly Uint32Array[],
): Map<string, CountedProduct> {
  const rough = new Uint8Array(BUCKETS);
  for (const [number, { product }] of notes.entries())
    for (const hash of hashes[number]!) {
      const bucket = bucketOf(product, hash);
      if (rough[bucket]! < phraseParameters.leastBuyers) rough[bucket]!++;
    }
  const products = new Map<string, CountedProduct>();
  for (const [number, { product, buyer, text, score }] of notes.entries()) {
    const counted = products.get(product) ?? { mentions: 0, phrases: new Map() };
    products.set(product, counted);
    for (const { key, surface } of phrasesOf(tokensOf(text))) {
      counted.mentions++;
      if (rough[bucketOf(product, hashOf(key))]! < phraseParameters.leastBuyers) continue;
      const phrase = counted.phrases.get(key) ?? {
        notes: [],
        score: 0,
        buyers: new Set(),
        surfaces: new Map(),
      };
      counted.phrases.set(key, phrase);
      phrase.notes.push(number);
      phrase.score += score;
      phrase.buyers.add(buyer);
      phrase.surfaces.set(surface, (phrase.surfaces.get(surface) ?? 0) + 1);
    }
  }
  for (const { phrases } of products.values())
    for (const [key, { buyers }] of phrases)
      if (buyers.size < phraseParameters.leastBuyers) phrases.delete(key);
  return products;
}

/** FNV-1a with 32 bits (Fowler, Noll & Vo), over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const bucketOf = (product: string, phrase: number): number => {
  const hash = Math.imul(hashOf(product) ^ phrase, 0x01000193);
  return (hash ^ (hash >>> 22)) & (BUCKETS - 1);
};

/** Mentions, of whatever product, of the phrases that some product has; by hash, as all phrases would fill the memory. */
function countEverywhere(
  hashes: readonly Uint32Array[],
  products: ReadonlyMap<string, CountedProduct>,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { phrases } of products.values()) for (const key of phrases.keys()) counts.set(hashOf(key), 0);
  for (const note of hashes)
    for (const hash of note) {
      const count = counts.get(hash);
      if (count !== undefined) counts.set(hash, count + 1);
    }
  return counts;
}

/** Monroe, Colaresi & Quinn (2008), equations 16 and 22, the prior in proportion to all mentions. */
function logOdds(here: number, hereOfAll: number, everywhere: number, all: number): number {
  const { prior } = phraseParameters;
  const [elsewhere, elsewhereOfAll] = [everywhere - here, all - hereOfAll];
  const expected = (prior * everywhere) / all;
  const odds = (count: number, of: number) => (count + expected) / Math.max(1, of + prior - count - expected);
  const ratio = Math.log(odds(here, hereOfAll) / odds(elsewhere, elsewhereOfAll));
  return ratio / Math.sqrt(1 / (here + expected) + 1 / (elsewhere + expected));
}

interface ScoredPhrase {
  readonly key: string;
  readonly counted: CountedPhrase;
  readonly distinctiveness: number;
}

/** Rounding may leave a phrase of the only product a little below zero. */
const AS_OFTEN = -1e-6;

function mostDistinct(product: string, phrases: readonly ScoredPhrase[], least: number): ScoredPhrase[] {
  const name = new Set(tokensOf(product).map(({ text }) => text));
  const kept = phrases
    .filter(
      ({ key, distinctiveness }) =>
        distinctiveness > least && !key.split(' ').every((word) => name.has(word)),
    )
    .sort(
      (a, b) =>
        b.distinctiveness - a.distinctiveness ||
        fillers(a) - fillers(b) ||
        b.key.length - a.key.length ||
        (a.key < b.key ? -1 : 1),
    );
  const chosen: ScoredPhrase[] = [];
  for (const phrase of kept) {
    if (chosen.length === phraseParameters.mostPhrases) break;
    if (!kept.some((other) => saysMore(other, phrase)) && !chosen.some((other) => saysTheSame(other, phrase)))
      chosen.push(phrase);
  }
  return chosen;
}

const fillers = ({ key }: ScoredPhrase): number =>
  key.split(' ').filter((word) => stopWords.has(word)).length;

const saysMore = (longer: ScoredPhrase, phrase: ScoredPhrase): boolean =>
  longer.key.length > phrase.key.length &&
  ` ${longer.key} `.includes(` ${phrase.key} `) &&
  longer.counted.notes.length === phrase.counted.notes.length;

/** Such as "levou cinco minutos" and "configuração levou cinco": parts of one sentence. */
const saysTheSame = (other: ScoredPhrase, phrase: ScoredPhrase): boolean =>
  phrase.key.split(' ').some((word) => !stopWords.has(word) && other.key.split(' ').includes(word)) &&
  phrase.counted.notes.length === other.counted.notes.length &&
  phrase.counted.notes.every((note, at) => note === other.counted.notes[at]);

const mostFrequent = (surfaces: ReadonlyMap<string, number>): string =>
  [...surfaces].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))[0]![0];
