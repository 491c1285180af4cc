import { expect, it } from 'vitest';
import { matchesPattern } from '#local/cloudfront/path-pattern';

it.each([
  ['/v1/*', '/v1/sales/a/b', true],
  ['/v1/*', '/v1', false],
  ['/v1/*', '/v10/sales', false],
  ['v1/*', '/v1/sales', true],
  ['/docs*', '/docs', true],
  ['/docs*', '/docs/swagger-ui.css', true],
  ['/openapi.json', '/openapi.json', true],
  ['/openapi.json', '/openapi-json', false],
  ['*.js', '/assets/index.js', true],
  ['/a?c', '/abc', true],
  ['/a?c', '/ac', false],
  ['/(v1)+', '/v1', false],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matchesPattern(pattern, path)).toBe(expected);
});
