/**
 * Load on the HTTP API of the embedded cloud: `npx tsx bench/api/run.ts [--singles 3000] [--batched 50000] [--reads 500]`.
 * Prints events per second, latencies and CPU per event of single and batched writes, each beside a bare Node server
 * that only parses and validates the same bodies; then reads by id and lists, and the time until a write is readable.
 * Servers run in processes of their own; the load comes from this one, over 8 connections.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { textTable } from '#cli/terminal/text-table';
import { batches, sales } from '../pipeline/sales.ts';
import { type Call, type LoadResult, load, send, type Target } from './load.ts';
import { cpuOfTree } from './process-cpu.ts';

const CONNECTIONS = 8;
const BATCH = 500;
const HISTORY_DAYS = 120;

const { values } = parseArgs({
  options: {
    singles: { type: 'string', default: '3000' },
    batched: { type: 'string', default: '50000' },
    reads: { type: 'string', default: '500' },
  },
});
const [singles, batched, reads] = [values.singles, values.batched, values.reads].map(Number) as [
  number,
  number,
  number,
];

interface Measured extends LoadResult {
  readonly events: number;
  /** Milliseconds of CPU of the server's processes. */
  readonly cpu: number;
}

const cloud = fork(fileURLToPath(new URL('cloud-server.ts', import.meta.url)));
const bare = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)));
try {
  const target = (await once(cloud, 'message'))[0] as Target;
  const bareTarget: Target = { url: `http://127.0.0.1:${(await once(bare, 'message'))[0]}`, token: 'none' };
  await printWrites(target, bareTarget);
  await printReads(target);
} finally {
  cloud.disconnect();
  bare.disconnect();
}

async function printWrites(target: Target, bareTarget: Target): Promise<void> {
  const rows: string[][] = [];
  for (const [name, count, size] of [
    ['single', singles, 1],
    ['batches of 500', batched, BATCH],
  ] as const) {
    // Warm up: functions start, code is compiled.
    for (const [server, to] of [
      [cloud, target],
      [bare, bareTarget],
    ] as const)
      await measure(server, to, writes(Math.ceil(count / 10), size), 0);
    const ours = await measure(cloud, target, writes(count, size), count);
    const theirs = await measure(bare, bareTarget, writes(count, size), count);
    rows.push(row(name, 'LiftOff Lake', ours), row(name, 'bare Node server', theirs));
    rows.push([
      name,
      'ratio',
      (ours.events / ours.seconds / (theirs.events / theirs.seconds)).toFixed(2),
      ...(['p50', 'p95', 'p99'] as const).map((quantile) => (ours[quantile] / theirs[quantile]).toFixed(1)),
      (ours.cpu / theirs.cpu).toFixed(1),
      '',
    ]);
  }
  print(['writes', 'server', 'events/s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms/event', 'not 2xx'], rows);
}

function row(
  name: string,
  server: string,
  { events, seconds, p50, p95, p99, cpu, failed }: Measured,
): string[] {
  return [
    name,
    server,
    String(Math.round(events / seconds)),
    ...[p50, p95, p99].map((milliseconds) => milliseconds.toFixed(1)),
    (cpu / events).toFixed(3),
    String(failed),
  ];
}

function* writes(count: number, size: number): Generator<Call> {
  const path = size === 1 ? '/v1/sales' : '/v1/sales/batch';
  for (const batch of batches(sales(count, Date.now(), HISTORY_DAYS), size))
    yield { method: 'POST', path, body: JSON.stringify(size === 1 ? batch[0] : batch) };
}

async function measure(
  server: ChildProcess,
  target: Target,
  calls: Iterator<Call>,
  events: number,
): Promise<Measured> {
  const before = cpuOfTree(server.pid!);
  const result = await load(target, calls, CONNECTIONS);
  return { ...result, events, cpu: cpuOfTree(server.pid!) - before };
}

async function printReads(target: Target): Promise<void> {
  const ids = Array.from({ length: 50 }, (_, at) => `bench-${at}`);
  const [example] = sales(1, Date.now(), 1);
  await load(
    target,
    ids
      .map((id): Call => ({ method: 'PUT', path: `/v1/sales/${id}`, body: JSON.stringify(example) }))
      .values(),
    CONNECTIONS,
  );
  const readable = await untilReadable(target, example!);
  const rows = [['write until readable', ...quantiles(readable), '']];
  for (const when of ['events not yet in silver', 'after a refresh']) {
    if (when !== 'events not yet in silver') {
      cloud.send('refresh');
      await once(cloud, 'message');
    }
    for (const [name, paths] of Object.entries({
      'read by id': ids.map((id) => `/v1/sales/${id}`),
      'list of 50, filtered and sorted': ['/v1/sales?price.gte=1000&sort=-date&limit=50'],
    })) {
      const calls = (count: number) =>
        Array.from({ length: count }, (_, at): Call => ({ method: 'GET', path: paths[at % paths.length]! }));
      await load(target, calls(20).values(), 1);
      const { p50, p95, p99, failed } = await load(target, calls(reads).values(), 1);
      rows.push([`${name}, ${when}`, ...[p50, p95, p99].map((ms) => ms.toFixed(1)), String(failed)]);
    }
  }
  print(['reads, one connection', 'p50 ms', 'p95 ms', 'p99 ms', 'not 2xx'], rows);
}

/** Milliseconds from the 202 of a write until a read by id finds it, of 20 writes one after the other. */
async function untilReadable(target: Target, example: Record<string, unknown>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  for (let at = 0; at < 20; at++) {
    const path = `/v1/sales/bench-readable-${at}`;
    await send(agent, target, { method: 'PUT', path, body: JSON.stringify(example) });
    const accepted = performance.now();
    while ((await send(agent, target, { method: 'GET', path })) !== 200);
    times.push(performance.now() - accepted);
  }
  agent.destroy();
  return times.sort((a, b) => a - b);
}

function quantiles(sorted: readonly number[]): string[] {
  return [0.5, 0.95, 0.99].map((q) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!.toFixed(0),
  );
}

function print(head: string[], rows: string[][]): void {
  for (const line of textTable(head, rows)) console.log(line);
  console.log();
}
