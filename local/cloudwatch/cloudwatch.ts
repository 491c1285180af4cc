import { join } from 'node:path';
import type { ResourceProviders } from '../assembly/resource-provider.ts';
import type { AwsService } from '../service.ts';
import type { Topics } from '../sns/topics.ts';
import { openAlarms } from './alarms.ts';
import { createCloudWatchService } from './cloudwatch-service.ts';
import type { MetricLogs } from './metric-log.ts';
import { type MetricStore, MINUTE_MS } from './metric-store.ts';
import { cloudWatchResources } from './resources.ts';

export interface CloudWatch {
  readonly service: AwsService;
  readonly providers: ResourceProviders;
  /** Begins to evaluate the alarms, once everything else is up. */
  start(): void;
  stop(): Promise<void>;
}

export interface CloudWatchOptions {
  /** Keeps the states of the alarms. */
  readonly directory: string;
  readonly store: MetricStore;
  readonly metricLogs: MetricLogs;
  readonly topics: Topics;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** How often is looked whether the clock has reached another minute. */
const TICK_MS = 500;

/** CloudWatch's metrics, alarms and dashboards. Metrics live as long as the process, states of alarms longer. */
export async function openCloudWatch(options: CloudWatchOptions): Promise<CloudWatch> {
  const { directory, store, metricLogs, topics, now, log } = options;
  const alarms = await openAlarms({ file: join(directory, 'alarms.json'), store, topics, now, log });
  const dashboards = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let minute = Math.floor(now().getTime() / MINUTE_MS);

  async function evaluate(): Promise<void> {
    const current = Math.floor(now().getTime() / MINUTE_MS);
    if (current === minute) return;
    minute = current;
    await metricLogs.settle();
    await alarms.evaluate().catch((error: unknown) => log(`Alarms were not evaluated: ${String(error)}`));
  }

  return {
    service: createCloudWatchService({ store, alarms, dashboards, now }),
    providers: cloudWatchResources(alarms, dashboards),
    start() {
      timer = setInterval(() => {
        running = running.then(evaluate);
      }, TICK_MS);
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
