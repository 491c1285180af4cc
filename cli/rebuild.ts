import { command, UsageError } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { lakeStore, openLake } from './lake/open-lake.ts';
import { checkReplay } from './rebuild/check.ts';
import { isWrong } from './rebuild/commit-check.ts';
import { rebuild } from './rebuild/rebuild.ts';
import { reportLines } from './rebuild/report.ts';
import { tablesNamed } from './rebuild/table-names.ts';
import { windowOf } from './rebuild/window.ts';
import { stackName } from './stack-target.ts';
import { objectTable } from './terminal/text-table.ts';

const options = {
  ...stackOptions,
  check: { type: 'boolean' },
  write: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  version: { type: 'string' },
  table: { type: 'string', multiple: true },
} as const;

await command(import.meta.url, {
  usage: `Usage: npm run rebuild -- --check|--write [options]

Makes silver and gold again from bronze.

  --check             runs every recorded step of the past again, in a scratch lake on this machine, and compares
                      the SHA-256 of each data file it gives with the file of the first run. Changes nothing. The
                      exit status is 1 when a file differs
  --write             makes the tables anew from all of bronze, by the rules of today, each as one new version.
                      Readers see the old version until then, and it stays readable; no refresh may run meanwhile
  --table T           only this table, such as silver.sale, or this layer, such as gold; may be given several times

Which commits --check runs again; default: all that the logs still tell of.

  --from TIME         made from this day or instant on
  --to TIME           made up to and with this day, or before this instant
  --version N         this version of the --table

Days are those of the business time zone.

${stackUsage}`,
  options,
  async run(values) {
    if (values.check === values.write) throw new UsageError('Say what to do: --check or --write');
    const { from, to, version } = values;
    if (values.write && (from ?? to ?? version) !== undefined)
      throw new UsageError('--write makes whole tables: --from, --to and --version go with --check');
    const connection = await connect(values);
    try {
      const { businessTimeZone } = connection.config;
      const isWanted = windowOf(values, businessTimeZone);
      console.error(`Making silver and gold of ${stackName(connection.target)} again`);
      const lake = await openLake(lakeStore(connection));
      try {
        const tables = await tablesNamed(lake, values.table);
        const onProgress = (subject: string): void => {
          if (process.stderr.isTTY) console.error(`  ${subject} …`);
        };
        if (values.write) {
          const rebuilt = await rebuild(lake, { businessTimeZone, tables, onProgress });
          for (const line of objectTable(rebuilt.map((table) => ({ ...table })))) console.log(line);
          return 0;
        }
        const checks = await checkReplay(lake, { businessTimeZone, isWanted, tables, onProgress });
        for (const line of reportLines(checks)) console.log(line);
        return checks.some(isWrong) ? 1 : 0;
      } finally {
        await lake.close();
      }
    } finally {
      connection.close();
    }
  },
});
