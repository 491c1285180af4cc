import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiClient } from '#cli/api/api-client';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { type LaunchOptions, launch, synthesizeLocal } from '#cli/cloud/launch';
import type { Connection } from '#cli/connection';
import { presentMentioned } from '#cli/lake/lake-tables';
import { landedEvents, untilLanded } from '#cli/lake/landed-events';
import { lakeStore, type OpenLake, openLake } from '#cli/lake/open-lake';
import { dataOf } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';
import type { Receipt } from '#functions/domain/receipt';
import { isAlive, startTimeOf } from '#local/process-lock';
import { startS3Peer } from '../local-s3/s3-peer.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const ASSEMBLY = /^liftoff-assembly-(\d+)-(\d*)$/;

/** One synthesis for all test files of a run: they have the runner as their common parent. */
export async function testAssembly(): Promise<string> {
  const folder = join(tmpdir(), `liftoff-assembly-${process.ppid}-${startTimeOf(process.ppid)}`);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  await removeAbandonedAssemblies();
  return synthesizeLocal(folder);
}

async function removeAbandonedAssemblies(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid, startTime = ''] = ASSEMBLY.exec(name) ?? [];
    if (pid && !isAlive({ pid: Number(pid), startTime })) await rm(join(tmpdir(), name), { recursive: true });
  }
}

export interface TestCloud {
  readonly connection: Connection;
  readonly client: ApiClient;
  readonly token: string;
  readonly lake: OpenLake;
  /** Posts a sale; `changes` go over a valid one. */
  postSale(changes?: Record<string, unknown>, idempotencyKey?: string): Promise<Receipt>;
  /** Waits until so many events more than `before` have landed. */
  untilLanded(before: number, events: number): Promise<void>;
  landed(): Promise<number>;
  /** Rows of a query over tables such as gold.sales_daily, at their latest versions. */
  rows<T = Record<string, unknown>>(sql: string): Promise<T[]>;
  stop(): Promise<void>;
}

/**
 * A cloud of its own in a temporary folder, on free ports. LIFTOFF_TEST_S3 names another server for its buckets
 * (test/local-s3).
 */
export async function startTestCloud(
  options: Pick<LaunchOptions, 'clock' | 'faults' | 'log'> = {},
): Promise<TestCloud> {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'liftoff-cloud-'));
  const assembly = await testAssembly();
  const { LIFTOFF_TEST_S3: peerName } = process.env;
  const peer = peerName ? await startS3Peer(peerName, join(stateDirectory, peerName)) : undefined;
  const launched = await launch({
    ...{ assembly, stateDirectory, endpointPort: 0, httpApiPort: 0 },
    externalS3: peer?.externalS3,
    ...options,
  }).catch(async (error: unknown) => {
    await peer?.stop();
    throw error;
  });
  const { connection } = launched;
  const token = await ensureDevelopmentToken(connection, stateDirectory);
  const client = apiClient({ url: connection.config.apiUrl, token });
  const lake = await openLake(lakeStore(connection));
  return {
    connection,
    client,
    token,
    lake,
    async postSale(changes = {}, idempotencyKey) {
      const header = idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey };
      const answer = await client.POST('/v1/sales', {
        params: { header },
        body: validSale(changes) as never,
      });
      return dataOf(answer) as Receipt;
    },
    landed: () => landedEvents(lake),
    untilLanded: (before, events) => untilLanded(lake, before + events, { patienceMs: 30_000 }),
    async rows(sql) {
      await presentMentioned(lake, sql);
      return lake.engine.rows(sql);
    },
    async stop() {
      await lake.close();
      await launched.stop();
      await peer?.stop();
      await rm(stateDirectory, { recursive: true, force: true });
    },
  };
}

export const validSale = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  email_employee: 'ana.souza@startup.example',
  email_customer: 'bruno.lima@cliente.example',
  first_name: 'Bruno',
  last_name: 'Lima',
  phone_number: '+55 11 91234-5678',
  price: 1299.9,
  quantity: 1,
  name_product: 'Smart TV 43"',
  date: new Date().toISOString(),
  ...changes,
});
