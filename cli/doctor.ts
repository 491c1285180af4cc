import { command } from './command-line.ts';
import { stackOptions, stackUsage } from './connection.ts';
import { examine } from './doctor/examine.ts';
import { exitStatusOf } from './doctor/finding.ts';
import { reportLines } from './doctor/report.ts';

await command(import.meta.url, {
  usage: `Usage: npm run doctor [-- options]

Examines a stage from the API to the exports and says in words what is wrong, since when, what it means for the
users and what to do. Reads only.
The exit status is 1 when a problem was found, 2 when something could not be examined.

  --json              the findings as JSON
${stackUsage}`,
  options: { ...stackOptions, json: { type: 'boolean', default: false } },
  async run(values) {
    const onCheck = (name: string): void => {
      if (process.stderr.isTTY) console.error(`  ${name} …`);
    };
    const findings = await examine({
      stage: values.stage,
      stateDirectory: values['state-dir'],
      onCheck,
    });
    const status = exitStatusOf(findings);
    if (values.json) console.log(JSON.stringify({ status, findings }, null, 2));
    else for (const line of reportLines(findings)) console.log(line);
    return status;
  },
});
