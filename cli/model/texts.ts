const reasons: Readonly<Record<string, string>> = {
  first_champion: 'beats the floor; there was no champion',
  better_than_champion: 'beats the floor and the champion',
  not_better_than_floor: 'does not beat the floor',
  not_better_than_champion: 'does not beat the champion',
  nothing_held_out: 'too little history to judge',
  failed: 'failed; see the report and npm run logs',
  nothing_new: 'the same data and code have been trained on',
  no_data: 'nothing to learn from yet',
  promoted_by_hand: 'promoted by hand',
  registered_by_hand: 'registered by hand',
  rolled_back: 'rolled back',
};

/** The code itself for one that is not known. */
export const reasonText = (code: string): string => reasons[code] ?? code;

export const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : value.toFixed(3);
