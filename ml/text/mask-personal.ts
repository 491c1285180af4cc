import { foldText } from './fold-text.ts';

const MASK = '…';
const ADDRESS = /\S+@\S+|(?:https?:\/\/|www\.)\S+/gi;
/** Telephone numbers, documents, codes: from five digits on, however they are grouped. */
const NUMBER = /\+?\d(?:[ ().\-/]{0,2}\d){4,}/g;
/** Particles of names, such as "da", are words of every text. */
const SHORTEST_NAME = 3;

/**
 * The text without addresses, long numbers and the given names, each part of a name by itself, however it is accented.
 *
 * @param names such as "Ana Souza"
 */
export function maskPersonal(text: string, names: readonly string[]): string {
  const parts = new Set(
    names.flatMap((name) => wordsIn(name)).filter((part) => part.length >= SHORTEST_NAME),
  );
  return text
    .normalize('NFC')
    .replace(ADDRESS, MASK)
    .replace(NUMBER, MASK)
    .replace(/\p{L}+/gu, (word) => (parts.has(foldText(word)) ? MASK : word));
}

const wordsIn = (name: string): string[] => foldText(name).match(/\p{L}+/gu) ?? [];
