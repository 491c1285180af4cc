import { englishDiminishers, englishIntensifiers, englishLexicon } from './lexicon-english.ts';
import { portugueseDiminishers, portugueseIntensifiers, portugueseLexicon } from './lexicon-portuguese.ts';
import { isTurn, negated } from './negation.ts';
import { faces, type Token } from './tokens.ts';

const SHORTEST_STEM = 2;
/** Constants of VADER: Hutto & Gilbert (2014), "VADER: A parsimonious rule-based model for sentiment analysis". */
const [FLIP, STRONGER, WEAKER, BEFORE_TURN, AFTER_TURN, NORM] = [-0.74, 1.3, 0.7, 0.5, 1.5, 15 / 4];

/** Words and phrases by their valence. */
export const lexicons = [englishLexicon, portugueseLexicon] as const;

const exact = new Map<string, number>([
  [faces.happy, 2],
  [faces.sad, -2],
]);
const stems = new Map<string, number>();
/** How many words the longest phrase has that begins with a word. */
const longest = new Map<string, number>();
for (const lexicon of lexicons)
  for (const [valence, words] of Object.entries(lexicon))
    for (const word of words.trim().split(/\s+/)) {
      const text = word.replaceAll('_', ' ');
      if (text.endsWith('*')) stems.set(text.slice(0, -1), Number(valence));
      else exact.set(text, Number(valence));
      const [first, ...others] = text.split(' ');
      if (others.length > 0) longest.set(first!, Math.max(longest.get(first!) ?? 1, others.length + 1));
    }
const weights = new Map<string, number>([
  ...`${englishIntensifiers} ${portugueseIntensifiers}`.split(' ').map((word) => [word, STRONGER] as const),
  ...`${englishDiminishers} ${portugueseDiminishers}`.split(' ').map((word) => [word, WEAKER] as const),
]);

/** What a lexicon finds in a text. */
export interface LexiconSentiment {
  /** Sum of the good that is said, from 0, and of the bad, up to 0. */
  readonly positive: number;
  readonly negative: number;
  /** -1 (bad) to 1 (good); 0 when nothing was found, or as much of each. */
  readonly score: number;
}

/**
 * Sums the valences of words and phrases; negations turn them round, intensifiers strengthen them, and what follows
 * "but" counts more than what goes before (Hutto & Gilbert 2014).
 */
export function lexiconSentiment(tokens: readonly Token[]): LexiconSentiment {
  const reached = negated(tokens);
  const found: { at: number; value: number }[] = [];
  let turn = -1;
  for (let at = 0; at < tokens.length; ) {
    if (isTurn(tokens[at]!.text)) turn = at;
    const { length, valence } = entryAt(tokens, at);
    if (valence !== 0) {
      const weight =
        weights.get(tokens[at - 1]?.text ?? '') ?? weights.get(tokens[at + length]?.text ?? '') ?? 1;
      const value = valence * weight * (reached[at] ? FLIP : 1);
      found.push({ at, value });
    }
    at += length;
  }
  let [positive, negative] = [0, 0];
  for (const { at, value } of found) {
    const weighed = turn < 0 ? value : value * (at < turn ? BEFORE_TURN : AFTER_TURN);
    if (weighed > 0) positive += weighed;
    else negative += weighed;
  }
  const sum = positive + negative;
  return { positive, negative, score: sum / Math.sqrt(sum * sum + NORM) };
}

/** The longest phrase of the lexicon that begins there; a single word of valence 0 when there is none. */
function entryAt(tokens: readonly Token[], at: number): { length: number; valence: number } {
  for (let length = Math.min(longest.get(tokens[at]!.text) ?? 1, tokens.length - at); length > 0; length--) {
    const text = length === 1 ? tokens[at]!.text : phrase(tokens, at, length);
    const valence = exact.get(text) ?? stemmed(text);
    if (valence !== undefined) return { length, valence };
  }
  return { length: 1, valence: 0 };
}

const phrase = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ');

function stemmed(text: string): number | undefined {
  for (let length = text.length; length >= SHORTEST_STEM; length--) {
    const valence = stems.get(text.slice(0, length));
    if (valence !== undefined) return valence;
  }
  return undefined;
}
