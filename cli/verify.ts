import { command } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { stackName } from './stack-target.ts';
import { verify } from './verify/verify.ts';

await command(import.meta.url, {
  usage: `Usage: npm run verify [-- options]

Reconciles the lake: every event of the stream is in bronze as received, every landed event is applied or
quarantined exactly once, and silver, gold and the exports equal a recomputation from bronze.
The exit status is 1 when something does not add up.

${stackUsage}`,
  options: stackOptions,
  async run(values) {
    const connection = await connect(values);
    console.error(`Verifying ${stackName(connection.target)}`);
    try {
      const onProgress = (subject: string): void => {
        if (process.stderr.isTTY) console.error(`  ${subject} …`);
      };
      const { ok, lines } = await verify(connection, { onProgress });
      for (const line of lines) console.log(line);
      return ok ? 0 : 1;
    } finally {
      connection.close();
    }
  },
});
