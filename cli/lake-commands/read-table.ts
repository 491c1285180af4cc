import { mapConcurrently } from '#lake/concurrency';
import type { LakeContext } from '#lake/context';
import { explainSkipping, type FileCount } from '#lake/explain-skipping';
import { recordCount } from '#lake/file-statistics';
import { history as historyOf } from '#lake/history';
import { readTable } from '#lake/read-files';
import { UsageError, wholeNumberOption } from '../command-line.ts';
import { lakeTables, presentMentioned } from '../lake/lake-tables.ts';
import { instantOf, openTable, versionOf } from './open-table.ts';
import { type PrintOptions, printed } from './printed.ts';
import { conditionsOf } from './where.ts';

export interface ReadOptions extends PrintOptions {
  readonly version?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly where?: readonly string[] | undefined;
}

const TABLES_AT_ONCE = 8;

export async function tables(lake: LakeContext, options: PrintOptions): Promise<string[]> {
  const rows = await mapConcurrently(await lakeTables(lake), TABLES_AT_ONCE, async (name) => {
    const { version, files, partitionColumns } = await (await openTable(lake, name)).snapshot();
    return {
      table: name,
      version,
      files: files.size,
      bytes: bytesOf(files.values()),
      rows: recordCount(files.values()) ?? 'unknown',
      'partitioned by': partitionColumns.join(', '),
    };
  });
  return printed(rows, options);
}

export async function history(lake: LakeContext, name: string, options: PrintOptions): Promise<string[]> {
  const limit = wholeNumberOption('limit', options.limit, 1);
  const entries = await historyOf(await openTable(lake, name), { limit });
  const rows = entries.map(
    ({ version, timestamp, operation, operationParameters, operationMetrics, ...rest }) => ({
      version,
      time: timestamp === undefined ? '' : new Date(timestamp).toISOString(),
      operation: operation ?? '',
      parameters: textOf(operationParameters),
      metrics: textOf(operationMetrics),
      note: rest.userMetadata ?? '',
    }),
  );
  return printed(rows, options);
}

/** One line of JSON would be cut by the table; pairs read better anyway. */
function textOf(record: Readonly<Record<string, unknown>> = {}): string {
  return Object.entries(record)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
}

export async function rowsAt(lake: LakeContext, name: string, options: ReadOptions): Promise<string[]> {
  const { version, timestamp } = options;
  if (version !== undefined && timestamp !== undefined) {
    throw new UsageError('at takes --version or --timestamp, not both');
  }
  const { sql } = await readTable(await openTable(lake, name), {
    ...(version === undefined ? {} : { version: versionOf(version) }),
    ...(timestamp === undefined ? {} : { timestamp: instantOf(timestamp) }),
    where: conditionsOf(options.where ?? []),
  });
  return printed(await lake.engine.rows(sql), options);
}

export async function explain(lake: LakeContext, name: string, options: ReadOptions): Promise<string[]> {
  const version = options.version === undefined ? {} : { version: versionOf(options.version) };
  const snapshot = await (await openTable(lake, name)).snapshot(version);
  const { total, kept, skipped } = explainSkipping(snapshot, conditionsOf(options.where ?? []));
  const row = (step: string, by: string, { files, bytes }: FileCount) => ({ step, by, files, bytes });
  return printed(
    [
      row('all files', '', total),
      ...skipped.map(({ condition: { column, op, value }, by, ...count }) =>
        row(`ruled out by ${column} ${op} ${String(value)}`, by, count),
      ),
      row('opened', '', kept),
    ],
    options,
  );
}

export async function runSql(lake: LakeContext, sql: string, options: PrintOptions): Promise<string[]> {
  await presentMentioned(lake, sql);
  return printed(await lake.engine.rows(sql), options);
}

function bytesOf(files: Iterable<{ readonly size: number }>): number {
  let bytes = 0;
  for (const { size } of files) bytes += size;
  return bytes;
}
