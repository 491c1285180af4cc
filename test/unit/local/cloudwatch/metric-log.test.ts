import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMetricLogs, embeddedMetrics } from '#local/cloudwatch/metric-log';

const line = (values: object, dimensions = [['service']]) =>
  JSON.stringify({
    _aws: { CloudWatchMetrics: [{ Namespace: 'N', Dimensions: dimensions, Metrics: [{ Name: 'm' }] }] },
    service: 's',
    stage: 't',
    ...values,
  });

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'metric-log-'));
});
afterEach(() => rm(directory, { recursive: true }));

it('reads a value or several, once per set of dimensions', () => {
  expect(embeddedMetrics(line({ m: [1, 2] }, [['service'], ['service', 'stage'], []]))).toEqual([
    { metric: { namespace: 'N', name: 'm', dimensions: { service: 's' } }, values: [1, 2] },
    { metric: { namespace: 'N', name: 'm', dimensions: { service: 's', stage: 't' } }, values: [1, 2] },
    { metric: { namespace: 'N', name: 'm', dimensions: {} }, values: [1, 2] },
  ]);
});

it.each(['', '{', 'null', '{"_aws":1}', '{"_aws":{"CloudWatchMetrics":{}}}', line({}), line({ m: 'much' })])(
  'finds nothing in %s',
  (text) => {
    expect(embeddedMetrics(text)).toEqual([]);
  },
);

it('counts each line of a log once, a torn one when it is whole, and not those of an earlier process', async () => {
  const file = join(directory, 'f.log');
  const values: number[] = [];
  const problems: string[] = [];
  await writeFile(file, `${line({ m: 1 })}\n`);
  const logs = createMetricLogs(
    { record: (_, value) => void values.push(value) },
    (problem) => void problems.push(problem),
  );
  logs.watch(file);
  await logs.settle();
  const torn = `${line({ m: 3 })}\n`;
  await appendFile(file, `text\n${line({ m: 2 })}\n${torn.slice(0, 30)}`);
  await Promise.all([logs.settle(), logs.settle()]);
  expect(values).toEqual([2]);
  await appendFile(file, torn.slice(30));
  logs.touched(file);
  await logs.settle();
  await logs.settle();

  expect(values).toEqual([2, 3]);
  expect(problems).toEqual([]);
});

it('a function that has not written yet has no log', async () => {
  const file = join(directory, 'late.log');
  const values: number[] = [];
  const logs = createMetricLogs({ record: (_, value) => void values.push(value) }, () => {});
  logs.watch(file);
  await logs.settle();
  await appendFile(file, `${line({ m: 5 })}\n`);
  await logs.settle();

  expect(values).toEqual([5]);
});
