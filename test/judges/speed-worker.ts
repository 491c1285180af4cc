import { loadAugurs } from '#functions/adapters/augurs-wasm';
import type { DemandSeries } from '#ml/demand/demand-series';
import { trainSeries } from '#ml/demand/train-demand';
import { shopSeries } from './shop-series.ts';

/** Trains every second series of the shop, from the one that it is told. Answers with what came of it. */
process.once('message', ({ first, count }: { first: number; count: number }) => {
  loadAugurs();
  const before = process.cpuUsage();
  const series: DemandSeries[] = [];
  for (let at = first; at < count; at += 2) series.push(shopSeries(at));
  const trained = series.flatMap((each) => trainSeries(each, () => undefined));
  const { user, system } = process.cpuUsage(before);
  process.send!({ models: trained.map(({ model }) => model), cpuSeconds: (user + system) / 1e6 }, () =>
    process.exit(0),
  );
});
