import { field, struct } from '#lake/schema';
import { keyPhrases, type ProductNote, phraseParameters } from '#ml/text/key-phrases';
import { sentimentOf } from '#ml/text/sentiment-model';
import { NOTE_FEATURES, noteScorer, notesMethod, noteText, type SaleNote } from '../sale-notes.ts';
import type { ScoredTable } from '../scored-table.ts';
import { madeByModel, modelColumns, modelFields } from './made-by-model.ts';

/** The latest notes are looked at. */
const MOST_NOTES = 100_000;
const METHOD = JSON.stringify({ ...notesMethod, ...phraseParameters, MOST_NOTES });

/** What is said of each product rather than of the others. */
export const productPhrases: ScoredTable = {
  name: 'product_phrases',
  description: `The ${phraseParameters.mostPhrases} phrases that set what is written about a product apart from what is written about the others, of the latest ${MOST_NOTES.toLocaleString('en')} notes; only what at least ${phraseParameters.leastBuyers} buyers wrote, without their names, addresses and numbers.`,
  grain: ['name_product', 'phrase'],
  pii: [],
  columns: new Map([
    ['name_product', 'Product.'],
    ['phrase', 'One to three words, as they are most often written.'],
    ['notes', 'How many notes about the product hold it.'],
    [
      'distinctiveness',
      'Log-odds ratio against the other products, in standard deviations; 2 and more is clear.',
    ],
    ['sentiment', 'positive, neutral or negative, from the score.'],
    [
      'score',
      'Mean score of the notes that hold it, -1 (bad) to 1 (good): of the rating where there is one, else of the words.',
    ],
    ...modelColumns,
  ]),
  schema: struct([
    field('name_product', 'string', false),
    field('phrase', 'string', false),
    field('notes', 'integer', false),
    field('distinctiveness', 'double', false),
    field('sentiment', 'string', false),
    field('score', 'double', false),
    ...modelFields,
  ]),
  model: 'note_sentiment',
  method: METHOD,
  timeless: true,
  audits: `
-- audit: grain_is_unique
select name_product, phrase from candidate group by all having count(*) > 1;
-- audit: phrases_are_nobodys_own
select phrase from candidate where notes < ${phraseParameters.leastBuyers};
-- audit: phrases_hold_no_personal_data
select phrase from candidate where regexp_matches(phrase, '[@0-9]');
-- audit: scores_are_in_range
select phrase from candidate where not (score between -1 and 1);
`,
  async score(input) {
    const scoreOf = noteScorer(input.champion);
    const rows = await input.engine.rows<SaleNote>(`
      select * from (select * from (${input.sql(NOTE_FEATURES)}) order by date desc, id desc limit ${MOST_NOTES})
      order by id`);
    const notes = rows.map((row): ProductNote => {
      const text = noteText(row);
      const score = row.rating === null ? scoreOf(text) : (row.rating - 3) / 2;
      return { product: row.name_product, buyer: row.buyer, text, score };
    });
    const made = madeByModel(input, 'note_sentiment', notesMethod.floor, METHOD);
    return keyPhrases(notes).map(({ product, phrase, notes, distinctiveness, score }) => ({
      name_product: product,
      phrase,
      notes,
      distinctiveness: rounded(distinctiveness),
      sentiment: sentimentOf(rounded(score)),
      score: rounded(score),
      ...made,
    }));
  },
};

/** Nobody needs more; what rounding left below zero is zero. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;
