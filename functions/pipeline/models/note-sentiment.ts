import { literal } from '#lake/sql-text';
import { backtestSentiment, type SentimentBacktest } from '#ml/text/backtest-sentiment';
import { noteFeatures } from '#ml/text/note-features';
import { readSentimentModel, writeSentimentModel } from '#ml/text/sentiment-model';
import {
  enoughToLearn,
  type LabelledNote,
  labelOf,
  sentimentParameters,
  trainSentiment,
} from '#ml/text/train-sentiment';
import { NOTE_FEATURES, noteText, type SaleNote } from '../sale-notes.ts';
import type { TrainableModel } from '../trainable-model.ts';

interface NoteLine extends Pick<LabelledNote, 'label' | 'date'> {
  /** Without personal data that is known. */
  readonly text: string;
}

interface Trained {
  readonly notes: number;
  readonly positive: number;
  readonly cost: number;
  readonly foldMacroF1: readonly number[];
  readonly backtest: SentimentBacktest | null;
  readonly model: string;
}

/** Whether the buyer who wrote a note is happy. */
export const noteSentiment: TrainableModel = {
  name: 'note_sentiment',
  features: NOTE_FEATURES,
  async encode(engine, sql, logicalDate) {
    const { positiveFrom, negativeTo, mostNotes } = sentimentParameters;
    const rows = await engine.rows<SaleNote>(`
      select * from (${sql})
      where date <= date ${literal(logicalDate)} and (rating >= ${positiveFrom} or rating <= ${negativeTo})
      order by date desc, id desc limit ${mostNotes}`);
    const lines = rows.reverse().map((note): NoteLine => {
      return { date: note.date, label: labelOf(note.rating!)!, text: noteText(note) };
    });
    if (!enoughToLearn(lines)) return [];
    return [lines.map((line) => `${JSON.stringify(line)}\n`).join('')];
  },
  train(part, championModel): Trained {
    const notes = part
      .split('\n')
      .filter((line) => line !== '')
      .map((line): LabelledNote => {
        const { text, label, date } = JSON.parse(line) as NoteLine;
        return { features: noteFeatures(text), label, date };
      });
    const champion = championModel === undefined ? undefined : readSentimentModel(championModel);
    const backtest = backtestSentiment(notes, champion) ?? null;
    const { model, cost, foldMacroF1 } = trainSentiment(notes);
    return {
      notes: notes.length,
      positive: notes.filter(({ label }) => label === 1).length,
      cost,
      foldMacroF1,
      backtest,
      model: writeSentimentModel(model),
    };
  },
  conclude(parts) {
    const [{ notes, positive, cost, foldMacroF1, backtest, model }] = parts as readonly [Trained];
    return {
      parameters: { ...sentimentParameters, cost },
      metrics: {
        notes,
        positive_share: positive / notes,
        fold_macro_f1: foldMacroF1,
        held_out: backtest?.notes ?? 0,
        macro_f1: backtest?.scores.macroF1 ?? null,
        accuracy: backtest?.scores.accuracy ?? null,
        neutral_share: backtest?.neutral ?? null,
        floor_macro_f1: backtest?.floor.macroF1 ?? null,
        floor_accuracy: backtest?.floor.accuracy ?? null,
        champion_macro_f1: backtest?.champion?.scores.macroF1 ?? null,
        macro_f1_where_champion: backtest?.champion?.itsScores.macroF1 ?? null,
        judged_with_champion: backtest?.champion?.notes ?? 0,
      },
      headline: {
        metric: 'macro_f1',
        better: 'higher',
        value: backtest?.scores.macroF1 ?? null,
        floor: backtest?.floor.macroF1 ?? null,
        champion: backtest?.champion?.scores.macroF1 ?? null,
        valueWhereChampion: backtest?.champion?.itsScores.macroF1 ?? null,
      },
      model,
      card: {
        title: 'Sentiment of notes',
        purpose:
          'Whether what was written about a sale is good or bad, in Portuguese and English; for tables of how products are spoken of, not to judge persons.',
        method:
          'TF-IDF of words (apart when negated), pairs of words and pieces of words, and what a lexicon of both languages finds, go into a linear support vector machine; its cost is chosen by cross-validation, and Platt scaling makes probabilities of its decisions. The lexicon alone is the floor. The score is what the words say with and without the usual share of happy buyers, whichever is weaker; between -0.2 and 0.2 a note is neutral.',
        data: `The latest ${sentimentParameters.mostNotes.toLocaleString('en')} notes whose buyers rated them ${sentimentParameters.positiveFrom} or more (good) or ${sentimentParameters.negativeTo} or less (bad), without names, addresses and long numbers. It is judged on the last fifth of them by day. The model keeps hashes of words, no words.`,
        limits: [
          'Irony, and praise of one thing with blame of another in a note, are read as their words are.',
          'What buyers write without rating may differ from what they write with it.',
          'It has not learned what neither good nor bad notes look like: neutral means that it cannot tell.',
          'Languages other than Portuguese and English are judged by whatever rated notes taught.',
        ],
        sources: [
          'Pang, Lee & Vaithyanathan (2002), Thumbs up? Sentiment classification using machine learning techniques',
          'Joachims (1998), Text categorization with support vector machines',
          'Hsieh, Chang, Lin, Keerthi & Sundararajan (2008), A dual coordinate descent method for large-scale linear SVM',
          "Lin, Lin & Weng (2007), A note on Platt's probabilistic outputs for support vector machines",
          'Hutto & Gilbert (2014), VADER: A parsimonious rule-based model for sentiment analysis of social media text',
        ],
      },
    };
  },
};
