import { type Command, command, UsageError } from './command-line.ts';
import { stackOptions, stackUsage } from './connection.ts';
import {
  type ChangeOptions,
  diff,
  optimizeTable,
  restoreTable,
  vacuumTable,
} from './lake-commands/change-table.ts';
import { explain, history, rowsAt, runSql, tables } from './lake-commands/read-table.ts';
import { withLake } from './lake-commands/with-lake.ts';

const formats = ['table', 'json'];

const options = {
  ...stackOptions,
  lake: { type: 'string' },
  format: { type: 'string', default: 'table' },
  limit: { type: 'string', default: '100' },
  version: { type: 'string' },
  timestamp: { type: 'string' },
  where: { type: 'string', multiple: true },
  'z-order': { type: 'string' },
  'target-size': { type: 'string' },
  retention: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

const definition: Command<typeof options> = {
  usage: `Usage: npm run lake -- COMMAND [options]

Looks after the Delta tables of the lake. A table T is named as in SQL, such as silver.sale.

  tables                      every table, with its version, files, bytes and rows
  history T                   what was done to the table, the latest first
  at T                        its rows at --version N or at --timestamp TIME (default: now)
  diff T A B                  the rows in which versions A and B differ
  explain T                   how many files a read with --where has to open, and what rules out the others
  optimize T                  packs small files; with --z-order, keeps near values together
  vacuum T                    deletes files that no version within the retention needs
  restore T N                 makes the table what it was at version N, as a new version
  query "SQL"                 runs DuckDB SQL over the latest versions

  --version N                 a version
  --timestamp TIME            ISO 8601, such as 2026-11-21T10:00:00Z
  --where CONDITION           COLUMN=VALUE, or with < <= > >=; may be given several times
  --z-order COLUMNS           one to four columns, separated by commas
  --target-size BYTES         of a file that optimize writes
  --retention INTERVAL        such as "interval 2 days" (default: the table's own)
  --dry-run                   vacuum only tells what it would delete
  --lake PATH                 a folder with the lake (default: the stack)
  --format NAME               ${formats.join(' or ')} (default: table)
  --limit N                   lines that a table shows at most (default: 100)
${stackUsage}`,
  options,
  positionals: { min: 1, max: 4 },
  async run(values, [name = '', ...given]) {
    if (!formats.includes(values.format)) throw new UsageError(`--format takes one of ${formats.join(', ')}`);
    const run = commands[name];
    if (run === undefined) throw new UsageError(`There is no command ${name}`);
    if (given.length !== run.arguments.length) {
      throw new UsageError(`${name} takes ${run.arguments.join(' ') || 'nothing more'}`);
    }
    await withLake(values, async (lake) => {
      for (const line of await run.call(lake, given, values)) console.log(line);
    });
    return 0;
  },
};

interface LakeCommand {
  readonly arguments: readonly string[];
  call(lake: Parameters<typeof tables>[0], given: string[], values: ChangeOptions): Promise<string[]>;
}

const commands: Readonly<Record<string, LakeCommand>> = {
  tables: { arguments: [], call: (lake, _, values) => tables(lake, values) },
  history: { arguments: ['T'], call: (lake, [table], values) => history(lake, table!, values) },
  at: { arguments: ['T'], call: (lake, [table], values) => rowsAt(lake, table!, values) },
  diff: {
    arguments: ['T', 'A', 'B'],
    call: (lake, [table, a, b], values) => diff(lake, table!, a!, b!, values),
  },
  explain: { arguments: ['T'], call: (lake, [table], values) => explain(lake, table!, values) },
  optimize: { arguments: ['T'], call: (lake, [table], values) => optimizeTable(lake, table!, values) },
  vacuum: { arguments: ['T'], call: (lake, [table], values) => vacuumTable(lake, table!, values) },
  restore: {
    arguments: ['T', 'N'],
    call: (lake, [table, n]) => restoreTable(lake, table!, n!),
  },
  query: { arguments: ['"SQL"'], call: (lake, [sql], values) => runSql(lake, sql!, values) },
};

await command(import.meta.url, definition);
