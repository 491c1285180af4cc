import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mapConcurrently } from '#lake/concurrency';

it('keeps the order and the limit', async () => {
  let running = 0;
  let most = 0;

  const results = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, ++running);
    await setTimeout(item);
    running--;
    return item * 10;
  });

  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

it('begins nothing after a failure and leaves nothing running', async () => {
  const begun: number[] = [];
  const ended: number[] = [];

  const attempt = mapConcurrently([1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('one failed');
    await setTimeout(5);
    ended.push(item);
  });

  await expect(attempt).rejects.toThrow('one failed');
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});
