import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createS3ObjectStore } from '#functions/adapters/s3-object-store';
import { filesBetween } from '#lake/changes';
import type { LakeContext } from '#lake/context';
import { type Engine, openEngine } from '#lake/engine';
import { history } from '#lake/history';
import type { ObjectStore } from '#lake/object-store';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type S3Target, startS3Target } from './s3-target.ts';

/** Against another server, each of them takes its share of two busy cores. */
const APPENDERS = process.env.CONFORMANCE_TARGET ? 16 : 64;
/** All 50 take minutes, on busy cores a quarter of an hour: they are for the nightly tier. */
const COMMITS_EACH = process.env.NIGHTLY ? 50 : 4;
const TIMEOUT_MS = process.env.NIGHTLY ? 1_800_000 : 300_000;

let target: S3Target;
let engine: Engine;
let folder: string;
beforeAll(async () => {
  target = await startS3Target();
  folder = await mkdtemp(join(tmpdir(), 'lake-appenders-'));
  engine = await openEngine({ memoryLimit: '512MB', threads: 2, temporaryDirectory: join(folder, 'engine') });
});
afterAll(async () => {
  engine.close();
  await target.close();
  await rm(folder, { recursive: true, force: true });
});

/** Commits never change, so the appenders of this process read each of them once; all else goes to the server. */
function sharingCommits(store: ObjectStore, commits: Map<string, Uint8Array>): ObjectStore {
  const shared: ObjectStore = Object.create(store);
  shared.get = async (key) => {
    const known = commits.get(key) ?? (await store.get(key));
    if (known && /\/\d{20}\.json$/.test(key)) commits.set(key, known);
    return known;
  };
  for (const name of ['put', 'putIfAbsent', 'list', 'delete', 'download', 'upload'] as const) {
    Object.assign(shared, { [name]: store[name].bind(store) });
  }
  return shared;
}

it(
  'has every commit of many concurrent appenders once, and checkpoints that agree',
  async () => {
    const bucket = await target.newBucket();
    const commits = new Map<string, Uint8Array>();
    const context = (): LakeContext => ({
      store: sharingCommits(createS3ObjectStore({ client: target.client, bucket }), commits),
      engine,
      workDirectory: join(folder, randomUUID()),
      now: () => new Date(),
      ids: randomUUID,
    });
    await DeltaTable.create(context(), 'lake/t', { schema: struct([field('id', 'integer')]) });

    await Promise.all(
      Array.from({ length: APPENDERS }, async (_, appender) => {
        const table = await DeltaTable.open(context(), 'lake/t');
        for (let at = 0; at < COMMITS_EACH; at++) {
          const path = `part-${appender * COMMITS_EACH + at}.parquet`;
          const add = { path, partitionValues: {}, size: 1, modificationTime: 0, dataChange: true };
          const { version: readVersion } = await table.snapshot();
          await table.commit({ readVersion, actions: [{ add }], operation: 'WRITE' });
        }
      }),
    );

    commits.clear();
    const total = APPENDERS * COMMITS_EACH;
    const fresh = await DeltaTable.open(context(), 'lake/t');
    const log = await history(fresh);
    expect(log.map(({ version }) => version)).toEqual(
      Array.from({ length: total + 1 }, (_, at) => total - at),
    );
    const paths = Array.from({ length: total }, (_, id) => `part-${id}.parquet`).sort();
    const { files } = await fresh.snapshot();
    expect([...files.keys()].sort()).toEqual(paths);
    const { added } = await filesBetween(fresh, 0);
    expect(added.map(({ path }) => path).sort()).toEqual(paths);
  },
  TIMEOUT_MS,
);
