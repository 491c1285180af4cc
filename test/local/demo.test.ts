import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemo } from '#cli/demo/run-demo';
import { presentMentioned } from '#cli/lake/lake-tables';
import { openLake } from '#cli/lake/open-lake';
import { FileObjectStore } from '#lake/file-object-store';
import { readCloudFile } from '#local/cloud-file';
import { testAssembly } from './harness.ts';

let directory: string;
const printed: string[] = [];
let surprises: string[];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'liftoff-demo-'));
  const assembly = await testAssembly();
  const demo = createDemo({ directory, assembly, count: 60, seed: 5, print: (line) => printed.push(line) });
  surprises = await demo.run();
  await demo.stop();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it('the demo meets no surprise and reports every part', () => {
  expect(surprises).toEqual([]);
  const sections = printed.flatMap((line) => /^── (\w+)/.exec(line)?.[1] ?? []);
  expect(sections).toEqual(['HTTP', 'Rows', 'Gold', 'Forecast', 'Verify', 'Planted', 'Time', 'Query']);
});

it('the demo stops what it started', async () => {
  expect(await readCloudFile(join(directory, 'state'))).toBeUndefined();
});

it('the demo leaves a lake behind that can be queried', async () => {
  await access(join(directory, 'lake/gold/sales_daily.parquet'));
  const lake = await openLake(new FileObjectStore(join(directory, 'lake')));
  try {
    const sql = 'select sum(total_sales)::int as sales from gold.sales_daily';
    await presentMentioned(lake, sql);
    expect(await lake.engine.rows(sql)).toEqual([{ sales: 61 }]);
  } finally {
    await lake.close();
  }
});
