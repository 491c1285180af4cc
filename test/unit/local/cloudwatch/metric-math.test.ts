import { describe, expect, it } from 'vitest';
import { parseExpression, type Series, UnsupportedExpression } from '#local/cloudwatch/metric-math';

const none = undefined;
const series: Record<string, Series> = { a: [1, none, 3, 0], b: [2, 4, none, 0], zero: [0, 0, 0, 0] };
const evaluate = (text: string) => parseExpression(text).evaluate((id) => series[id]!);

describe('metric math', () => {
  it.each([
    ['1 + 2 * 3 ^ 2', 19],
    ['(1 + 2) * 3 - -4', 13],
    ['10 / 4 / 5', 0.5],
    ['a + b', [3, none, none, 0]],
    ['a + 10', [11, none, 13, 10]],
    ['100 * a / b', [50, none, none, none]],
    ['a / zero', [none, none, none, none]],
    ['FILL(a, 7)', [1, 7, 3, 0]],
    ['FILL(a, REPEAT)', [1, 1, 3, 0]],
    ['FILL(b, a)', [2, 4, 3, 0]],
    ['a >= 1', [1, none, 1, 0]],
    ['a == 1 || b == 4', [1, none, none, 0]],
    ['FILL(a, 0) > 0 AND FILL(b, 0) > 0', [1, 0, 0, 0]],
    ['IF(FILL(a, 0) > 0, 0, b)', [0, 4, 0, 0]],
    ['IF(zero, 1, b)', [2, 4, none, 0]],
    ['IF(FILL(a, 0) > 0, a)', [1, none, 3, none]],
    ['SUM(a, b, 1)', [4, none, none, 1]],
    ['MAX(FILL(a, 0), FILL(b, 0))', [2, 4, 3, 0]],
    ['AVG(FILL(a, 0), FILL(b, 0))', [1.5, 2, 1.5, 0]],
    ['ABS(0 - a)', [1, none, 3, 0]],
  ])('%s', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it('names the ids it reads', () => {
    expect([...parseExpression('IF(a > 1, b, 2 * a)').ids].sort()).toEqual(['a', 'b']);
  });

  it.each([
    'SEARCH(\'{AWS/Lambda} Errors\', "Sum", 300)',
    'RATE(a)',
    'SUM(a)',
    'METRICS()',
    'a b',
    '(a',
    'a +',
    'Apples',
    'a % 2',
    '',
  ])('%s is refused', (text) => {
    expect(() => parseExpression(text)).toThrow(UnsupportedExpression);
  });
});
