import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createS3ObjectStore } from '#functions/adapters/s3-object-store';
import type { LakeContext } from '#lake/context';
import { openEngine } from '#lake/engine';
import type { ObjectStore } from '#lake/object-store';
import type { Connection } from '../connection.ts';

export interface OpenLake extends LakeContext {
  close(): Promise<void>;
}

export const lakeStore = ({ s3, config }: Connection): ObjectStore =>
  createS3ObjectStore({ client: s3, bucket: config.lakeBucket });

/** A lake with an engine and scratch space of its own, which `close` removes. */
export async function openLake(store: ObjectStore): Promise<OpenLake> {
  const workDirectory = await mkdtemp(join(tmpdir(), 'liftoff-'));
  const engine = await openEngine({
    memoryLimit: '1GB',
    temporaryDirectory: join(workDirectory, 'duckdb'),
  });
  return {
    store,
    engine,
    workDirectory,
    now: () => new Date(),
    ids: randomUUID,
    async close() {
      engine.close();
      await rm(workDirectory, { recursive: true, force: true });
    },
  };
}
