import { expect, it } from 'vitest';
import { isSelected } from '#local/assembly/sync-filter';

it.each([
  ['assets/a.js', [], [], true],
  ['assets/a.js', ['*'], ['assets/*'], true],
  ['assets/deep/a.js', ['*'], ['assets/*'], true],
  ['index.html', ['*'], ['assets/*'], false],
  ['assets/a.js', ['assets/*'], [], false],
  ['index.html', ['assets/*'], [], true],
  ['a.js', ['[ab].js'], [], false],
  ['c.js', ['[!ab].js'], [], false],
  ['a+b.js', ['a+b.?s'], [], false],
])('%s, without %j, with %j: %s', (key, exclude, include, expected) => {
  expect(isSelected(key, { exclude, include })).toBe(expected);
});
