import { command, dayOption } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { runTraining } from './model/run-training.ts';
import { trainingLines } from './model/training-lines.ts';
import { stackName } from './stack-target.ts';
import { seconds } from './terminal/progress.ts';

await command(import.meta.url, {
  usage: `Usage: npm run train [-- options]

Trains the models on silver and gold and waits for the end. A model becomes champion if it beats its floor and the present
champion on data that neither saw. The next refresh scores with the champions.

  --logical-date DAY  last day that the models know (default: today in the zone of the business)
${stackUsage}`,
  options: { ...stackOptions, 'logical-date': { type: 'string' } },
  async run(values) {
    const given = values['logical-date'];
    const logicalDate = given === undefined ? undefined : dayOption('logical-date', given);
    const connection = await connect(values);
    console.error(`Training the models of ${stackName(connection.target)}`);
    try {
      const { milliseconds, output } = await runTraining(connection, logicalDate);
      for (const line of trainingLines(output)) console.log(line);
      console.error(`Done in ${seconds(milliseconds)}`);
    } finally {
      connection.close();
    }
    return 0;
  },
});
