import { fork } from 'node:child_process';
import { join } from 'node:path';
import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { seriesModels } from '#ml/demand/demand-model';
import { forecastDemand } from '#ml/demand/forecast-demand';
import type { SeriesModel } from '#ml/demand/train-demand';
import type { JudgeResult } from './judge-result.ts';
import { shopSeries } from './shop-series.ts';

const SERIES = 1000;

/**
 * Training of the demand forecast of 1,000 products by two processes, as two functions would, and its forecasts. What
 * counts is the processor time, of the slower process: others that use the machine meanwhile make no model slower.
 */
export async function judge(): Promise<JudgeResult[]> {
  const began = performance.now();
  const answers = await Promise.all([trainedFrom(0), trainedFrom(1)]);
  const training = secondsSince(began);
  const slower = Math.max(...answers.map(({ cpuSeconds }) => cpuSeconds));
  const series = Array.from({ length: SERIES }, (_, product) => shopSeries(product));
  const modelOf = seriesModels({ horizon: 28, series: answers.flatMap(({ models }) => models) });
  loadAugurs();
  const before = process.cpuUsage();
  const days = series.reduce((sum, each) => sum + forecastDemand(each, modelOf).length, 0);
  const { user, system } = process.cpuUsage(before);
  const detail = `${SERIES} products, quantity and value; ${training.toFixed(0)} s on the clock`;
  return [
    { name: 'speed: seconds to train', figure: slower, goal: { at: 'most', value: 300 }, detail },
    {
      name: 'speed: seconds to forecast',
      figure: (user + system) / 1e6,
      goal: { at: 'most', value: 20 },
      detail: `${days} days, one process`,
    },
  ];
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

interface Answer {
  readonly models: SeriesModel[];
  readonly cpuSeconds: number;
}

function trainedFrom(first: number): Promise<Answer> {
  const worker = fork(join(import.meta.dirname, 'speed-worker.ts'));
  worker.send({ first, count: SERIES });
  return new Promise((resolve, reject) => {
    worker.once('message', (answer) => resolve(answer as Answer));
    worker.once('error', reject);
    worker.once('exit', (status) => reject(new Error(`A worker ended with status ${status}`)));
  });
}
