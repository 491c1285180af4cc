import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  type HistoryEvent,
  paginateGetExecutionHistory,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import { type StageTime, stageTimes } from './stage-times.ts';
import type { RefreshOutput } from './summary.ts';

export interface RefreshResult {
  readonly executionArn: string;
  readonly milliseconds: number;
  readonly stages: readonly StageTime[];
  /** What the state machine returns. */
  readonly output: RefreshOutput;
}

export interface RefreshOptions {
  /** Day of the run, `YYYY-MM-DD`; the day on which it starts by default. */
  readonly logicalDate?: string | undefined;
  readonly onProgress?: (openStage: string | undefined) => void;
}

/**
 * Starts the refresh and waits until it is over.
 *
 * @throws CliError `refresh_failed` with the error and cause that the state machine reports
 */
export async function runRefresh(
  connection: Connection,
  options: RefreshOptions = {},
): Promise<RefreshResult> {
  const { sfn, config, target } = connection;
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({
      stateMachineArn: config.refreshStateMachineArn,
      input: JSON.stringify(options.logicalDate ? { logical_date: options.logicalDate } : {}),
    }),
  );
  const pause = target.kind === 'aws' ? 2000 : 200;
  for (;;) {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    const stages = stageTimes(await history(connection, executionArn!));
    if (execution.status === 'RUNNING') {
      options.onProgress?.(stages.find(({ milliseconds }) => milliseconds === undefined)?.name);
      await sleep(pause);
      continue;
    }
    if (execution.status !== 'SUCCEEDED')
      throw new CliError(
        'refresh_failed',
        `The refresh ended as ${execution.status}: ${execution.error ?? ''}`,
        {
          cause: execution.cause === undefined ? undefined : new Error(execution.cause),
        },
      );
    const milliseconds = execution.stopDate!.getTime() - execution.startDate!.getTime();
    return {
      executionArn: executionArn!,
      milliseconds,
      stages,
      output: JSON.parse(execution.output ?? '{}'),
    };
  }
}

async function history({ sfn }: Connection, executionArn: string): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  const pages = paginateGetExecutionHistory(
    { client: sfn, pageSize: 1000 },
    { executionArn, includeExecutionData: false },
  );
  for await (const page of pages) events.push(...(page.events ?? []));
  return events;
}
