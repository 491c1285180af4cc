import { join } from 'node:path';
import { functionEnvironment } from '#contracts/function-environment';
import { CliError } from './cli-error.ts';
import { command, UsageError, wholeNumberOption } from './command-line.ts';
import { connectTo, stackOptions, stackUsage } from './connection.ts';
import { printCloudwatchLogs } from './logs/cloudwatch-logs.ts';
import { logNames, printLocalLogs } from './logs/local-logs.ts';
import { findStack, STATE_DIRECTORY } from './stack-target.ts';

/** What the embedded cloud itself says. */
const CLOUD = 'cloud';
const functions = Object.keys(functionEnvironment);

await command(import.meta.url, {
  usage: `Usage: npm run logs [-- FUNCTION] [options]

Shows what the functions logged: ${functions.join(', ')};
"${CLOUD}" is the embedded cloud itself.

  --follow            go on showing what comes, until Ctrl-C
  --lines N           last lines of each function, on this machine (default: 30)
  --since MINUTES     how far to look back, on AWS (default: 15)
${stackUsage}`,
  options: {
    ...stackOptions,
    follow: { type: 'boolean', default: false },
    lines: { type: 'string', default: '30' },
    since: { type: 'string', default: '15' },
  },
  positionals: { min: 0, max: 1 },
  async run(values, [wanted]) {
    if (wanted !== undefined && wanted !== CLOUD && !functions.includes(wanted))
      throw new UsageError(`There is no function ${wanted}`);
    const lines = wholeNumberOption('lines', values.lines, 1);
    const since = new Date(Date.now() - wholeNumberOption('since', values.since, 1) * 60_000);
    const { follow } = values;
    const stateDirectory = values['state-dir'] ?? STATE_DIRECTORY;
    const target = await findStack({ stage: values.stage, stateDirectory }).catch((error: CliError) => {
      // The logs of a cloud that has ended are still there.
      if (error.code === 'no_cloud') return { kind: 'ended', stage: values.stage ?? 'local' } as const;
      throw error;
    });
    const prefix = `liftoff-${target.stage}-`;
    const print = (name: string, line: string): void =>
      console.log(wanted ? line : `${name.replace(prefix, '').padEnd(15)} ${line}`);
    const isWanted = (name: string): boolean =>
      wanted === undefined || name === (wanted === CLOUD ? CLOUD : prefix + wanted);
    if (target.kind === 'ended' || target.kind === 'local') {
      const directory = join(stateDirectory, 'logs');
      const names = (await logNames(directory)).filter(isWanted);
      if (names.length === 0) throw new CliError('no_logs', `${directory} holds no log of it yet`);
      await printLocalLogs(directory, names, { lines, follow }, print);
    } else {
      const connection = await connectTo(target);
      const names = functions.map((name) => prefix + name).filter(isWanted);
      await printCloudwatchLogs(connection, names, { since, follow }, print).finally(() =>
        connection.close(),
      );
    }
    return 0;
  },
});
