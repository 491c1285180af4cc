import type { FaultAt, FaultPoint } from '#local/faults/faults';
import { seededRandom } from '#local/faults/seeded-random';

/** How far a run has come: in acknowledged events, or in milliseconds. */
export interface Extent {
  readonly unit: 'events' | 'ms';
  readonly length: number;
}

type WindowFault = {
  readonly [P in FaultPoint]: {
    readonly action: 'window';
    readonly point: P;
    readonly fault: FaultAt[P];
    readonly match: string;
    readonly rate: number;
    readonly times: number;
    readonly ms: number;
  };
}[FaultPoint];

/** What is done to the cloud, besides faults that it meets by itself. */
type Deed =
  | { readonly action: 'kill_cloud'; readonly pauseMs: number }
  | { readonly action: 'split_shard'; readonly share: number }
  | { readonly action: 'merge_shards'; readonly share: number }
  | { readonly action: 'clock_of_services'; readonly offsetMs: number; readonly ms: number }
  | { readonly action: 'two_refreshes'; readonly pauseMs: number }
  | { readonly action: 'maintenance' };

export type PlannedFault = (WindowFault | Deed) & {
  readonly id: number;
  readonly kind: FaultKind;
  /** When, in the unit of the run's extent. */
  readonly at: number;
};

type Random = () => number;
const between = (random: Random, low: number, high: number): number =>
  Math.round(low + random() * (high - low));
const oneOf = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const eitherWay = (random: Random, low: number, high: number): number =>
  (random() < 0.5 ? -1 : 1) * between(random, low, high);

const MINUTE = 60_000;
const window = <P extends FaultPoint>(
  point: P,
  fault: FaultAt[P],
  { match = '', rate = 1, times = 1, ms = 10_000 } = {},
) => ({ action: 'window', point, fault, match, rate, times, ms }) as unknown as WindowFault;

/** The functions that write to the lake. */
const LAKE_FUNCTIONS = ['land-bronze', 'refresh-silver', 'refresh-gold', 'publish-gold'];
const ALL_FUNCTIONS = ['accept-write', 'accept-write', 'land-bronze', ...LAKE_FUNCTIONS];

/** Every kind of fault, and how one of it is drawn. */
const KINDS = {
  kill_worker: (random: Random) =>
    window(
      'invoke',
      { kind: 'kill_worker', afterMs: between(random, 0, 600) },
      { match: oneOf(random, ALL_FUNCTIONS), rate: 0.3, times: 3 },
    ),
  kill_cloud: (random: Random): Deed => ({ action: 'kill_cloud', pauseMs: between(random, 0, 1500) }),
  put_partial: (random: Random) =>
    window(
      'put_records',
      {
        kind: 'put_partial',
        every: between(random, 1, 4),
        code: oneOf(random, ['ProvisionedThroughputExceededException', 'InternalFailure']),
      },
      { rate: 0.4, times: 12 },
    ),
  put_lost_answer: (random: Random) =>
    window(
      'put_records',
      { kind: 'put_lost_answer', afterMs: oneOf(random, [0, 500, 6000]) },
      { rate: 0.3, times: 4 },
    ),
  deliver_again: () => window('deliver', { kind: 'deliver_again' }, { rate: 0.5, times: 5 }),
  deliver_older: () => window('delivered', { kind: 'deliver_older' }, { rate: 0.5, times: 5 }),
  deliver_twice_at_once: () => window('deliver', { kind: 'deliver_twice_at_once' }, { rate: 0.5, times: 5 }),
  split_shard: (random: Random): Deed => ({ action: 'split_shard', share: random() }),
  merge_shards: (random: Random): Deed => ({ action: 'merge_shards', share: random() }),
  s3_error: (random: Random) =>
    window('s3', { kind: 's3_error', status: oneOf(random, [500, 503]) }, { rate: 0.2, times: 40, ms: 8000 }),
  s3_lost_answer: (random: Random) =>
    window(
      's3',
      { kind: 's3_lost_answer', afterMs: oneOf(random, [0, 300, 2000]) },
      { match: oneOf(random, ['^PUT', '^PUT .*_delta_log', '']), rate: 0.2, times: 10 },
    ),
  s3_slow: (random: Random) =>
    window('s3', { kind: 's3_slow', ms: between(random, 200, 3000) }, { rate: 0.3, times: 20 }),
  clock_of_services: (random: Random): Deed => ({
    action: 'clock_of_services',
    offsetMs: eitherWay(random, MINUTE, 180 * MINUTE),
    ms: between(random, 1000, 8000),
  }),
  clock_of_functions: (random: Random) =>
    window(
      'invoke',
      { kind: 'clock_of_functions', offsetMs: eitherWay(random, MINUTE, 180 * MINUTE) },
      { match: oneOf(random, ['', 'accept-write', 'refresh']), rate: 0.5, times: 20 },
    ),
  task_refused: () => window('task', { kind: 'task_refused' }, { rate: 0.5, times: 2 }),
  task_lost_answer: () => window('task', { kind: 'task_lost_answer' }, { rate: 0.5, times: 2 }),
  two_refreshes: (random: Random): Deed => ({ action: 'two_refreshes', pauseMs: between(random, 0, 400) }),
  maintenance: (): Deed => ({ action: 'maintenance' }),
  disk_full: (random: Random) =>
    window('disk', { kind: 'disk_full' }, { rate: oneOf(random, [1, 0.5]), times: 100, ms: 700 }),
  tmp_full: (random: Random) =>
    window('invoke', { kind: 'tmp_full' }, { match: oneOf(random, LAKE_FUNCTIONS), rate: 0.5, times: 2 }),
} satisfies Record<string, (random: Random) => WindowFault | Deed>;

export type FaultKind = keyof typeof KINDS;
export const faultKinds = Object.keys(KINDS) as FaultKind[];

/** One fault of each kind for so much of a run. */
const ROUND = { events: 100_000, ms: 60_000 };

/**
 * When what goes wrong, from the seed alone: in every round of the run each kind once, in another order and at
 * moments spread over the round.
 */
export function makePlan(options: {
  readonly seed: number;
  readonly extent: Extent;
  readonly kinds?: readonly FaultKind[];
}): PlannedFault[] {
  const { seed, extent, kinds = faultKinds } = options;
  const rounds = Math.max(1, Math.round(extent.length / ROUND[extent.unit]));
  const random = seededRandom(seed);
  const plan: PlannedFault[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = kinds.map((kind) => ({ kind, place: random() })).sort((a, b) => a.place - b.place);
    order.forEach(({ kind }, index) => {
      // The end of the run is left in peace, so that every fault still meets something it can befall.
      const share = (round + 0.02 + (0.93 * (index + random())) / kinds.length) / rounds;
      const fault = KINDS[kind](random);
      plan.push({ id: plan.length + 1, kind, at: Math.floor(share * extent.length), ...fault });
    });
  }
  return plan;
}

/** A planned fault as people read it. */
export function inWords(fault: PlannedFault, { unit }: Extent): string {
  const when = unit === 'events' ? `${fault.at} events` : `${(fault.at / 1000).toFixed(1)} s`;
  const { id, kind, at: _, action: __, ...parameters } = fault as PlannedFault & Record<string, unknown>;
  return `#${id} at ${when}: ${kind} ${JSON.stringify(parameters)}`;
}
