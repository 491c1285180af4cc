import { expect, it } from 'vitest';
import { createMetricStore, MINUTE_MS } from '#local/cloudwatch/metric-store';

const metric = { namespace: 'N', name: 'm', dimensions: { b: '2', a: '1' } };
const sameMetric = { namespace: 'N', name: 'm', dimensions: { a: '1', b: '2' } };

function storeAt(startMs: number) {
  let nowMs = startMs;
  const store = createMetricStore(() => new Date(nowMs));
  return { store, pass: (ms: number) => (nowMs += ms) };
}

it('keeps statistics by the minute', () => {
  const { store, pass } = storeAt(0);
  for (const value of [4, 2]) store.record(metric, value);
  pass(MINUTE_MS);
  store.record(sameMetric, 9);

  const read = (statistic: Parameters<typeof store.read>[1], from: number, to: number) =>
    store.read(metric, statistic, from * MINUTE_MS, to * MINUTE_MS);
  expect(read('Sum', 0, 1)).toBe(6);
  expect(read('Average', 0, 2)).toBe(5);
  expect(read('Minimum', 0, 2)).toBe(2);
  expect(read('Maximum', 0, 100)).toBe(9);
  expect(read('SampleCount', 1, 2)).toBe(1);
  expect(read('Sum', 2, 3)).toBeUndefined();
  expect(store.list()).toHaveLength(1);
});

it('forgets minutes that no alarm looks back to', () => {
  const { store, pass } = storeAt(0);
  store.record(metric, 1);
  pass(20 * 60 * MINUTE_MS);
  store.record(metric, 1);
  expect(store.read(metric, 'SampleCount', 0, 1e12)).toBe(2);
  pass(20 * 60 * MINUTE_MS);
  store.record(metric, 1);
  expect(store.read(metric, 'SampleCount', 0, 1e12)).toBe(2);
  store.keep(7 * 24 * 60);
  pass(40 * 60 * MINUTE_MS);
  store.record(metric, 1);
  expect(store.read(metric, 'SampleCount', 0, 1e12)).toBe(3);
});

it('takes no series without end', () => {
  const { store } = storeAt(0);
  for (let index = 0; index < 6000; index++)
    store.record({ namespace: 'N', name: `m${index}`, dimensions: {} }, 1);
  expect(store.list()).toHaveLength(5000);
});
