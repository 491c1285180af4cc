import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import type { MaintenanceOutput } from './summary.ts';

export interface MaintenanceRun {
  readonly milliseconds: number;
  /** What the state machine returns. */
  readonly output: MaintenanceOutput;
}

/**
 * Starts the maintenance of the tables and waits until it is over.
 *
 * @throws CliError `maintenance_failed` with the error and cause that the state machine reports
 */
export async function runMaintenance({ sfn, config, target }: Connection): Promise<MaintenanceRun> {
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn: config.maintenanceStateMachineArn, input: '{}' }),
  );
  for (;;) {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    const { status, error, cause, output, startDate, stopDate } = execution;
    if (status === 'RUNNING') {
      await sleep(target.kind === 'aws' ? 2000 : 200);
      continue;
    }
    if (status !== 'SUCCEEDED') {
      throw new CliError('maintenance_failed', `The maintenance ended as ${status}: ${error ?? ''}`, {
        cause: cause === undefined ? undefined : new Error(cause),
      });
    }
    return { milliseconds: stopDate!.getTime() - startDate!.getTime(), output: JSON.parse(output ?? '{}') };
  }
}
