import { encodedBytes, MAX_CONTENT_BYTES } from './answer-size.ts';

export interface FittedItem {
  readonly brief: object;
  readonly full: object;
  /** Told in full before the others are. */
  readonly first: boolean;
}

/** The items, in full as long as there is room for all in brief and this one in full. */
export function fitItems(items: readonly FittedItem[], maxBytes = MAX_CONTENT_BYTES): readonly object[] {
  const fitted = items.map(({ brief }) => brief);
  let room = maxBytes - fitted.reduce((sum, brief) => sum + bytesOf(brief), 0);
  for (const turn of [true, false])
    items.forEach(({ full, brief, first }, at) => {
      if (first !== turn) return;
      const more = bytesOf(full) - bytesOf(brief);
      if (more > room) return;
      room -= more;
      fitted[at] = full;
    });
  return fitted;
}

/** With the comma behind it, in the place of the two quotes that encoding adds. */
const bytesOf = (item: object): number => encodedBytes(JSON.stringify(item)) - 1;
