import { setImmediate } from 'node:timers/promises';
import type { RunOptions } from 'aws-local-stepfunctions';
import { taskInput } from './definition.ts';
import { type EventLine, followEvents } from './event-lines.ts';
import type { Execution, ExecutionStatus } from './execution-store.ts';
import { type RecordEvent, recordInterpreterEvent } from './history.ts';
import type { Interpreter } from './interpreter.ts';
import type { StateMachine } from './state-machine.ts';
import { dataLimitExceeded, jsonBytes, MAX_STATE_BYTES, TaskError } from './task-error.ts';
import { createTask, type TaskServices } from './tasks.ts';

type Handlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;

export interface ExecutionOutcome {
  readonly status: Exclude<ExecutionStatus, 'RUNNING'>;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

export interface RunningExecution {
  readonly outcome: Promise<ExecutionOutcome>;
  abort(): void;
}

/**
 * Runs a state machine once, from its first state, and records what happens in it.
 *
 * @param append adds an event to the history, after the one that led to it, and tells its id
 * @param firstEventId the event that the first one follows
 */
export function runExecution(
  interpreter: Interpreter,
  machine: StateMachine,
  execution: Execution,
  services: TaskServices,
  append: (type: string, details: Record<string, unknown> | undefined, previousEventId: number) => number,
  firstEventId: number,
): RunningExecution {
  const { definition, taskResources } = machine.prepared;
  const lines = followEvents(definition, firstEventId);
  let ended = false;
  const recordIn =
    (line: EventLine): RecordEvent =>
    (type, details) => {
      if (!ended) line.lastEventId = append(type, details, line.lastEventId);
    };
  const tasks = [...taskResources].map(([state, resource]) => {
    const task = createTask(resource, state, services);
    const guarded = async (input: unknown): Promise<unknown> => {
      // The event of the state's entry, and the end of the execution, are on their way: they come first.
      await setImmediate();
      // When an item of a Map fails, the interpreter still begins the items that wait for their turn.
      if (ended) throw new TaskError('States.Runtime', 'The execution has ended', false, false);
      const { parameters, stateInput } = taskInput(input);
      return task(parameters, recordIn(lines.ofTask(state, stateInput)));
    };
    return [state, guarded] as const;
  });
  const input = JSON.parse(execution.input);
  const context = {
    RootExecution: {
      Id: execution.executionArn,
      Input: input,
      Name: execution.name,
      RoleArn: machine.roleArn,
      StartTime: new Date(execution.startDate * 1000).toISOString(),
      RedriveCount: execution.redriveCount,
    },
    StateMachine: { Id: machine.arn, Name: machine.name },
  };
  const run = new interpreter.StateMachine(definition, { validationOptions: { noValidate: true } }).run(
    input,
    {
      overrides: { taskResourceLocalHandlers: Object.fromEntries(tasks) as Handlers },
      context,
    },
  );

  let tooLarge: TaskError | undefined;
  const events = (async () => {
    for await (const event of run.eventLogs) {
      recordInterpreterEvent(event, recordIn(lines.of(event)));
      if (event.type === 'StateExited' && jsonBytes(event.state.output) > MAX_STATE_BYTES) {
        tooLarge ??= dataLimitExceeded(`The state/task '${event.state.name}'`);
        run.abort();
      }
    }
  })();

  async function outcome(): Promise<ExecutionOutcome> {
    const [settled] = await Promise.allSettled([run.result, events]);
    ended = true;
    if (tooLarge) return { status: 'FAILED', error: tooLarge.name, cause: tooLarge.message };
    if (settled.status === 'fulfilled') return { status: 'SUCCEEDED', output: JSON.stringify(settled.value) };
    const reason: Error = settled.reason;
    if (reason instanceof interpreter.ExecutionAbortedError) return { status: 'ABORTED' };
    if (reason instanceof interpreter.ExecutionTimeoutError)
      return { status: 'TIMED_OUT', error: 'States.Timeout' };
    const cause = reason.cause instanceof Error ? reason.cause : reason;
    return { status: 'FAILED', error: cause.name, cause: cause.message };
  }
  return { outcome: outcome(), abort: run.abort };
}
