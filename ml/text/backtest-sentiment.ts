import { type BinaryScores, binaryScores } from './macro-f1.ts';
import { judgeBy, type SentimentModel, sentimentOf } from './sentiment-model.ts';
import { enoughToLearn, type LabelledNote, trainSentiment } from './train-sentiment.ts';

/** How a model did on the latest notes, which had no part in it. */
export interface SentimentBacktest {
  readonly notes: number;
  readonly scores: BinaryScores;
  /** Of the lexicon on the same notes; where it finds nothing, it guesses as most notes before were. */
  readonly floor: BinaryScores;
  /** Share of the notes that are called neutral. */
  readonly neutral: number;
  /**
   * Of the present champion and of this one, on notes younger than what the champion learned from; on all of them while
   * those are too few, by which the champion, who knows them, stays unless it is bad.
   */
  readonly champion:
    | { readonly notes: number; readonly scores: BinaryScores; readonly itsScores: BinaryScores }
    | undefined;
}

const LEARNED_SHARE = 0.8;
/** Fewer of either kind, and chance decides. */
const LEAST_JUDGED = 5;

/**
 * Learns from the older four fifths of the notes and judges the others.
 *
 * @param notes oldest first
 * @returns undefined when there are too few
 */
export function backtestSentiment(
  notes: readonly LabelledNote[],
  champion: SentimentModel | undefined,
): SentimentBacktest | undefined {
  const split = Math.floor(notes.length * LEARNED_SHARE);
  const [learned, judged] = [notes.slice(0, split), notes.slice(split)];
  if (!enoughToLearn(learned) || !enoughToJudge(judged)) return undefined;
  const usual = learned.filter(({ label }) => label === 1).length * 2 >= learned.length ? 1 : -1;
  const { model } = trainSentiment(learned);
  const judge = judgeBy(model);
  const younger = champion ? judged.filter(({ date }) => date > champion.trainedThrough) : [];
  const shared = enoughToJudge(younger) ? younger : judged;
  return {
    notes: judged.length,
    scores: scoresOf(judged, model),
    floor: binaryScores(
      judged.map(({ label }) => label),
      judged.map(({ features }) => features.lexicon.score || usual),
    ),
    neutral:
      judged.filter(({ features }) => sentimentOf(judge(features).score) === 'neutral').length /
      judged.length,
    champion: champion && {
      notes: shared.length,
      scores: scoresOf(shared, champion),
      itsScores: scoresOf(shared, model),
    },
  };
}

function enoughToJudge(notes: readonly LabelledNote[]): boolean {
  const good = notes.filter(({ label }) => label === 1).length;
  return Math.min(good, notes.length - good) >= LEAST_JUDGED;
}

function scoresOf(notes: readonly LabelledNote[], model: SentimentModel): BinaryScores {
  const judge = judgeBy(model);
  return binaryScores(
    notes.map(({ label }) => label),
    notes.map(({ features }) => judge(features).probability - 0.5),
  );
}
