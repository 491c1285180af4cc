/** The figure by which the versions of a model are compared, measured on data that had no part in the training. */
export interface Headline {
  /** Such as `mase`. */
  readonly metric: string;
  readonly better: 'lower' | 'higher';
  /** Null where it could not be measured. */
  readonly value: number | null;
  /** Of the simple method that a model must beat. */
  readonly floor: number | null;
  /** Of the present champion, over the cases that it knows; null without one. */
  readonly champion: number | null;
  /** Of this model over the same cases. */
  readonly valueWhereChampion: number | null;
}

export type Verdict =
  | { readonly promote: true; readonly reason: 'first_champion' | 'better_than_champion' }
  | {
      readonly promote: false;
      readonly reason: 'nothing_held_out' | 'not_better_than_floor' | 'not_better_than_champion';
    };

/** A model becomes champion if it beats the floor and the present champion. */
export function judge({ better, value, floor, champion, valueWhereChampion }: Headline): Verdict {
  const beats = (a: number, b: number): boolean => (better === 'lower' ? a < b : a > b);
  if (value === null || floor === null) return { promote: false, reason: 'nothing_held_out' };
  if (!beats(value, floor)) return { promote: false, reason: 'not_better_than_floor' };
  if (champion === null || valueWhereChampion === null) return { promote: true, reason: 'first_champion' };
  return beats(valueWhereChampion, champion)
    ? { promote: true, reason: 'better_than_champion' }
    : { promote: false, reason: 'not_better_than_champion' };
}
