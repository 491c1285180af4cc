import { describe, expect, it } from 'vitest';
import { trail } from '#cli/model/commands';

const moves = (...versions: (number | 'back')[]) => {
  const made: { version: number; reason: string }[] = [];
  for (const each of versions)
    made.push(
      each === 'back'
        ? { version: trail(made).at(-2)!, reason: 'rolled_back' }
        : { version: each, reason: 'better_than_champion' },
    );
  return made;
};

describe('the champions that led to the present one', () => {
  it.each([
    [[], []],
    [[1], [1]],
    [
      [1, 2, 4],
      [1, 2, 4],
    ],
    [[1, 2, 'back'], [1]],
    [[1, 2, 3, 'back', 'back'], [1]],
    [[1, 2, 'back', 3, 'back'], [1]],
    [
      [1, 1, 2],
      [1, 2],
    ],
  ] as const)('of %j are %j', (made, expected) => {
    expect(trail(moves(...made))).toEqual(expected);
  });
});
