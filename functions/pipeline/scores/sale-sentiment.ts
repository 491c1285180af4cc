import { field, struct } from '#lake/schema';
import { type Language, languageOf } from '#ml/text/language';
import { NEUTRAL_BELOW, sentimentOf } from '#ml/text/sentiment-model';
import { NOTE_FEATURES, notePages, noteScorer, notesMethod, noteText } from '../sale-notes.ts';
import type { ScoredTable } from '../scored-table.ts';
import { madeByModel, modelColumns, modelFields } from './made-by-model.ts';

const METHOD = JSON.stringify(notesMethod);

interface Judged {
  readonly id: string;
  readonly date: string;
  readonly name_product: string;
  readonly language: Language;
  readonly score: number;
  readonly rating: number | null;
}

/** What is thought of each sale by what was written about it. */
export const saleSentiment: ScoredTable = {
  name: 'sale_sentiment',
  description: 'Whether what was written about a sale is good or bad; without what was written.',
  grain: ['id'],
  pii: [],
  columns: new Map([
    ['id', 'Sale with a note.'],
    ['date', 'Day of the sale in the business time zone.'],
    ['name_product', 'Product.'],
    ['language', 'Language of the note: pt, en or unknown.'],
    ['sentiment', 'positive, neutral or negative, from the score.'],
    ['score', 'From -1 (bad) to 1 (good), by the words alone.'],
    ['rating', "The buyer's rating, 1 to 5, where there is one."],
    ...modelColumns,
  ]),
  schema: struct([
    field('id', 'string', false),
    field('date', 'date', false),
    field('name_product', 'string', false),
    field('language', 'string', false),
    field('sentiment', 'string', false),
    field('score', 'double', false),
    field('rating', 'integer'),
    ...modelFields,
  ]),
  model: 'note_sentiment',
  method: METHOD,
  timeless: true,
  audits: `
-- audit: grain_is_unique
select id from candidate group by all having count(*) > 1;
-- audit: scores_are_in_range
select id from candidate where not (score between -1 and 1);
-- audit: sentiment_is_that_of_the_score
select id from candidate
where sentiment <> case
    when abs(score) < ${NEUTRAL_BELOW} then 'neutral' when score > 0 then 'positive' else 'negative' end;
`,
  async score(input) {
    const scoreOf = noteScorer(input.champion);
    const judged: Judged[] = [];
    for await (const page of notePages(input.engine, input.sql(NOTE_FEATURES)))
      for (const note of page) {
        const { id, date, name_product, rating } = note;
        const text = noteText(note);
        judged.push({
          id,
          date,
          name_product,
          language: languageOf(text),
          score: rounded(scoreOf(text)),
          rating,
        });
      }
    return withModel(judged, madeByModel(input, 'note_sentiment', notesMethod.floor, METHOD));
  },
};

function* withModel(judged: readonly Judged[], made: ReturnType<typeof madeByModel>) {
  for (const each of judged) yield { ...each, sentiment: sentimentOf(each.score), ...made };
}

/** Nobody needs more, and files are smaller. */
const rounded = (score: number): number => Math.round(score * 1000) / 1000;
