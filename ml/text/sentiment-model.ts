import { LEXICON_COLUMNS, lexiconValues, type NoteFeatures } from './note-features.ts';
import { numberText, realNumbers, wholeNumbers } from './number-text.ts';
import { type PlattScaling, probability } from './platt-scaling.ts';
import { type TermIndex, termLookup } from './term-index.ts';

/** Everything that judging a text needs. */
export interface SentimentModel {
  readonly index: TermIndex;
  /** Of the terms, then of what the lexicon found. */
  readonly weights: Float32Array;
  readonly bias: number;
  readonly scaling: PlattScaling;
  /** Day of the latest note that it learned from. */
  readonly trainedThrough: string;
}

export type Sentiment = 'positive' | 'neutral' | 'negative';

export interface Judgement {
  /** That the text is a happy buyer's, among those who are happy or not. */
  readonly probability: number;
  /** -1 to 1; 0 where the text says nothing, or only the usual share of happy buyers speaks for it. */
  readonly score: number;
}

/** Below it, a score is neither good nor bad. */
export const NEUTRAL_BELOW = 0.2;

export const sentimentOf = (score: number): Sentiment =>
  Math.abs(score) < NEUTRAL_BELOW ? 'neutral' : score > 0 ? 'positive' : 'negative';

export function judgeBy({
  index,
  weights,
  bias,
  scaling,
}: SentimentModel): (note: NoteFeatures) => Judgement {
  const columnOf = termLookup(index);
  const lexiconFrom = index.terms.length;
  return (note) => {
    let [sum, squares] = [0, 0];
    for (const term of note.terms) {
      const column = columnOf(term);
      if (column < 0) continue;
      const idf = index.idf[column]!;
      sum += weights[column]! * idf;
      squares += idf * idf;
    }
    let evidence = squares === 0 ? 0 : sum / Math.sqrt(squares);
    for (const [offset, value] of lexiconValues(note).entries())
      evidence += weights[lexiconFrom + offset]! * value;
    const usual = probability(scaling, evidence + bias);
    // As if as many buyers were happy as not: what the words alone say.
    const even = probability({ slope: scaling.slope, offset: 0 }, evidence);
    const [a, b] = [2 * usual - 1, 2 * even - 1];
    return { probability: usual, score: a * b <= 0 ? 0 : Math.sign(a) * Math.min(Math.abs(a), Math.abs(b)) };
  };
}

export function writeSentimentModel({
  index,
  weights,
  bias,
  scaling,
  trainedThrough,
}: SentimentModel): string {
  const content = {
    method: 'tfidf-linear',
    trained_through: trainedThrough,
    bias,
    slope: scaling.slope,
    offset: scaling.offset,
    lexicon_weights: [...weights.subarray(index.terms.length)],
    terms: numberText(index.terms),
    idf: numberText(index.idf),
    weights: numberText(weights.subarray(0, index.terms.length)),
  };
  return `${JSON.stringify(content)}\n`;
}

export function readSentimentModel(text: string): SentimentModel {
  const content = JSON.parse(text) as {
    trained_through: string;
    bias: number;
    slope: number;
    offset: number;
    lexicon_weights: number[];
    terms: string;
    idf: string;
    weights: string;
  };
  const terms = wholeNumbers(content.terms);
  const weights = new Float32Array(terms.length + LEXICON_COLUMNS);
  weights.set(realNumbers(content.weights));
  weights.set(content.lexicon_weights, terms.length);
  return {
    index: { terms, idf: realNumbers(content.idf) },
    weights,
    bias: content.bias,
    scaling: { slope: content.slope, offset: content.offset },
    trainedThrough: content.trained_through,
  };
}
