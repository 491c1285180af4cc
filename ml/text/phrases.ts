import { isNegator } from './negation.ts';
import { stopWords } from './stop-words.ts';
import type { Token } from './tokens.ts';

export interface Phrase {
  /** Folded words with a space between. */
  readonly key: string;
  /** As it was written, in lower case. */
  readonly surface: string;
}

const LONGEST = 3;
const SHORTEST_WORD = 3;

/**
 * One to three neighbouring words of a clause, each phrase once, that neither begin nor end with a word that says nothing
 * by itself. A word that negates may begin one, but is none alone.
 */
export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const found = new Map<string, string>();
  for (let start = 0; start < tokens.length; start++) {
    if (!mayBound(tokens[start]!)) continue;
    for (let end = start; end < Math.min(tokens.length, start + LONGEST); end++) {
      const last = tokens[end]!;
      if (last.kind !== 'word') break;
      if (!mayBound(last) || isNegator(last.text)) continue;
      const words = tokens.slice(start, end + 1);
      const key = words.map(({ text }) => text).join(' ');
      if (found.has(key)) continue;
      found.set(
        key,
        words
          .map(({ surface }) => surface)
          .filter((surface) => surface !== '')
          .join(' '),
      );
    }
  }
  return [...found].map(([key, surface]) => ({ key, surface }));
}

const mayBound = ({ text, kind, surface }: Token): boolean =>
  kind === 'word' &&
  surface !== '' &&
  (isNegator(text) || (text.length >= SHORTEST_WORD && !stopWords.has(text)));
