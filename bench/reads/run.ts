/**
 * Measures reads of records where they are answered, behind the HTTP layer: `npx tsx bench/reads/run.ts [--rows 1000000]`.
 * Silver and bronze are in the embedded S3, which has a process of its own; beside each figure is that of bare DuckDB
 * on the same files, already on disk. CPU is this process's, of all its threads.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { textTable } from '#cli/terminal/text-table';
import { catalog, entityNames } from '#contracts/catalog';
import { createS3ObjectStore } from '#functions/adapters/s3-object-store';
import { readModelSql } from '#functions/adapters/sql-models';
import { recordQuery } from '#functions/domain/record-operations';
import { parseTableQuery } from '#functions/domain/table-query';
import { openPendingLake } from '#functions/pipeline/pending-lake';
import { openRecordReader } from '#functions/pipeline/record-reader';
import type { LakeContext } from '#lake/context';
import { openEngine } from '#lake/engine';
import { fileList, literal } from '#lake/sql-text';
import { CREDENTIALS } from '#local/arns';
import { fillSilver, landSales, saleId } from './sales-lake.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const BUCKET = 'lake';
const PENDING = 10_000;
const COMMITS = 20;
/** What DuckDB gets of a function of 2 GB. */
const MEMORY = '1228MB';

const LISTS = {
  'all, by id': { query: '', bare: 'true', order: 'id' },
  'filter and sort': {
    query: 'price.gte=7900&sort=-date',
    bare: 'price >= 7900',
    order: 'date desc nulls last, id',
  },
  'filter, sort and count': {
    query: 'name_product=Product%207&sort=-price&count=true',
    bare: "name_product = 'Product 7'",
    order: 'price desc nulls last, id',
  },
  'text anywhere': {
    query: 'q=product%20499',
    bare: "contains(lower(name_product), 'product 499')",
    order: 'id',
  },
} as const;

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const results: string[][] = [];
let landed = 0;
const opened: (() => Promise<void>)[] = [];

const server = fork(fileURLToPath(new URL('s3-server.ts', import.meta.url)));
try {
  const [endpoint] = (await once(server, 'message')) as [string];
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    credentials: CREDENTIALS,
    forcePathStyle: true,
  });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  const writer = await openLake(client);
  await fillSilver(writer, rows);

  await coldStart(client, 'nothing pending');
  const warm = await openLake(client);
  const reader = openReader(warm);
  await reads(warm, reader, 'nothing pending');
  for (let commit = 0; commit < COMMITS; commit++) await land(writer, PENDING / COMMITS, 'anywhere');
  await coldStart(client, `${PENDING} pending`);
  note(`catch up with ${PENDING} events`, await timed(() => reader.latest(catalog.sale)));
  await reads(warm, reader, `${PENDING} pending`);
  for (const changed of ['recent', 'anywhere'] as const) {
    const settling: number[] = [];
    const finding: number[] = [];
    for (let at = 0; at < 15; at++) {
      await land(writer, 100, changed);
      finding.push(await timed(() => byId(reader, saleId(at * 31))));
      settling.push(await timed(() => reader.latest(catalog.sale)));
    }
    note(`by id of another record when 100 more landed (${changed})`, ...quantiles(finding));
    note(`catch up with 100 events (half of old sales: ${changed})`, ...quantiles(settling));
  }
  for (const line of textTable(
    ['measure', 'p50', 'p95', 'p99', 'CPU each', 'bare DuckDB p50', '÷ bare'],
    results,
    72,
  ))
    console.log(line);
} finally {
  for (const close of opened) await close();
  server.disconnect();
}

async function land(context: LakeContext, count: number, changed: 'recent' | 'anywhere'): Promise<void> {
  await landSales(context, { count, before: landed, rows, changed });
  landed += count;
}

async function openLake(client: S3Client): Promise<LakeContext> {
  const workDirectory = await mkdtemp(join(tmpdir(), 'bench-reads-'));
  const engine = await openEngine({ memoryLimit: MEMORY, temporaryDirectory: join(workDirectory, 'duckdb') });
  opened.push(async () => {
    engine.close();
    await rm(workDirectory, { recursive: true, force: true });
  });
  const store = createS3ObjectStore({ client, bucket: BUCKET });
  return { store, engine, workDirectory, now: () => new Date(), ids: randomUUID };
}

type Reader = ReturnType<typeof openRecordReader>;

function openReader(context: LakeContext): Reader {
  const businessTimeZone = 'America/Sao_Paulo';
  const models = Object.fromEntries(
    entityNames.map((name) => [name, readModelSql(`silver/${name}`)]),
  ) as never;
  const lake = openPendingLake(context, { businessTimeZone, models, patienceMs: 20_000 });
  return openRecordReader(context, lake, { businessTimeZone });
}

async function coldStart(client: S3Client, state: string): Promise<void> {
  const began = performance.now();
  const reader = openReader(await openLake(client));
  await byId(reader, saleId(rows >> 1));
  note(`first read by id of a new process, ${state}`, performance.now() - began);
  note(`first list after it, ${state}`, await timed(() => list(reader, LISTS['all, by id'].query)));
}

async function reads(context: LakeContext, reader: Reader, state: string): Promise<void> {
  const ids = Array.from({ length: 400 }, (_, at) => saleId((at * 7919 * 13) % rows));
  const files = await localFiles(context, reader);
  const bare = async (where: string, order: string, limit: number) =>
    context.engine.rows(
      `select * from read_parquet(${fileList(files)}) where ${where} order by ${order} limit ${limit}`,
    );
  await measure(
    `by id, ${state}`,
    ids,
    (id) => byId(reader, id),
    (id) => bare(`id = ${literal(id)}`, 'id', 1),
  );
  for (const [name, { query, bare: where, order }] of Object.entries(LISTS))
    await measure(
      `list: ${name}, ${state}`,
      Array.from({ length: 15 }, () => query),
      (text) => list(reader, text),
      () => bare(where, order, 51),
    );
}

async function measure(
  name: string,
  inputs: readonly string[],
  ours: (input: string) => Promise<unknown>,
  bare: (input: string) => Promise<unknown>,
): Promise<void> {
  for (const input of inputs.slice(0, 5)) await ours(input);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const input of inputs) times.push(await timed(() => ours(input)));
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / inputs.length;
  const bareTimes: number[] = [];
  for (const input of inputs.slice(0, 15)) bareTimes.push(await timed(() => bare(input)));
  const [p50, p95, p99] = quantiles(times);
  const [bareP50] = quantiles(bareTimes);
  results.push([name, ...[p50, p95, p99, cpu, bareP50].map(ms), (p50 / bareP50).toFixed(1)]);
}

async function byId(reader: Reader, id: string): Promise<void> {
  const found = await reader.find(catalog.sale, id);
  if (found?.record.id !== id) throw new Error(`${id} was not found`);
}

async function list(reader: Reader, text: string): Promise<void> {
  const query = parseTableQuery(text, recordQuery(catalog.sale, true, 'America/Sao_Paulo'));
  const { rows: found } = await (await reader.latest(catalog.sale)).select(query);
  if (found.length !== 51) throw new Error(`${text} gave ${found.length} rows`);
}

/** Silver's data files in the reader's cache, after a list has brought all of them. */
async function localFiles(context: LakeContext, reader: Reader): Promise<string[]> {
  await list(reader, '');
  const cache = join(context.workDirectory, 'cache');
  const names = await readdir(cache, { recursive: true });
  return names
    .filter((name) => /^[0-9a-f]{32}\/[0-9a-f]{32}\.parquet$/.test(name))
    .map((name) => join(cache, name));
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

function quantiles(times: readonly number[]): [number, number, number] {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95, 0.99].map((share) => sorted[Math.floor(sorted.length * share)]!) as [
    number,
    number,
    number,
  ];
}

function note(name: string, ...times: number[]): void {
  results.push([name, ...times.map(ms), ...Array(6 - times.length).fill('')]);
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
}
