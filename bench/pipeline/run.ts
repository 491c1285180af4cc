/**
 * Measures the main job on the embedded cloud: `npx tsx bench/pipeline/run.ts [--events 5000,500000]`.
 * Prints, per number of events: events per second over HTTP, the time from the last answer to bronze, the time of
 * the refresh and of one that has 5,000 more events to apply, each beside bare DuckDB on the same rows.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { apiClient } from '#cli/api/api-client';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { launch } from '#cli/cloud/launch';
import { untilLanded } from '#cli/lake/landed-events';
import { lakeStore, type OpenLake, openLake } from '#cli/lake/open-lake';
import { type RefreshResult, runRefresh } from '#cli/refresh/run-refresh';
import { textTable } from '#cli/terminal/text-table';
import type { ApiClient } from '#client/create-api-client';
import { bareDuckDb } from './baseline.ts';
import { batches, sales } from './sales.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const MORE = 5000;
/** The last months, and the last days, of sales. */
const HISTORY_DAYS = 120;
const RECENT_DAYS = 2;
const BATCH = 500;
const CONCURRENT_REQUESTS = 4;

const { values } = parseArgs({ options: { events: { type: 'string', default: '5000,500000' } } });
const rows: string[][] = [];
for (const count of values.events.split(',').map(Number)) rows.push(...(await measure(count)));
for (const line of textTable(['events', 'measure', 'figure'], rows)) console.log(line);

async function measure(count: number): Promise<string[][]> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-pipeline-'));
  const stateDirectory = join(directory, 'state');
  const { connection, stop } = await launch({ stateDirectory, endpointPort: 0, httpApiPort: 0 });
  const lake = await openLake(lakeStore(connection));
  try {
    const token = await ensureDevelopmentToken(connection, stateDirectory);
    const client = apiClient({ url: connection.config.apiUrl, token });
    const today = Date.now();
    const single = await latencies(client, today);
    const first = await postAndLand(client, lake, sales(count, today, HISTORY_DAYS), single.length);
    const baseline = await bareDuckDb(sales(count, today, HISTORY_DAYS), directory);
    const refresh = await runRefresh(connection);
    const more = await postAndLand(client, lake, sales(MORE, today, RECENT_DAYS), single.length + count);
    const again = await runRefresh(connection);
    return [
      ['single POST, p50 / p95', `${quantile(single, 0.5)} / ${quantile(single, 0.95)} ms`],
      ['accepted in batches of 500', `${Math.round(count / first.posting)} events/s`],
      ['last 202 until all are in bronze', `${first.landing.toFixed(1)} s`],
      ['5,000 more: last 202 until in bronze', `${more.landing.toFixed(1)} s`],
      ['refresh of all', `${seconds(refresh.milliseconds)} (${stages(refresh)})`],
      ['bare DuckDB on the same sales', seconds(baseline)],
      ['refresh of all ÷ bare DuckDB', (refresh.milliseconds / baseline).toFixed(1)],
      [`refresh with ${MORE} more`, `${seconds(again.milliseconds)} (${stages(again)})`],
      ['refresh with more ÷ refresh of all', (again.milliseconds / refresh.milliseconds).toFixed(2)],
    ].map((row) => [String(count), ...row]);
  } finally {
    await lake.close();
    await stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function latencies(client: ApiClient, today: number): Promise<number[]> {
  const milliseconds: number[] = [];
  for (const body of sales(100, today, RECENT_DAYS)) {
    const began = performance.now();
    await client.POST('/v1/sales', { body: body as never });
    milliseconds.push(performance.now() - began);
  }
  return milliseconds;
}

/** Seconds it took to post, and from then until all were in bronze. */
async function postAndLand(client: ApiClient, lake: OpenLake, bodies: Iterable<unknown>, before: number) {
  const began = performance.now();
  const waiting = batches(bodies, BATCH);
  let posted = 0;
  await Promise.all(
    Array.from({ length: CONCURRENT_REQUESTS }, async () => {
      for (const body of waiting) {
        const { response } = await client.POST('/v1/sales/batch', { body: body as never });
        if (response.status !== 202) throw new Error(`A batch was answered with ${response.status}`);
        posted += body.length;
      }
    }),
  );
  const answered = performance.now();
  await untilLanded(lake, before + posted, { patienceMs: 120_000 });
  return { posting: (answered - began) / 1000, landing: (performance.now() - answered) / 1000 };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function quantile(values: readonly number[], share: number): string {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!.toFixed(1);
}

function stages({ stages: all }: RefreshResult): string {
  return all.map(({ name, milliseconds = 0 }) => `${name} ${(milliseconds / 1000).toFixed(1)}`).join(', ');
}
