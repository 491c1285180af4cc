import type { MachineName, RunStatus } from '#contracts/pipeline-run';

/** An execution of a state machine, as the service that runs it knows it. */
export interface Execution {
  readonly runId: string;
  readonly machine: MachineName;
  readonly status: RunStatus;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly stoppedAt: string | undefined;
  /** JSON text. */
  readonly input: string;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

/** An event of an execution's history. */
export interface ExecutionEvent {
  readonly id: number;
  /** The event that led to this one; 0 for none. */
  readonly previousId: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Such as `TaskStateEntered`. */
  readonly type: string;
  /** Name of the state. */
  readonly name?: string | undefined;
  /** Which item of a Map state, from 0. */
  readonly index?: number | undefined;
  /** JSON text: what a state was entered with. */
  readonly input?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

export interface ExecutionPage {
  /** The newest first. */
  readonly executions: readonly Execution[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

/** The executions of the pipeline's state machines. All reject with a ProblemError pipeline_unavailable. */
export interface RunSource {
  /** Rejects with a ProblemError invalid_cursor when `after` is not of such a list. */
  list(
    machine: MachineName,
    options: {
      readonly status: RunStatus | undefined;
      readonly limit: number;
      readonly after: string | undefined;
    },
  ): Promise<ExecutionPage>;
  find(machine: MachineName, runId: string): Promise<Execution | undefined>;
  /** Starting one again under the same id and with the same input changes nothing. Undefined: the id is taken. */
  start(machine: MachineName, runId: string, input: string): Promise<Execution | undefined>;
  /** In the order in which they happened. */
  history(execution: Execution): Promise<readonly ExecutionEvent[]>;
  /** The machine's definition in the Amazon States Language, as JSON text. */
  definition(machine: MachineName): Promise<string>;
}
