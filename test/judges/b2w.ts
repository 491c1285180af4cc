import { parse } from 'csv-parse/sync';
import { backtestSentiment } from '#ml/text/backtest-sentiment';
import { noteFeatures } from '#ml/text/note-features';
import { type LabelledNote, labelOf } from '#ml/text/train-sentiment';
import { judgeData } from './judge-data.ts';
import type { JudgeResult } from './judge-result.ts';

/**
 * Portuguese reviews of the shop B2W (Real, Oshiro & Mafra 2019), in order of time. The text alone says whether a review
 * has at least 4 stars or at most 2; those with 3 are left out. The first 80 % are learned from, the others judged.
 */
export async function judge(): Promise<JudgeResult[]> {
  const reviews = parse(judgeData('b2w-reviews', 'b2w-first-6000.csv'), { columns: true }) as Record<
    string,
    string
  >[];
  const notes = reviews
    .sort((a, b) => (a.submission_date! < b.submission_date! ? -1 : 1))
    .flatMap(({ review_text, overall_rating, submission_date }): LabelledNote[] => {
      const label = labelOf(Number(overall_rating));
      return label
        ? [{ features: noteFeatures(review_text!), label, date: submission_date!.slice(0, 10) }]
        : [];
    });
  const { notes: judged, scores, floor, neutral } = backtestSentiment(notes, undefined)!;
  return [
    {
      name: 'b2w: macro-F1 of the last fifth',
      figure: scores.macroF1,
      goal: { at: 'least', value: 0.92 },
      detail: `${judged} of ${notes.length} reviews judged; accuracy ${scores.accuracy.toFixed(4)}, ${(100 * neutral).toFixed(1)} % called neutral`,
    },
    { name: 'b2w: macro-F1 of the lexicon', figure: floor.macroF1 },
  ];
}
