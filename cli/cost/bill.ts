import { estimates, maintenanceSteps, refreshSteps, refreshTransitions } from './estimates.ts';
import { HOURS_PER_MONTH, type Inventory } from './inventory.ts';
import { costOf, type PriceName, prices } from './prices.ts';

/** Of one month. */
export interface Usage {
  /** Events written through the API, one per request. */
  readonly writes: number;
  /** Requests that read records or gold. */
  readonly reads: number;
  /** In both buckets. */
  readonly storageGb: number;
}

export const idle: Usage = { writes: 0, reads: 0, storageGb: 0 };

export interface BillLine {
  readonly item: string;
  readonly quantity: number;
  readonly unit: string;
  /** US dollars. */
  readonly cost: number;
  /** Whether the quantity follows from the template and the usage alone, or rests on estimates. */
  readonly estimated: boolean;
}

/** What a month costs, line by line. */
export function bill(inventory: Inventory, usage: Usage, tier: { readonly freeTier: boolean }): BillLine[] {
  const { shards, retentionHours, api, architecture, starts } = inventory;
  const batches = Math.min(
    usage.writes,
    Math.max(usage.writes / estimates.eventsPerBatch, shards * inventory.batchesPerShard),
  );
  const refreshes = starts.get('refresh') ?? 0;
  const maintenances = starts.get('maintenance') ?? 0;
  const invocations: Invocations[] = [
    { name: 'accept-write', count: usage.writes, seconds: estimates.seconds.write },
    { name: 'land-bronze', count: batches, seconds: estimates.seconds.landing },
    { name: 'read-records', count: usage.reads, seconds: estimates.seconds.read },
    { name: 'refresh-silver', count: refreshes * refreshSteps, seconds: estimates.seconds.refreshStep },
    {
      name: 'maintain-table',
      count: maintenances * maintenanceSteps,
      seconds: estimates.seconds.maintenanceStep,
    },
  ];
  const requests = invocations.reduce((sum, { count }) => sum + count, 0);
  const gbSeconds = invocations.reduce(
    (sum, { name, count, seconds }) => sum + (count * seconds * (inventory.memoryMb.get(name) ?? 0)) / 1024,
    0,
  );
  const steps = refreshes * refreshSteps + maintenances * maintenanceSteps;
  const s3 = (kind: 'writes' | 'reads') =>
    batches * estimates.landing[kind] +
    usage.reads * estimates.read[kind] +
    steps * estimates.refreshStep[kind];
  const pageFiles = usage.reads * estimates.page.requestsPerRead;
  const line = (item: string, name: PriceName, quantity: number, estimated = false): BillLine => ({
    item,
    quantity,
    unit: prices[name].unit,
    cost: costOf(name, quantity, tier),
    estimated,
  });
  return [
    line('Kinesis: shards', 'shardHour', shards * HOURS_PER_MONTH),
    line(
      'Kinesis: longer retention',
      'extendedRetention',
      retentionHours > 24 ? shards * HOURS_PER_MONTH : 0,
    ),
    line('Kinesis: writes', 'putUnit', usage.writes),
    line('API Gateway', api === 'rest' ? 'restApi' : 'httpApi', usage.writes + usage.reads),
    line('Lambda: requests', 'lambdaRequest', requests, true),
    line('Lambda: computing', architecture === 'arm64' ? 'lambdaArm' : 'lambdaX86', gbSeconds, true),
    line(
      'Step Functions',
      'transition',
      refreshes * refreshTransitions + maintenances * (2 * maintenanceSteps),
      true,
    ),
    line('Scheduler', 'schedule', refreshes + maintenances),
    line('S3: storage', 'storage', usage.storageGb),
    line('S3: PUT, LIST', 'writeRequest', s3('writes'), true),
    line('S3: GET', 'readRequest', s3('reads'), true),
    ...(inventory.distributions > 0
      ? [
          line('CloudFront: requests', 'webRequest', usage.writes + usage.reads + pageFiles, true),
          line(
            'CloudFront: transfer',
            'webTransfer',
            usage.reads * (estimates.answerGb + estimates.page.gbPerRead),
            true,
          ),
          line('CloudFront: function', 'webFunction', pageFiles, true),
        ]
      : []),
    line('CloudWatch: alarms', 'alarmMetric', inventory.alarmMetrics),
    line('CloudWatch: dashboards', 'dashboard', inventory.dashboards),
    line('CloudWatch: own metrics', 'customMetric', usage.writes > 0 ? estimates.customMetrics : 0, true),
    line('CloudWatch: logs', 'logs', requests * estimates.logGb, true),
    line('X-Ray', 'trace', requests * estimates.tracedShare, true),
  ].filter(({ quantity }) => quantity > 0);
}

interface Invocations {
  readonly name: string;
  readonly count: number;
  readonly seconds: number;
}

export const total = (lines: readonly BillLine[]): number => lines.reduce((sum, { cost }) => sum + cost, 0);
