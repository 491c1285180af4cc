import { access } from 'node:fs/promises';
import { FileObjectStore } from '#lake/file-object-store';
import { command, UsageError, wholeNumberOption } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { lakeTables, presentMentioned } from './lake/lake-tables.ts';
import { lakeStore, openLake } from './lake/open-lake.ts';
import { DEMO_LAKE } from './stack-target.ts';
import { objectTable } from './terminal/text-table.ts';

const formats = ['table', 'json', 'csv'];

await command(import.meta.url, {
  usage: `Usage: npm run query -- "SQL" [options]

Runs DuckDB SQL over the tables of the lake, such as gold.sales_7_days, silver.sale or bronze.events.
Without SQL it lists the tables.

  --lake PATH         a folder with the lake (default: the stack; the lake of the last demo if none runs)
  --format NAME       ${formats.join(', ')} (default: table)
  --limit N           rows that a table shows at most (default: 100)
${stackUsage}`,
  options: {
    ...stackOptions,
    lake: { type: 'string' },
    format: { type: 'string', default: 'table' },
    limit: { type: 'string', default: '100' },
  },
  positionals: { min: 0, max: 1 },
  async run(values, [sql]) {
    if (!formats.includes(values.format)) throw new UsageError(`--format takes one of ${formats.join(', ')}`);
    const limit = wholeNumberOption('limit', values.limit, 1);
    const { store, close } = await storeOf(values);
    const lake = await openLake(store);
    try {
      if (sql === undefined) for (const name of await lakeTables(lake)) console.log(name);
      else {
        await presentMentioned(lake, sql);
        for (const line of formatted(await lake.engine.rows(sql), values.format, limit)) console.log(line);
      }
    } finally {
      await lake.close();
      close();
    }
    return 0;
  },
});

async function storeOf(values: Parameters<typeof connect>[0] & { readonly lake?: string | undefined }) {
  const folder = (path: string) => ({ store: new FileObjectStore(path), close: () => {} });
  if (values.lake !== undefined) return folder(values.lake);
  try {
    const connection = await connect(values);
    return { store: lakeStore(connection), close: () => connection.close() };
  } catch (error) {
    const hasDemo = await access(DEMO_LAKE).then(
      () => true,
      () => false,
    );
    if ((error as { code?: string }).code !== 'no_cloud' || !hasDemo || values.stage) throw error;
    console.error(`No cloud runs; reading what the last demo left in ${DEMO_LAKE}`);
    return folder(DEMO_LAKE);
  }
}

function formatted(rows: readonly Record<string, unknown>[], format: string, limit: number): string[] {
  if (format === 'json') return rows.map((row) => JSON.stringify(row));
  const columns = Object.keys(rows[0] ?? {});
  if (format === 'csv') return [columns, ...rows.map((row) => columns.map((name) => row[name]))].map(csvLine);
  if (rows.length === 0) return ['No rows.'];
  const shown = rows.slice(0, limit);
  const more = rows.length > limit ? [`… ${rows.length - limit} more of ${rows.length} rows`] : [];
  return [...objectTable(shown), ...more];
}

/** RFC 4180. */
const csvLine = (cells: readonly unknown[]): string =>
  cells
    .map((cell) => {
      const text =
        cell === null || cell === undefined
          ? ''
          : typeof cell === 'object'
            ? JSON.stringify(cell)
            : String(cell);
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
