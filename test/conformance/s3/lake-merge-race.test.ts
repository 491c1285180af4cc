import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createS3ObjectStore } from '#functions/adapters/s3-object-store';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';
import { type Engine, openEngine } from '#lake/engine';
import { history } from '#lake/history';
import { merge } from '#lake/merge';
import { readTable } from '#lake/read-files';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type S3Target, startS3Target } from './s3-target.ts';

const MERGERS = 4;
const MERGES_EACH = 3;
const APPENDERS = 4;

let target: S3Target;
let engine: Engine;
let folder: string;
beforeAll(async () => {
  target = await startS3Target();
  folder = await mkdtemp(join(tmpdir(), 'lake-merge-race-'));
  engine = await openEngine({ memoryLimit: '512MB', threads: 2, temporaryDirectory: join(folder, 'engine') });
});
afterAll(async () => {
  engine?.close();
  await target?.close();
  await rm(folder, { recursive: true, force: true });
});

it('loses no update when merges and appends race for the same table', async () => {
  const bucket = await target.newBucket();
  const open = () => {
    const context: LakeContext = {
      store: createS3ObjectStore({ client: target.client, bucket }),
      engine,
      workDirectory: join(folder, randomUUID()),
      now: () => new Date(),
      ids: randomUUID,
    };
    return DeltaTable.open(context, 'lake/counters');
  };
  await DeltaTable.create(
    {
      store: createS3ObjectStore({ client: target.client, bucket }),
      engine,
      workDirectory: join(folder, randomUUID()),
      now: () => new Date(),
      ids: randomUUID,
    },
    'lake/counters',
    { schema: struct([field('id', 'integer'), field('value', 'integer')]) },
  );
  await append(await open(), 'SELECT 0::INT AS id, 0::INT AS value');

  const mergers = Array.from({ length: MERGERS }, async () => {
    const table = await open();
    for (let at = 0; at < MERGES_EACH; at++)
      await merge(table, {
        source: 'SELECT 0::INT AS id, 1::INT AS value',
        on: ['id'],
        matched: [{ update: { value: 'target.value + source.value' } }],
      });
  });
  const appenders = Array.from({ length: APPENDERS }, async (_, index) =>
    append(await open(), `SELECT ${index + 1}::INT AS id, 1::INT AS value`),
  );
  await Promise.all([...mergers, ...appenders]);

  const table = await open();
  const { sql } = await readTable(table, {});
  const rows = await engine.rows<{ id: number; value: number }>(`SELECT * FROM (${sql}) ORDER BY id`);
  expect(rows).toEqual([
    { id: 0, value: MERGERS * MERGES_EACH },
    ...Array.from({ length: APPENDERS }, (_, index) => ({ id: index + 1, value: 1 })),
  ]);
  const versions = (await history(table)).map(({ version }) => version);
  expect(versions).toHaveLength(2 + MERGERS * MERGES_EACH + APPENDERS);
}, 400_000);
