import { command, dayOption } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { runRefresh } from './refresh/run-refresh.ts';
import { refreshLines } from './refresh/summary.ts';
import { stackName } from './stack-target.ts';
import { seconds } from './terminal/progress.ts';
import { textTable } from './terminal/text-table.ts';

await command(import.meta.url, {
  usage: `Usage: npm run refresh [-- options]

Brings silver, gold and the forecast up to date with what has landed, and waits for the end.

  --logical-date DAY  day for which gold is computed (default: today in the zone of the business)
${stackUsage}`,
  options: { ...stackOptions, 'logical-date': { type: 'string' } },
  async run(values) {
    const given = values['logical-date'];
    const logicalDate = given === undefined ? undefined : dayOption('logical-date', given);
    const connection = await connect(values);
    console.error(`Refreshing ${stackName(connection.target)}`);
    let shown: string | undefined;
    const onProgress = (stage: string | undefined): void => {
      if (stage && stage !== shown && process.stderr.isTTY) console.error(`  ${stage} …`);
      shown = stage;
    };
    try {
      const { milliseconds, stages, output } = await runRefresh(connection, { logicalDate, onProgress });
      const rows = stages.map((stage) => [stage.name, seconds(stage.milliseconds ?? 0)]);
      for (const line of textTable(['stage', 'time'], [...rows, ['total', seconds(milliseconds)]]))
        console.log(line);
      for (const line of ['', ...refreshLines(output)]) console.log(line);
    } finally {
      connection.close();
    }
    return 0;
  },
});
