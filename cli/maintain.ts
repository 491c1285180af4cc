import { command } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { runMaintenance } from './maintain/run-maintenance.ts';
import { maintenanceLines } from './maintain/summary.ts';
import { stackName } from './stack-target.ts';
import { seconds } from './terminal/progress.ts';

await command(import.meta.url, {
  usage: `Usage: npm run maintain [-- options]

Packs small files of every table, writes checkpoints, deletes what has been replaced for a week, and waits for the
end. No row changes; it may run beside a refresh.

${stackUsage}`,
  options: stackOptions,
  async run(values) {
    const connection = await connect(values);
    console.error(`Maintaining the tables of ${stackName(connection.target)}`);
    try {
      const { milliseconds, output } = await runMaintenance(connection);
      for (const line of maintenanceLines(output)) console.log(line);
      console.error(`Done in ${seconds(milliseconds)}`);
    } finally {
      connection.close();
    }
    return 0;
  },
});
