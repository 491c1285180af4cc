import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFoundByDay } from '#cli/verify/row-groups';
import { type Engine, openEngine } from '#lake/engine';
import { literal } from '#lake/sql-text';

let directory: string;
let engine: Engine;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'row-groups-'));
  engine = await openEngine({ memoryLimit: '512MB', temporaryDirectory: directory });
});
afterAll(async () => {
  engine.close();
  await rm(directory, { recursive: true });
});

const days = `select (date '2026-01-01' + (i // 100)::integer)::date as day, i from range(10000) as numbers(i)`;

it.each([
  ['in order', `from (${days}) order by i`, true],
  ['in no order', `from (${days}) order by hash(i)`, false],
  ['in reverse', `from (${days}) order by i desc`, false],
  ['that nobody knows', `select null::date as day, i from range(10000) as numbers(i)`, false],
  ['that are not the first column', `select hash(i) as code, day from (${days})`, true],
  ['of no row', `from (${days}) limit 0`, true],
])('days %s', async (_, sql, expected) => {
  const file = join(directory, 'days.parquet');
  await engine.run(`copy (${sql}) to ${literal(file)} (format parquet, row_group_size 2048)`);

  expect(await isFoundByDay(engine, file)).toBe(expected);
});
