import { seededRandom } from '#local/faults/seeded-random';
import type { ChaoticCloud } from './chaotic-cloud.ts';
import type { Counters } from './counters.ts';
import type { Ledger } from './ledger.ts';
import type { Extent } from './plan.ts';
import { postStep } from './post-step.ts';
import { clientScript } from './script.ts';

export interface ClientsOptions {
  readonly seed: number;
  readonly extent: Extent;
  /** How many post at once. */
  readonly clients: number;
  readonly uploadLines: number;
  readonly referenceDate: string;
  readonly cloud: ChaoticCloud;
  readonly token: string;
  readonly ledger: Ledger;
  readonly count: Counters;
}

/** Longer than the gateway lets a function take. */
const TIMEOUT_MS = 35_000;
const PATIENCE_MS = 60_000;

/** All clients, each one request at a time, until the run has its length. */
export async function postAll(options: ClientsOptions): Promise<void> {
  const { clients, extent } = options;
  const begun = Date.now();
  const share = Math.ceil(extent.length / clients);
  await Promise.all(
    Array.from({ length: clients }, (_, client) =>
      postScript(options, client, (own) =>
        extent.unit === 'events' ? own >= share : Date.now() - begun >= extent.length,
      ),
    ),
  );
}

/** One more client posts for a while, until something has come about. */
export async function postUntil(options: ClientsOptions, hasComeAbout: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  const isEnough = () => hasComeAbout() || Date.now() > deadline;
  if (!isEnough()) await postScript({ ...options, uploadLines: 50 }, options.clients, isEnough);
}

async function postScript(
  { seed, uploadLines, referenceDate, cloud, token, ledger, count }: ClientsOptions,
  client: number,
  isEnough: (receipts: number) => boolean,
): Promise<void> {
  const random = seededRandom(seed, client);
  const api = async () => ({ url: (await cloud.connection()).config.apiUrl, token });
  const onRetry = (why: string): void => {
    count.retries[why] = (count.retries[why] ?? 0) + 1;
  };
  let own = 0;
  for (const step of clientScript({ seed, client, uploadLines, referenceDate })) {
    const receipts = await postStep(step, { api, timeoutMs: TIMEOUT_MS, onRetry, random });
    await ledger.acknowledge(receipts);
    await ledger.settle(step.entity, step.finals);
    count.requests += 1;
    count.acknowledged += receipts.length;
    own += receipts.length;
    // A record's life is not cut off in the middle: what becomes of it would be left open.
    if (isEnough(own) && step.finals.length > 0) return;
  }
}
