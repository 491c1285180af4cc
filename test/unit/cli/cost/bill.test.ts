import { describe, expect, it } from 'vitest';
import { bill, idle, total } from '#cli/cost/bill';
import { type Inventory, inventoryOf } from '#cli/cost/inventory';
import { costOf } from '#cli/cost/prices';
import { summaryLines } from '#cli/cost/summary';
import { resourcesOf } from '#test/infra/synthesized';

const all = { freeTier: false };
const withFree = { freeTier: true };
const inventories = new Map<string, Inventory>();
function inventoryOfStage(stage: string): Inventory {
  const known = inventories.get(stage) ?? inventoryOf(Object.values(resourcesOf(stage)));
  inventories.set(stage, known);
  return known;
}
const SHARD = 0.015 * 730;

describe('what is there', () => {
  it('is counted in the templates', () => {
    const dev = inventoryOfStage('dev');

    expect(dev).toMatchObject({
      shards: 1,
      retentionHours: 24,
      api: 'http',
      architecture: 'arm64',
      distributions: 1,
      alarmMetrics: 0,
      dashboards: 0,
      kmsKeys: 0,
    });
    expect(dev.memoryMb.get('accept-write')).toBe(1024);
    expect(dev.memoryMb.get('refresh-silver')).toBe(2048);
    expect([...dev.starts]).toEqual([
      ['refresh', 730],
      ['maintenance', 31],
      ['train-models', 4],
    ]);
    expect(inventoryOfStage('local').starts.size).toBe(0);
    expect(inventoryOfStage('rest').api).toBe('rest');
    expect(inventoryOfStage('prod')).toMatchObject({ dashboards: 1 });
  });

  it('counts an alarm on an expression as the metrics in it', () => {
    const alarm = (Metrics?: object[]) => ({ Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics } });
    const metric = { MetricStat: {} };

    const { alarmMetrics } = inventoryOf([alarm(), alarm([metric, metric, { Expression: 'a / b' }])]);

    expect(alarmMetrics).toBe(3);
  });
});

describe('the bill', () => {
  it('has CloudFront in it for what is used of a page, and nothing for one that nobody opens', () => {
    const dev = inventoryOfStage('dev');
    const cloudFront = (inventory: Inventory, usage: typeof idle) =>
      bill(inventory, usage, all).filter(({ item }) => item.startsWith('CloudFront'));
    const used = { ...idle, reads: 1_000_000 };

    expect(cloudFront(dev, idle)).toEqual([]);
    expect(cloudFront({ ...dev, distributions: 0 }, used)).toEqual([]);
    expect(cloudFront(dev, used)).toHaveLength(3);
    expect(total(cloudFront(dev, used))).toBeLessThan(3);
  });

  it('of an idle stage is about that of one shard', () => {
    const dev = inventoryOfStage('dev');

    expect(total(bill(dev, idle, withFree))).toBeGreaterThanOrEqual(SHARD);
    expect(total(bill(dev, idle, withFree))).toBeLessThan(1.2 * SHARD);
    expect(total(bill(dev, idle, all))).toBeLessThan(1.4 * SHARD);
  });

  it('grows with shards, retention and use', () => {
    const dev = inventoryOfStage('dev');
    const cost = (inventory: Inventory, writes = 0) =>
      total(bill(inventory, { writes, reads: 0, storageGb: 0 }, all));

    expect(cost({ ...dev, shards: 3 }) - cost(dev)).toBeCloseTo(2 * SHARD, 6);
    expect(cost({ ...dev, retentionHours: 48 }) - cost(dev)).toBeCloseTo(0.02 * 730, 6);
    expect(cost(dev, 2_000_000)).toBeGreaterThan(cost(dev, 1_000_000) + 1 + 0.014);
  });

  it('says which lines rest on estimates', () => {
    const lines = bill(inventoryOfStage('dev'), { writes: 1000, reads: 0, storageGb: 1 }, all);
    const estimated = lines.filter((line) => line.estimated).map(({ item }) => item);

    expect(estimated).toContain('Lambda: computing');
    expect(estimated).not.toContain('Kinesis: shards');
  });
});

describe('prices', () => {
  it('are for so many units, beyond those that are free', () => {
    expect(costOf('httpApi', 3e6, all)).toBeCloseTo(3);
    expect(costOf('alarmMetric', 15, all)).toBeCloseTo(1.5);
    expect(costOf('alarmMetric', 15, withFree)).toBeCloseTo(0.5);
    expect(costOf('alarmMetric', 5, withFree)).toBe(0);
  });
});

it('is summed up, idle beside used', () => {
  const dev = inventoryOfStage('dev');

  const lines = summaryLines(bill(dev, idle, all), bill(dev, { writes: 1e6, reads: 0, storageGb: 10 }, all));

  expect(lines.find((line) => line.startsWith('S3: storage'))).toMatch(/10\s+GB month\s+0\.00\s+0\.23/);
  expect(lines.at(-2)).toMatch(
    /^Idle: \d+\.\d\d USD a month; with this usage: \d+\.\d\d USD\. One Kinesis shard: 10\.95 USD\.$/,
  );
  expect(lines.at(-1)).toContain('us-east-1');
});
