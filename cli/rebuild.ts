import { command, UsageError } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { lakeStore, openLake } from './lake/open-lake.ts';
import { checkReplay } from './rebuild/check.ts';
import { isWrong } from './rebuild/commit-check.ts';
import { reportLines } from './rebuild/report.ts';
import { tablesNamed } from './rebuild/table-names.ts';
import { windowOf } from './rebuild/window.ts';
import { stackName } from './stack-target.ts';

const options = {
  ...stackOptions,
  check: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  version: { type: 'string' },
  table: { type: 'string', multiple: true },
} as const;

await command(import.meta.url, {
  usage: `Usage: npm run rebuild -- --check [options]

Makes silver and gold again from bronze.

  --check             runs every recorded step of the past again, in a scratch lake on this machine, and compares
                      the SHA-256 of each data file it gives with the file of the first run. Changes nothing. The
                      exit status is 1 when a file differs
  --from TIME         only commits made from this day or instant on
  --to TIME           only commits made up to this day, or before this instant
  --version N         only this version of the --table
  --table T           only this table, such as silver.sale or gold.customers; may be given several times

Days are those of the business time zone.

${stackUsage}`,
  options,
  async run(values) {
    if (!values.check) throw new UsageError('Say what to do: --check');
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
