import { decision, type SparseRows, trainLinear } from './linear-classifier.ts';
import { binaryScores } from './macro-f1.ts';
import { type NoteFeatures, vectors } from './note-features.ts';
import { plattScaling, probability } from './platt-scaling.ts';
import type { SentimentModel } from './sentiment-model.ts';
import { termIndex } from './term-index.ts';

export const sentimentParameters = {
  method: 'tfidf-linear',
  /** Ratings from here on up are of happy buyers, those from there on down of unhappy ones; those between teach nothing. */
  positiveFrom: 4,
  negativeTo: 2,
  mostTerms: 60_000,
  /** The latest rated notes are learned from. */
  mostNotes: 50_000,
  leastNotes: 100,
  leastOfEach: 15,
  folds: 5,
} as const;

/** The costs of an error among which cross-validation chooses. */
const COSTS = [0.3, 1, 3] as const;

export interface LabelledNote {
  readonly features: NoteFeatures;
  /** 1 of a happy buyer, -1 of an unhappy one. */
  readonly label: 1 | -1;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface TrainedSentiment {
  readonly model: SentimentModel;
  readonly cost: number;
  /** Of each fold, judged by what the others taught. */
  readonly foldMacroF1: readonly number[];
}

/** The label of a rating; undefined for those between good and bad. */
export const labelOf = (rating: number): 1 | -1 | undefined =>
  rating >= sentimentParameters.positiveFrom ? 1 : rating <= sentimentParameters.negativeTo ? -1 : undefined;

/** Whether there are enough notes of either kind to learn from. */
export function enoughToLearn(notes: readonly Pick<LabelledNote, 'label'>[]): boolean {
  const good = notes.filter(({ label }) => label === 1).length;
  const { leastNotes, leastOfEach } = sentimentParameters;
  return notes.length >= leastNotes && Math.min(good, notes.length - good) >= leastOfEach;
}

/**
 * Learns from notes whose buyers rated: TF-IDF of words, pairs and pieces of words with a linear support vector machine
 * (Joachims 1998), its cost chosen by cross-validation, its decisions turned into probabilities on notes that had no
 * part in them (Platt 1999).
 *
 * @param notes enough to learn from, oldest first
 */
export function trainSentiment(notes: readonly LabelledNote[]): TrainedSentiment {
  const features = notes.map((note) => note.features);
  const index = termIndex(
    features.map(({ terms }) => terms),
    sentimentParameters.mostTerms,
  );
  const rows = vectors(features, index);
  const labels = Int8Array.from(notes, ({ label }) => label);
  const candidates = COSTS.map((cost) => crossValidated(rows, labels, cost));
  const best = candidates.reduce((a, b) => (b.macroF1 > a.macroF1 ? b : a));
  const everyRow = Uint32Array.from(notes.keys());
  const { weights, bias } = trainLinear(rows, labels, everyRow, { cost: best.cost });
  return {
    model: {
      index,
      weights: Float32Array.from(weights),
      bias,
      scaling: plattScaling(best.decisions, labels),
      trainedThrough: notes.at(-1)!.date,
    },
    cost: best.cost,
    foldMacroF1: best.foldMacroF1,
  };
}

/** Decisions on each row by what the rows of the other folds taught. */
function crossValidated(rows: SparseRows, labels: Int8Array, cost: number) {
  const { folds } = sentimentParameters;
  const all = [...labels.keys()];
  const decisions = new Float64Array(labels.length);
  for (let fold = 0; fold < folds; fold++) {
    const others = Uint32Array.from(all.filter((row) => row % folds !== fold));
    const learned = trainLinear(rows, labels, others, { cost });
    for (const row of all) if (row % folds === fold) decisions[row] = decision(learned, rows, row);
  }
  const scaling = plattScaling(decisions, labels);
  const guesses = decisions.map((value) => probability(scaling, value) - 0.5);
  const scoreOf = (of: readonly number[]): number =>
    binaryScores(
      of.map((row) => labels[row]!),
      of.map((row) => guesses[row]!),
    ).macroF1;
  const foldMacroF1 = Array.from({ length: folds }, (_, fold) =>
    scoreOf(all.filter((row) => row % folds === fold)),
  );
  return { cost, decisions, macroF1: scoreOf(all), foldMacroF1 };
}
