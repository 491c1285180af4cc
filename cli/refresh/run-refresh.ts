import { type HistoryEvent, paginateGetExecutionHistory } from '@aws-sdk/client-sfn';
import type { Connection } from '../connection.ts';
import { type MachineRun, runMachine } from '../run-machine.ts';
import { type StageTime, stageTimes } from './stage-times.ts';
import type { RefreshOutput } from './summary.ts';

export interface RefreshResult extends MachineRun<RefreshOutput> {
  readonly stages: readonly StageTime[];
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
  const stagesOf = async (executionArn: string) => stageTimes(await history(connection, executionArn));
  const run = await runMachine<RefreshOutput>(
    connection,
    connection.config.refreshStateMachineArn,
    options.logicalDate ? { logical_date: options.logicalDate } : {},
    { code: 'refresh_failed', what: 'The refresh' },
    async (executionArn) => {
      const stages = await stagesOf(executionArn);
      options.onProgress?.(stages.find(({ milliseconds }) => milliseconds === undefined)?.name);
    },
  );
  return { ...run, stages: await stagesOf(run.executionArn) };
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
