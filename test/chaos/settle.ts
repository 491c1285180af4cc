import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListExecutionsCommand } from '@aws-sdk/client-sfn';
import type { Connection } from '#cli/connection';
import { presentMentioned } from '#cli/lake/lake-tables';
import { landedEvents } from '#cli/lake/landed-events';
import { lakeStore, type OpenLake, openLake } from '#cli/lake/open-lake';
import { runRefresh } from '#cli/refresh/run-refresh';
import { type Check, noneOf } from '#cli/verify/check';
import { readStream } from '#cli/verify/read-stream';
import { verify } from '#cli/verify/verify';
import { lakeRelations, reconcile } from './reconcile.ts';

const QUIET_MS = 3000;

/** Waits until bronze holds so many events and no more arrive, or none have for the patience. */
export async function untilQuiet(
  connection: Connection,
  expected: number,
  patienceMs = 120_000,
): Promise<number> {
  const lake = await openLake(lakeStore(connection));
  try {
    let landed = -1;
    let changed = Date.now();
    for (;;) {
      const now = await landedEvents(lake);
      if (now !== landed) changed = Date.now();
      landed = now;
      const quietMs = Date.now() - changed;
      if ((landed >= expected && quietMs > QUIET_MS) || quietMs > patienceMs) return landed;
      await sleep(300);
    }
  } finally {
    await lake.close();
  }
}

/** Waits until no state machine runs. @throws when one does not end */
export async function untilIdle({ sfn, config }: Connection, patienceMs = 180_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const machines = [
    config.refreshStateMachineArn,
    config.maintenanceStateMachineArn,
    config.trainModelsStateMachineArn,
  ];
  for (;;) {
    const pages = await Promise.all(
      machines.map((stateMachineArn) =>
        sfn.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING' })),
      ),
    );
    const running = pages.flatMap(({ executions = [] }) => executions.map(({ name }) => name));
    if (running.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Executions do not end: ${running.join(', ')}`);
    await sleep(500);
  }
}

/** A refresh that must succeed, now that nothing goes wrong any more. */
export async function refreshInPeace(connection: Connection, log: (line: string) => void): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await runRefresh(connection);
      return;
    } catch (error) {
      if (tries === 3) throw error;
      log(`the refresh in peace failed: ${(error as Error).message}: ${String((error as Error).cause)}`);
    }
  }
}

/** Everything that is checked once the cloud has come to rest. */
export async function checkAll(
  connection: Connection,
  files: { readonly acknowledgedFile: string; readonly finalsFile: string },
  onProgress: (subject: string) => void,
): Promise<Check[]> {
  const { checks } = await verify(connection, { onProgress });
  onProgress('receipts');
  const lake = await openLake(lakeStore(connection));
  try {
    for (const relation of lakeRelations) await presentMentioned(lake, relation);
    return [...checks, await streamIsWhole(connection, lake), ...(await reconcile(lake.engine, files))];
  } finally {
    await lake.close();
  }
}

/** The stream keeps all of a run: a reading of it that ends too early would make `verify` compare too little. */
async function streamIsWhole({ kinesis, config }: Connection, lake: OpenLake): Promise<Check> {
  const file = join(lake.workDirectory, 'whole-stream.ndjson');
  const streamed = await readStream(kinesis, config.eventStreamName, file, { paced: false });
  const [row] = await lake.engine.rows<{ landed: number }>('select count(*) as landed from bronze.events');
  const differences = streamed === row!.landed ? [] : [{ streamed, landed: row!.landed }];
  return noneOf('stream = bronze', 'They do not hold as many events', differences, `${streamed} events`);
}
