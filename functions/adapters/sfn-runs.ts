import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  type ExecutionStatus,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { MachineName, RunStatus } from '#contracts/pipeline-run';
import { ProblemError } from '../domain/problem-error.ts';
import type { Execution, ExecutionEvent, RunSource } from '../domain/run-source.ts';

export interface SfnRunsOptions {
  readonly client: Pick<SFNClient, 'send'>;
  readonly machineArns: Readonly<Record<MachineName, string>>;
}

/** Executions that have ended and no longer change: so many are remembered. */
const REMEMBERED = 1_000;
/** DescribeExecution is limited to some 15 requests per second, with bursts. */
const AT_ONCE = 5;
/** The most that GetExecutionHistory gives at once. */
const EVENTS_PER_PAGE = 1_000;

/** Runs as executions of Step Functions. */
export function createSfnRuns({ client, machineArns }: SfnRunsOptions): RunSource {
  const ended = new Map<string, Execution>();

  async function describe(machine: MachineName, executionArn: string): Promise<Execution | undefined> {
    const known = ended.get(executionArn);
    if (known) return known;
    const found = await reaching(
      () => client.send(new DescribeExecutionCommand({ executionArn })),
      ['ExecutionDoesNotExist', 'InvalidArn'],
    );
    if (!found) return undefined;
    const { name, status, startDate, stopDate, input = '{}', error, cause } = found;
    const execution: Execution = {
      runId: name!,
      machine,
      status: statusOf(status!),
      startedAt: startDate!.toISOString(),
      stoppedAt: stopDate?.toISOString(),
      input,
      error,
      cause,
    };
    if (execution.status !== 'running') remember(executionArn, execution);
    return execution;
  }

  function remember(executionArn: string, execution: Execution): void {
    ended.set(executionArn, execution);
    const [oldest] = ended.keys();
    if (ended.size > REMEMBERED) ended.delete(oldest!);
  }

  const executionArn = (machine: MachineName, runId: string): string =>
    `${machineArns[machine].replace(':stateMachine:', ':execution:')}:${runId}`;
  const find = (machine: MachineName, runId: string) => describe(machine, executionArn(machine, runId));

  return {
    find,

    async list(machine, { status, limit, after }) {
      const listed = await reaching(
        () =>
          client.send(
            new ListExecutionsCommand({
              stateMachineArn: machineArns[machine],
              maxResults: limit,
              ...(status && { statusFilter: status.toUpperCase() as ExecutionStatus }),
              ...(after && { nextToken: after }),
            }),
          ),
        ['InvalidToken'],
      );
      if (!listed) throw new ProblemError('invalid_cursor');
      const arns = (listed.executions ?? []).map((each) => each.executionArn!);
      // The list lacks input, error and cause.
      const executions: Execution[] = [];
      for (let from = 0; from < arns.length; from += AT_ONCE) {
        const some = await Promise.all(arns.slice(from, from + AT_ONCE).map((arn) => describe(machine, arn)));
        executions.push(...some.filter((each) => each !== undefined));
      }
      return { executions, next: listed.nextToken };
    },

    async start(machine, runId, input) {
      await reaching(
        () =>
          client.send(
            new StartExecutionCommand({ stateMachineArn: machineArns[machine], name: runId, input }),
          ),
        ['ExecutionAlreadyExists'],
      );
      // One that has ended is not started a second time, even with the same input: that is what its id is for.
      const execution = await find(machine, runId);
      return execution?.input === input ? execution : undefined;
    },

    async history({ machine, runId }) {
      const events: ExecutionEvent[] = [];
      let nextToken: string | undefined;
      do {
        const page = await reaching(() =>
          client.send(
            new GetExecutionHistoryCommand({
              executionArn: executionArn(machine, runId),
              maxResults: EVENTS_PER_PAGE,
              // The inputs tell what the items of a Map state are.
              includeExecutionData: true,
              ...(nextToken && { nextToken }),
            }),
          ),
        );
        events.push(...(page.events ?? []).map(eventOf));
        nextToken = page.nextToken;
      } while (nextToken);
      return events;
    },

    async definition(machine) {
      const { definition } = await reaching(() =>
        client.send(new DescribeStateMachineCommand({ stateMachineArn: machineArns[machine] })),
      );
      return definition!;
    },
  };
}

/** What one waits for to be sent again goes on meanwhile. */
const statusOf = (status: ExecutionStatus): RunStatus =>
  status === 'PENDING_REDRIVE' ? 'running' : (status.toLowerCase() as RunStatus);

/** Each type of event has a member of its own for its details; all have the same names in it. */
function eventOf({ id, previousEventId = 0, timestamp, type, ...members }: HistoryEvent): ExecutionEvent {
  const details = Object.values(members as Record<string, Record<string, unknown> | undefined>).find(
    (each) => typeof each === 'object',
  );
  const { name, index, input, error, cause } = (details ?? {}) as Partial<ExecutionEvent>;
  return {
    id: id!,
    previousId: previousEventId,
    at: timestamp!.toISOString(),
    type: type!,
    name,
    index,
    input,
    error,
    cause,
  };
}

/**
 * Undefined for errors with these names.
 * @throws ProblemError pipeline_unavailable for all others
 */
async function reaching<T>(send: () => Promise<T>): Promise<T>;
async function reaching<T>(send: () => Promise<T>, expected: readonly string[]): Promise<T | undefined>;
async function reaching<T>(send: () => Promise<T>, expected: readonly string[] = []): Promise<T | undefined> {
  try {
    return await send();
  } catch (cause) {
    if (cause instanceof Error && expected.includes(cause.name)) return undefined;
    throw new ProblemError('pipeline_unavailable', { cause });
  }
}
