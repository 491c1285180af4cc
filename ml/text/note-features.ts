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
  for (const [row, { terms }] of notes.entries()) {
    let known = 0;
    for (const term of terms) if (columnOf(term) >= 0) known++;
    starts[row + 1] = starts[row]! + known + LEXICON_COLUMNS;
  }
  const columns = new Uint32Array(starts[notes.length]!);
  const values = new Float64Array(columns.length);
  for (const [row, note] of notes.entries()) {
    let at = starts[row]!;
    let squares = 0;
    for (const term of note.terms) {
      const column = columnOf(term);
      if (column < 0) continue;
      columns[at] = column;
      values[at++] = index.idf[column]!;
      squares += index.idf[column]! ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let known = starts[row]!; known < at; known++) values[known]! /= length;
    for (const [offset, value] of lexiconValues(note).entries()) {
      columns[at] = lexiconFrom + offset;
      values[at++] = value;
    }
  }
  return {
    starts,
    columns,
    values,
    width: lexiconFrom + LEXICON_COLUMNS,
  };
}
