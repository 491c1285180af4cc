import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile, writeFileAtomically } from '../durable-file.ts';
import { detailsName, type HistoryEvent } from './history.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What DescribeExecution returns; instants in seconds since the epoch. */
export interface Execution {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly startDate: number;
  readonly stopDate?: number;
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  /** How often it was started again after this cloud had been killed. */
  readonly redriveCount: number;
}

export interface ExecutionStore {
  get(executionArn: string): Execution | undefined;
  /** Newest first. */
  list(stateMachineArn: string): Execution[];
  save(execution: Execution): Promise<void>;
  /**
   * Appends to the history of an execution.
   * @param previousEventId the event that led to this one; default: the last one
   * @returns the id of the event
   */
  record(
    executionArn: string,
    type: string,
    details: Record<string, unknown> | undefined,
    previousEventId?: number,
  ): number;
  history(executionArn: string): HistoryEvent[];
}

/** Executions as files: `<machine>/<name>.json` each, and the history beside it, one event per line. */
export async function openExecutionStore(directory: string, now: () => Date): Promise<ExecutionStore> {
  mkdirSync(directory, { recursive: true });
  const executions = new Map<string, Execution>();
  const eventCounts = new Map<string, number>();
  for (const machine of await readdir(directory)) {
    for (const file of await readdir(join(directory, machine))) {
      const execution = file.endsWith('.json')
        ? await readJsonFile<Execution>(join(directory, machine, file))
        : undefined;
      if (execution) executions.set(execution.executionArn, execution);
    }
  }
  /** `arn:aws:states:<region>:<account>:execution:<machine>:<name>` */
  const path = (executionArn: string, suffix: string): string => {
    const [machine = '', name = ''] = executionArn.split(':').slice(-2);
    return join(directory, encodeURIComponent(machine), encodeURIComponent(name) + suffix);
  };
  const historyFile = (executionArn: string): string => path(executionArn, '.history.jsonl');

  function history(executionArn: string): HistoryEvent[] {
    const file = historyFile(executionArn);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n');
    // What follows the last line feed was cut off by a crash.
    return lines.slice(0, -1).flatMap((line) => {
      try {
        return [JSON.parse(line) as HistoryEvent];
      } catch {
        return [];
      }
    });
  }

  return {
    get: (executionArn) => executions.get(executionArn),
    list: (stateMachineArn) =>
      [...executions.values()]
        .filter((execution) => execution.stateMachineArn === stateMachineArn)
        .sort((a, b) => b.startDate - a.startDate),
    async save(execution) {
      executions.set(execution.executionArn, execution);
      await writeFileAtomically(path(execution.executionArn, '.json'), JSON.stringify(execution));
    },
    record(executionArn, type, details, previousEventId) {
      const known = eventCounts.get(executionArn);
      const count = known ?? history(executionArn).at(-1)?.id ?? 0;
      const event: HistoryEvent = {
        id: count + 1,
        previousEventId: previousEventId ?? count,
        timestamp: now().getTime() / 1000,
        type,
        ...(details && { [detailsName(type)]: details }),
      };
      eventCounts.set(executionArn, count + 1);
      // A line cut off by a crash must not swallow this one.
      const separator = known === undefined && count > 0 ? '\n' : '';
      appendFileSync(historyFile(executionArn), `${separator}${JSON.stringify(event)}\n`);
      return event.id;
    },
    history,
  };
}
