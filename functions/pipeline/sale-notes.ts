import type { Engine } from '#lake/engine';
import { lexiconSentiment, lexicons } from '#ml/text/lexicon';
import { maskPersonal } from '#ml/text/mask-personal';
import { noteFeatures } from '#ml/text/note-features';
import { judgeBy, NEUTRAL_BELOW, readSentimentModel } from '#ml/text/sentiment-model';
import { tokensOf } from '#ml/text/tokens';
import type { Champion } from './scored-table.ts';

/** The SELECT that makes the notes. */
export const NOTE_FEATURES = 'features/sale_notes';

export interface SaleNote {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name_product: string;
  readonly note: string;
  readonly rating: number | null;
  readonly buyer: string;
  readonly names: string;
}

/** What was written, without personal data that is known. */
export const noteText = ({ note, names }: Pick<SaleNote, 'note' | 'names'>): string =>
  maskPersonal(note, [names]);

/** Differs whenever notes are judged in another way without a champion. */
export const notesMethod = { floor: 'lexicon', lexicons, neutral_below: NEUTRAL_BELOW, revision: 1 } as const;

/** How good, from -1 to 1, what a text says is: by the champion, or by the lexicon while there is none. */
export function noteScorer(champion: Champion | undefined): (text: string) => number {
  if (!champion) return (text) => lexiconSentiment(tokensOf(text)).score;
  const judge = judgeBy(readSentimentModel(champion.model));
  return (text) => judge(noteFeatures(text)).score;
}

const PAGE = 20_000;

/** All notes in the order of their ids, so many at a time that memory does not grow with them. */
export async function* notePages(engine: Engine, sql: string): AsyncGenerator<SaleNote[]> {
  await engine.run(
    `create or replace table numbered_note as select row_number() over (order by id) as number, * from (${sql})`,
  );
  for (let last = 0; ; last += PAGE) {
    const page = await engine.rows<SaleNote>(`
      select * exclude (number) from numbered_note
      where number > ${last} and number <= ${last + PAGE} order by number`);
    if (page.length > 0) yield page;
    if (page.length < PAGE) break;
  }
  await engine.run('drop table numbered_note');
}
