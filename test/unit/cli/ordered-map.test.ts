import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { orderedMap } from '#cli/ordered-map';

it('keeps the order of the input and the number of calls under way', async () => {
  let underWay = 0;
  let most = 0;
  const waits = [30, 1, 20, 1, 10, 1];

  const results: number[] = [];
  for await (const result of orderedMap(waits, 3, async (wait) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await sleep(wait);
    underWay -= 1;
    return wait;
  }))
    results.push(result);

  expect(results).toEqual(waits);
  expect(most).toBe(3);
});

it('fails in its turn', async () => {
  const results: number[] = [];
  const run = async () => {
    for await (const result of orderedMap([1, 2, 3], 3, async (input) => {
      if (input === 2) throw new Error('two');
      return input;
    }))
      results.push(result);
  };
  await expect(run()).rejects.toThrow('two');
  expect(results).toEqual([1]);
});
