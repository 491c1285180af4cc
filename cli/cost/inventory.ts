import { parseScheduleExpression } from '#local/scheduler/schedule-expression';

export interface TemplateResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are read where their shape is known
  readonly Properties?: any;
}

/** What of a stage is paid for because it is there, or decides what its use costs. */
export interface Inventory {
  readonly shards: number;
  readonly retentionHours: number;
  readonly api: 'http' | 'rest';
  readonly architecture: 'arm64' | 'x86_64';
  /** Memory of each function in MB, by its name without app and stage. */
  readonly memoryMb: ReadonlyMap<string, number>;
  /** Most batches a month that a shard's mapping can hand over. */
  readonly batchesPerShard: number;
  /** Of the page; they cost what is sent. */
  readonly distributions: number;
  readonly alarmMetrics: number;
  readonly dashboards: number;
  /** Starts a month of each enabled schedule, by its name without app and stage. */
  readonly starts: ReadonlyMap<string, number>;
  readonly kmsKeys: number;
}

export const HOURS_PER_MONTH = 730;
const MONTH_SECONDS = HOURS_PER_MONTH * 3600;

export function inventoryOf(resources: readonly TemplateResource[]): Inventory {
  const of = (type: string) =>
    resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties ?? {});
  const streams = of('AWS::Kinesis::Stream');
  const functions = of('AWS::Lambda::Function').filter(
    ({ FunctionName }) => typeof FunctionName === 'string',
  );
  const [mapping] = of('AWS::Lambda::EventSourceMapping');
  return {
    shards: streams.reduce((sum, { ShardCount = 1 }) => sum + ShardCount, 0),
    retentionHours: Math.max(0, ...streams.map(({ RetentionPeriodHours = 24 }) => RetentionPeriodHours)),
    api: of('AWS::ApiGateway::RestApi').length > 0 ? 'rest' : 'http',
    architecture: functions[0]?.Architectures?.[0] ?? 'x86_64',
    memoryMb: new Map(functions.map(({ FunctionName, MemorySize }) => [shortName(FunctionName), MemorySize])),
    batchesPerShard: MONTH_SECONDS / Math.max(1, mapping?.MaximumBatchingWindowInSeconds ?? 1),
    distributions: of('AWS::CloudFront::Distribution').length,
    alarmMetrics: of('AWS::CloudWatch::Alarm').reduce((sum, alarm) => sum + metricsOf(alarm), 0),
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    starts: new Map(
      of('AWS::Scheduler::Schedule')
        .filter(({ State }) => State !== 'DISABLED')
        .map((schedule) => [shortName(schedule.Name), startsOf(schedule)]),
    ),
    kmsKeys: of('AWS::KMS::Key').length,
  };
}

/** `accept-write` of `liftoff-prod-accept-write`: the stage may have hyphens, so the known beginning is cut. */
function shortName(name: string): string {
  const [, short = name] =
    /^liftoff-.+?-((?:accept|read|replay|manage|serve|land|plan|refresh|score|publish|maintain|maintenance|find|extract|train|register)\b.*)$/.exec(
      name,
    ) ?? [];
  return short;
}

/** An alarm on an expression is paid for each metric in it. */
const metricsOf = ({ Metrics = [] }: { Metrics?: { MetricStat?: unknown }[] }): number =>
  Math.max(1, Metrics.filter(({ MetricStat }) => MetricStat).length);

function startsOf({
  ScheduleExpression,
  ScheduleExpressionTimezone = 'UTC',
}: {
  ScheduleExpression: string;
  ScheduleExpressionTimezone?: string;
}): number {
  const start = Date.UTC(2026, 0, 1);
  const end = start + MONTH_SECONDS * 1000;
  const next = parseScheduleExpression(ScheduleExpression, ScheduleExpressionTimezone, start);
  const starts: number[] = [];
  for (let at = next(start); at !== undefined && at < end && starts.length < MOST_STARTS; at = next(at))
    starts.push(at);
  const [first, last] = [starts[0], starts.at(-1)];
  if (starts.length < MOST_STARTS || first === undefined || last === undefined) return starts.length;
  return Math.round(((starts.length - 1) * MONTH_SECONDS * 1000) / (last - first));
}

/** After so many starts of a month, their mean interval tells the rest. */
const MOST_STARTS = 50;
