import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { CliError } from './cli-error.ts';
import type { Connection } from './connection.ts';

export interface MachineRun<Output> {
  readonly executionArn: string;
  readonly milliseconds: number;
  /** What the state machine returns. */
  readonly output: Output;
}

/**
 * Starts a state machine and waits until it is over.
 *
 * @param whileRunning called each time it is found running, and waited for
 * @throws CliError `failure.code` with the error and cause that the state machine reports
 */
export async function runMachine<Output>(
  { sfn, target }: Connection,
  stateMachineArn: string,
  input: unknown,
  failure: { readonly code: string; readonly what: string },
  whileRunning: (executionArn: string) => Promise<void> = async () => {},
): Promise<MachineRun<Output>> {
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }),
  );
  for (;;) {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    const { status, error, cause, output, startDate, stopDate } = execution;
    if (status === 'RUNNING') {
      await whileRunning(executionArn!);
      await sleep(target.kind === 'aws' ? 2000 : 200);
      continue;
    }
    if (status !== 'SUCCEEDED')
      throw new CliError(failure.code, `${failure.what} ended as ${status}: ${error ?? ''}`, {
        cause: cause === undefined ? undefined : new Error(cause),
      });
    return {
      executionArn: executionArn!,
      milliseconds: stopDate!.getTime() - startDate!.getTime(),
      output: JSON.parse(output ?? '{}'),
    };
  }
}
