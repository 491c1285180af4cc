import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { vi } from 'vitest';
import { type StackTarget, startStackTarget } from '../stack/stack-target.ts';

export interface StatesTarget extends StackTarget {
  readonly states: SFNClient;
  readonly stateMachineArn: string;
  /** Resolves to the ARN of the execution. */
  start(input: object, name?: string): Promise<string>;
  /** Waits until it runs no more. */
  ended(executionArn: string): Promise<DescribeExecutionCommandOutput>;
  run(input: object): Promise<DescribeExecutionCommandOutput>;
  history(executionArn: string | undefined): Promise<HistoryEvent[]>;
}

/** The state machine of the test app. */
export async function startStatesTarget(): Promise<StatesTarget> {
  const target = await startStackTarget('states');
  const states = new SFNClient(target.client);
  const stateMachineArn = target.outputs.MachineArn!;

  async function start(input: object, name?: string): Promise<string> {
    const command = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input), name });
    return (await states.send(command)).executionArn!;
  }
  const ended = (executionArn: string) =>
    vi.waitFor(
      async () => {
        const execution = await states.send(new DescribeExecutionCommand({ executionArn }));
        if (execution.status === 'RUNNING') throw new Error(`${executionArn} still runs`);
        return execution;
      },
      { timeout: 30_000, interval: 50 },
    );

  return {
    ...target,
    states,
    stateMachineArn,
    start,
    ended,
    run: async (input) => ended(await start(input)),
    async history(executionArn) {
      const { events = [] } = await states.send(new GetExecutionHistoryCommand({ executionArn }));
      return events;
    },
    async stop() {
      states.destroy();
      await target.stop();
    },
  };
}
