import { type LexiconSentiment, lexiconSentiment } from './lexicon.ts';
import type { SparseRows } from './linear-classifier.ts';
import { noteTerms } from './note-terms.ts';
import { type TermIndex, termLookup } from './term-index.ts';
import { tokensOf } from './tokens.ts';

export interface NoteFeatures {
  readonly terms: Uint32Array;
  readonly lexicon: LexiconSentiment;
}

export function noteFeatures(text: string): NoteFeatures {
  const tokens = tokensOf(text);
  return { terms: noteTerms(tokens), lexicon: lexiconSentiment(tokens) };
}

/** What the lexicon found, as columns after those of the terms. */
export const LEXICON_COLUMNS = 3;

/** Each between -1/2 and 1/2: together about as long as the terms, whose vector has length 1. */
export const lexiconValues = ({ lexicon: { positive, negative, score } }: NoteFeatures): number[] => [
  score / 2,
  positive / (positive + 2) / 2,
  negative / (2 - negative) / 2,
];

/** TF-IDF of the terms that the index knows, each counted once per text and scaled to length 1, and the lexicon. */
export function vectors(notes: readonly NoteFeatures[], index: TermIndex): SparseRows {
  const columnOf = termLookup(index);
  const lexiconFrom = index.terms.length;
  const starts = new Uint32Array(notes.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, note] of notes.entries()) {
    const known = Array.from(note.terms, columnOf).filter((column) => column >= 0);
    const length = Math.sqrt(known.reduce((sum, column) => sum + index.idf[column]! ** 2, 0)) || 1;
    for (const column of known) {
      columns.push(column);
      values.push(index.idf[column]! / length);
    }
    for (const [offset, value] of lexiconValues(note).entries()) {
      columns.push(lexiconFrom + offset);
      values.push(value);
    }
    starts[row + 1] = columns.length;
  }
  return {
    starts,
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    width: lexiconFrom + LEXICON_COLUMNS,
  };
}
