import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { en, Faker } from '@faker-js/faker';
import { apiClient } from '#cli/api/api-client';
import { postBatch } from '#cli/api/post-batch';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { type Connection, connectTo } from '#cli/connection';
import { presentMentioned } from '#cli/lake/lake-tables';
import { lakeStore, openLake } from '#cli/lake/open-lake';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { catalog } from '#contracts/catalog';
import { type CloudProcess, startCloudProcess } from './cloud-process.ts';
import { testAssembly, validSale } from './harness.ts';

const BATCH_SIZE = 20;
const LANDING_PATIENCE_MS = 120_000;

export interface CrashOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface CrashResult {
  /** Writes that were answered with 202. */
  readonly accepted: number;
  /** Ids of accepted writes that silver does not hold. */
  readonly missing: readonly string[];
  readonly rowsInSilver: number;
  readonly verified: { readonly ok: boolean; readonly lines: readonly string[] };
}

/**
 * Kills the embedded cloud again and again while it takes writes and refreshes, then lets it come to rest and
 * compares what was accepted with what is there. A batch whose answer was lost is sent again under its key.
 */
export async function runCrashRounds({ rounds, seed, log }: CrashOptions): Promise<CrashResult> {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'liftoff-crash-'));
  const assembly = await testAssembly();
  const faker = new Faker({ locale: [en], seed });
  const accepted = new Map<number, readonly string[]>();
  let batch = 0;
  const connected = async (cloud: CloudProcess): Promise<Connection> =>
    connectTo({ kind: 'local', cloud: cloud.file, stateDirectory, stage: 'local' });

  try {
    for (let round = 1; round <= rounds; round += 1) {
      const cloud = await startCloudProcess(stateDirectory, assembly);
      const connection = await connected(cloud);
      const token = await ensureDevelopmentToken(connection, stateDirectory);
      const post = poster(connection.config.apiUrl, token);
      const refreshing = faker.datatype.boolean() ? runRefresh(connection).catch(() => undefined) : undefined;
      const killed = sleep(faker.number.int({ min: 300, max: 4000 })).then(() => cloud.kill());
      let alive = true;
      killed.then(() => {
        alive = false;
      });
      while (alive) {
        const ids = await post(batch);
        if (!ids) break;
        accepted.set(batch, ids);
        batch += 1;
      }
      await killed;
      await refreshing;
      connection.close();
      log(`round ${round}: killed${refreshing ? ' during a refresh' : ''} after ${batch} batches`);
    }
    const cloud = await startCloudProcess(stateDirectory, assembly);
    const connection = await connected(cloud);
    try {
      const token = await ensureDevelopmentToken(connection, stateDirectory);
      accepted.set(batch, (await poster(connection.config.apiUrl, token)(batch))!);
      return await settled(connection, [...accepted.values()].flat());
    } finally {
      connection.close();
      await cloud.interrupt();
    }
  } finally {
    await rm(stateDirectory, { recursive: true, force: true });
  }
}

/** Sends a batch; resolves to the ids of its records, or to nothing when no answer came. */
function poster(url: string, token: string): (batch: number) => Promise<string[] | undefined> {
  const client = apiClient({ url, token, attempts: 1 });
  return async (batch) => {
    const sales = Array.from({ length: BATCH_SIZE }, (_, index) =>
      validSale({ note: `${batch}/${index}`, date: '2026-11-01T12:00:00Z' }),
    );
    try {
      const items = await postBatch(client, catalog.sale, sales, `crash-${batch}`);
      return items.map((item) => ('event_id' in item ? item.id : fail(item)));
    } catch {
      return undefined;
    }
  };
}

function fail(item: unknown): never {
  throw new Error(`A valid sale was refused: ${JSON.stringify(item)}`);
}

async function settled(connection: Connection, ids: readonly string[]): Promise<CrashResult> {
  const lake = await openLake(lakeStore(connection));
  const query = async <T>(sql: string): Promise<T[]> => {
    await presentMentioned(lake, sql);
    return lake.engine.rows<T>(sql);
  };
  try {
    const deadline = Date.now() + LANDING_PATIENCE_MS;
    for (;;) {
      const landed = new Set(
        (await query<{ id: string }>('select id from bronze.events')).map(({ id }) => id),
      );
      if (ids.every((id) => landed.has(id))) break;
      if (Date.now() > deadline) throw new Error(`${ids.length - landed.size} accepted events do not land`);
      await sleep(500);
    }
    await runRefresh(connection);
    const silver = await query<{ id: string }>('select id from silver.sale');
    const present = new Set(silver.map(({ id }) => id));
    return {
      accepted: ids.length,
      missing: ids.filter((id) => !present.has(id)),
      rowsInSilver: silver.length,
      verified: await verify(connection, { onProgress: () => {} }),
    };
  } finally {
    await lake.close();
  }
}
