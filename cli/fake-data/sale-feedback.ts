import type { productCategories } from '#contracts/product';
import type { FakeSource } from './fake-source.ts';
import {
  badDelivery,
  blame,
  goodDelivery,
  praise,
  sellerNotes,
  shrug,
  strengths,
  weaknesses,
} from './sale-note-texts.ts';
import type { FakeRecord } from './world.ts';

/** Shares of the stars, 1 to 5: as in most shops, the best is the most frequent one and the worst is not the rarest. */
const ratingWeights = [11, 7, 11, 26, 45];

/** Half of the buyers rate, and most of those write why; now and then the seller writes something, or who does not rate. */
export function feedback(source: FakeSource, product: FakeRecord, buyer: FakeRecord): FakeRecord {
  const rating = source.weighted(ratingWeights.map((weight, at) => ({ value: at + 1, weight })));
  if (source.chance(0.5))
    return { rating, note: source.chance(0.6) ? opinion(source, product, rating, buyer) : undefined };
  if (source.chance(0.9)) return { rating: undefined, note: undefined };
  const note = source.chance(0.5) ? source.pick(sellerNotes) : opinion(source, product, rating, buyer);
  return { rating: undefined, note };
}

type Category = (typeof productCategories)[number];

function opinion(
  source: FakeSource,
  { name, category }: FakeRecord,
  rating: number,
  buyer: FakeRecord,
): string {
  const good = trait(source, strengths[category as Category], String(name));
  const bad = trait(source, weaknesses[category as Category], String(name));
  return written(source, [...opinions(source, rating, good, bad), ...signature(source, buyer)]);
}

/** Of a product, buyers mostly note the same thing. */
function trait(source: FakeSource, texts: readonly string[], product: string): string {
  const own = [...product].reduce((sum, char) => sum + char.codePointAt(0)!, 0) % texts.length;
  return source.chance(0.7) ? texts[own]! : source.pick(texts);
}

/** Sentences, in which few are all praise or all blame. */
function opinions(source: FakeSource, rating: number, good: string, bad: string): string[] {
  if (rating === 3)
    return [source.pick(shrug), source.chance(0.5) ? `${good}, mas ${bad}` : source.pick([good, bad])];
  const happy = rating > 3;
  const [verdict, delivery, own, other] = happy
    ? ([praise, goodDelivery, good, bad] as const)
    : ([blame, badDelivery, bad, good] as const);
  const mixed = source.chance(rating === 2 || rating === 4 ? 0.2 : 0.05);
  const body = mixed ? `${other}, mas ${own}` : own;
  switch (source.whole(0, 3)) {
    case 0:
      return [source.pick(verdict), body];
    case 1:
      return [body, source.pick(delivery)];
    case 2:
      return [source.pick(delivery), source.pick(verdict)];
    default:
      return [body];
  }
}

const signature = (source: FakeSource, { first_name }: FakeRecord): string[] =>
  source.chance(0.04) ? [`Assinado, ${first_name}`] : [];

/** As people write: mostly with care, sometimes without capitals or accents, or all too loudly. */
function written(source: FakeSource, sentences: readonly string[]): string {
  const text = sentences.map((each) => `${each.charAt(0).toUpperCase()}${each.slice(1)}`).join('. ');
  switch (source.weighted([8, 3, 2, 1].map((weight, value) => ({ weight, value })))) {
    case 0:
      return `${text}.`;
    case 1:
      return `${text}!`;
    case 2:
      return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    default:
      return `${text.toUpperCase()}!!!`;
  }
}
