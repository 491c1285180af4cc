import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { runRefresh } from '#cli/refresh/run-refresh';
import { type Check, noneOf } from '#cli/verify/check';
import { type ChaoticCloud, startChaoticCloud } from './chaotic-cloud.ts';
import { postAll, postUntil } from './clients.ts';
import { type Counters, createCounters } from './counters.ts';
import { createDirector, type Director } from './director.ts';
import { openLedger } from './ledger.ts';
import { type Extent, type FaultKind, inWords, makePlan } from './plan.ts';
import { checkAll, refreshInPeace, untilIdle, untilQuiet } from './settle.ts';
import { mountSmallDisk } from './small-disk.ts';

export interface ChaosOptions {
  readonly seed: number;
  readonly extent: Extent;
  readonly kinds?: readonly FaultKind[];
  readonly clients: number;
  readonly uploadLines: number;
  readonly referenceDate: string;
  /** Plan, ledger and logs; the cloud's own state is below it, in `cloud`. */
  readonly folder: string;
  /** Whether the cloud's state is on a file system that can be full; needs root. */
  readonly smallDisk?: boolean;
  readonly assembly: string;
  readonly log: (line: string) => void;
}

export interface ChaosResult extends Readonly<Counters> {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  readonly milliseconds: { readonly storm: number; readonly rest: number; readonly checks: number };
}

const REFRESH_PAUSE_MS = 1500;

/** Posts, breaks, waits until all is calm, and compares. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { seed, extent, folder, assembly, log } = options;
  const stateDirectory = join(folder, 'cloud');
  mkdirSync(stateDirectory, { recursive: true });
  const plan = makePlan(options);
  for (const fault of plan) log(inWords(fault, extent));
  writeFileSync(join(folder, 'plan.json'), JSON.stringify({ ...options, plan }, null, 2));
  const note = (line: string): void =>
    appendFileSync(join(folder, 'chaos.log'), `${new Date().toISOString()} ${line}\n`);

  const count = createCounters();
  const disk = options.smallDisk ? await mountSmallDisk(stateDirectory) : undefined;
  let director: Director | undefined;
  const cloud = await startChaoticCloud({
    stateDirectory,
    assembly,
    seed,
    outputFile: join(folder, 'cloud-output.log'),
    onFault({ window, kind, about }) {
      note(`fault #${window} ${kind}: ${about}`);
      director?.fired(window);
    },
    onStart: (order) => director?.brief(order),
    onDeath(how) {
      count.deaths += 1;
      log(`the cloud died by itself: ${how}`);
    },
  });
  try {
    const begun = Date.now();
    const token = await ensureDevelopmentToken(await cloud.connection(), stateDirectory);
    const ledger = openLedger(folder);
    const clients = { ...options, cloud, token, ledger, count };
    director = createDirector({
      plan,
      cloud,
      disk,
      progress: () => (extent.unit === 'events' ? count.acknowledged : Date.now() - begun),
      onFault(fault, about) {
        count.faults[fault.kind] = (count.faults[fault.kind] ?? 0) + 1;
        if (fault.action !== 'window') note(`fault #${fault.id} ${fault.kind}: ${about}`);
      },
      log: note,
    });
    const storm = { over: false };
    const refreshing = refreshAgainAndAgain(cloud, storm, note);
    await Promise.all([postAll(clients), director.run()]);
    const { waiting } = director;
    await postUntil(clients, () => waiting().length === 0);
    storm.over = true;
    cloud.order({ order: 'calm' });
    await refreshing;
    await ledger.close();
    const calm = Date.now();
    const connection = await cloud.connection();
    log(`${count.acknowledged} receipts; now all is calm`);
    await untilQuiet(connection, count.acknowledged);
    await untilIdle(connection);
    await refreshInPeace(connection, log);
    const rested = Date.now();
    const checks = [
      ...(await checkAll(connection, ledger, (subject) => note(`checking ${subject}`))),
      allFired(
        plan.map(({ kind }) => kind),
        count.faults,
      ),
    ];
    const result = {
      ok: checks.every(({ ok }) => ok),
      checks,
      ...count,
      milliseconds: { storm: calm - begun, rest: rested - calm, checks: Date.now() - rested },
    };
    await cloud.stop();
    if (result.ok) await disk?.unmount();
    return result;
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

async function refreshAgainAndAgain(
  cloud: ChaoticCloud,
  storm: { readonly over: boolean },
  note: (line: string) => void,
): Promise<void> {
  for (let last = 0; !storm.over; ) {
    // Half of the time at most: with a large lake a refresh takes as long as it wants.
    await sleep(Math.max(REFRESH_PAUSE_MS, last));
    const begun = Date.now();
    try {
      await runRefresh(await cloud.connection());
      note('refreshed');
    } catch (error) {
      note(`refresh: ${(error as Error).message}: ${String((error as Error).cause ?? '')}`);
    }
    last = Date.now() - begun;
  }
}

/** A kind that was planned and befell nothing has proved nothing. */
function allFired(kinds: readonly FaultKind[], faults: Readonly<Record<string, number>>): Check {
  const silent = [...new Set(kinds)].filter((kind) => !faults[kind]);
  const total = Object.values(faults).reduce((sum, times) => sum + times, 0);
  return noneOf('faults', 'Kinds of faults were planned and never happened', silent, `${total} of all kinds`);
}
