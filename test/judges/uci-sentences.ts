import { binaryScores } from '#ml/text/macro-f1';
import { type NoteFeatures, noteFeatures } from '#ml/text/note-features';
import { judgeBy } from '#ml/text/sentiment-model';
import { trainSentiment } from '#ml/text/train-sentiment';
import { judgeData } from './judge-data.ts';
import type { JudgeResult } from './judge-result.ts';

const FOLDS = 5;
const files = ['amazon_cells_labelled.txt', 'yelp_labelled.txt'];

/**
 * Sentences of English reviews with a label (Kotzias et al. 2015), 1,000 of Amazon and 1,000 of Yelp. They have no date:
 * every fifth is judged by a model that learned from the other four, five times over.
 */
export async function judge(): Promise<JudgeResult[]> {
  const sentences = files.flatMap((file) => parse(judgeData('uci-sentences', file)));
  const guesses = new Float64Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const { model } = trainSentiment(sentences.filter((_, at) => at % FOLDS !== fold));
    const judgeNote = judgeBy(model);
    for (const [at, { features }] of sentences.entries())
      if (at % FOLDS === fold) guesses[at] = judgeNote(features).probability - 0.5;
  }
  const labels = sentences.map(({ label }) => label);
  const lexicon = sentences.map(({ features }) => features.lexicon.score || 1);
  return [
    {
      name: 'uci-sentences: accuracy',
      figure: binaryScores(labels, guesses).accuracy,
      detail: `${sentences.length} sentences, ${FOLDS} folds`,
    },
    { name: 'uci-sentences: accuracy of the lexicon', figure: binaryScores(labels, lexicon).accuracy },
  ];
}

interface Sentence {
  readonly features: NoteFeatures;
  readonly label: 1 | -1;
  readonly date: string;
}

const parse = (text: string): Sentence[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [sentence, label] = line.split('\t');
      return { features: noteFeatures(sentence!), label: Number(label) === 1 ? 1 : -1, date: '' };
    });
