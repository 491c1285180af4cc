/**
 * Measures the lake against bare DuckDB, and against delta-rs where PYTHON names a Python that has it:
 * `PYTHON=.venv/bin/python npx tsx bench/lake/run.ts [ROWS]`; and against Spark, where that Python has pyspark and
 * SPARK_DELTA_JARS names a folder (test/interop/spark_session.py). Prints Markdown; figures are ratios of one run.
 */
import { execFileSync } from 'node:child_process';
import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import { literal } from '#lake/sql-text';
import { type BenchLake, openBenchLake } from './bench-lake.ts';
import { benchMerge, TARGET_FILE_SIZE } from './merge-bench.ts';
import { salesSql } from './sales.ts';
import { benchSnapshot } from './snapshot-bench.ts';
import { benchWriteAndRead } from './write-and-read-bench.ts';

const [written, small, large] = [5_000_000, 1_000_000, 10_000_000] as const;
const changed = 10_000;

type Times = Readonly<Record<'write' | 'merge' | 'rewrite' | 'optimize' | 'vacuum', number>>;

await main(Number(process.argv[2] ?? large));

async function main(rows: number): Promise<void> {
  const scale = rows / large;
  const lake = await openBenchLake();
  try {
    console.log(
      `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]!.model} (${arch()})\n`,
    );
    await writeAndRead(lake, written * scale);
    await snapshots(lake);
    await merges(lake, small * scale, large * scale);
  } finally {
    lake.close();
  }
}

async function writeAndRead(lake: BenchLake, rows: number): Promise<void> {
  const input = await parquet(lake, 'input', salesSql(0, rows));
  const { copy, append, bare, snapshot } = await benchWriteAndRead(lake, input);
  table(
    `Bulk write and aggregate, ${rows} rows`,
    ['', 'bare DuckDB', 'lake', 'ratio'],
    [
      ['write one file', ms(copy), ms(append), ratio(append, copy)],
      ['aggregate', ms(bare), ms(snapshot), ratio(snapshot, bare)],
    ],
  );
}

async function snapshots(lake: BenchLake): Promise<void> {
  const { checkpoint, log } = await benchSnapshot(lake);
  table(
    'Snapshot of a table of 10,000 commits',
    ['', 'time'],
    [
      ['checkpoint and 99 commits', ms(checkpoint)],
      ['whole log, no checkpoint', ms(log)],
    ],
  );
}

async function merges(lake: BenchLake, ...sizes: number[]): Promise<void> {
  const results = [];
  for (const rows of sizes) {
    const input = await parquet(lake, `target-${rows}`, salesSql(0, rows));
    // Nine in ten are among the newest rows, the others are new.
    const changes = await parquet(
      lake,
      `changes-${rows}`,
      salesSql(rows - 0.9 * changed, rows + 0.1 * changed, 2),
    );
    const ours = await benchMerge(lake, input, changes);
    const peers = peersAtHand().map(({ name, script }) => ({
      name,
      times: peer(lake, script, input, changes, rows),
    }));
    results.push({ rows, ours, peers });
  }
  for (const { rows, ours, peers } of results) {
    const line = (name: string, key: keyof Times) => [
      name,
      ms(ours[key]),
      ...peers.flatMap(({ times }) => [ms(times[key]), ratio(times[key], ours[key])]),
    ];
    const head = ['', 'lake', ...peers.flatMap(({ name }) => [name, `${name} / lake`])];
    table(`${changed} changes to ${rows} rows in ${ours.files} files`, head, [
      line('bulk write', 'write'),
      line('merge', 'merge'),
      line('rewrite the table', 'rewrite'),
      line('optimize 40 small files', 'optimize'),
      line('vacuum', 'vacuum'),
    ]);
    console.log(`Merge / rewrite: ${ratio(ours.merge, ours.rewrite)}\n`);
  }
  const [first, last] = [results[0]!, results.at(-1)!];
  console.log(`Merge, ${last.rows} rows / ${first.rows} rows: ${ratio(last.ours.merge, first.ours.merge)}`);
}

async function parquet({ context, folder }: BenchLake, name: string, sql: string): Promise<string> {
  const file = join(folder, `${name}.parquet`);
  await context.engine.run(`COPY (${sql}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`);
  return file;
}

/** Other implementations that this machine has. */
function peersAtHand(): { readonly name: string; readonly script: string }[] {
  if (!process.env.PYTHON) return [];
  const deltaRs = { name: 'delta-rs', script: 'delta_rs.py' };
  return process.env.SPARK_DELTA_JARS ? [deltaRs, { name: 'Spark', script: 'spark.py' }] : [deltaRs];
}

function peer({ folder }: BenchLake, script: string, input: string, changes: string, rows: number): Times {
  const target = join(folder, `${script}-${rows}`);
  const args = [join(import.meta.dirname, script), input, changes, target, String(TARGET_FILE_SIZE)];
  const output = execFileSync(process.env.PYTHON!, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  // Spark's launcher may print lines of its own first.
  return JSON.parse(output.toString().trim().split('\n').at(-1)!);
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(
    [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'),
  );
}

function ms(value: number): string {
  return value < 10_000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}

function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(2)} ×`;
}
