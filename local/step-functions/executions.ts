import { randomUUID } from 'node:crypto';
import type { MetricSink } from '../cloudwatch/metric.ts';
import { AwsError } from '../json-protocol.ts';
import { executionMeter } from './execution-meter.ts';
import type { Execution, ExecutionStore } from './execution-store.ts';
import { loadInterpreter } from './interpreter.ts';
import { type ExecutionOutcome, type RunningExecution, runExecution } from './run-execution.ts';
import type { StateMachine } from './state-machine.ts';
import { MAX_STATE_BYTES } from './task-error.ts';
import type { TaskServices } from './tasks.ts';

export interface Executions {
  /**
   * @param input JSON text
   * @throws AwsError `ExecutionAlreadyExists`, `InvalidExecutionInput`, `InvalidName`, `ValidationException`
   */
  start(machine: StateMachine, input: string, name?: string): Promise<Execution>;
  /** @throws AwsError `ExecutionDoesNotExist` */
  get(executionArn: string): Execution;
  /** Ends a running execution; one that has ended stays as it is. */
  stop(executionArn: string, error?: string, cause?: string): Promise<Execution>;
  /** Runs again what an earlier process did not finish. */
  resume(machine: StateMachine): Promise<void>;
  /** Leaves running executions as they are, to be resumed by the next process. */
  close(): void;
}

export interface ExecutionsOptions extends TaskServices {
  readonly store: ExecutionStore;
  readonly metrics: MetricSink;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

export function createExecutions(options: ExecutionsOptions): Executions {
  const { store, now, log } = options;
  const meter = executionMeter(options.metrics);
  const running = new Map<string, RunningExecution>();
  let closed = false;
  const seconds = (): number => now().getTime() / 1000;

  function get(executionArn: string): Execution {
    const execution = store.get(executionArn);
    if (execution) return execution;
    throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  }

  async function run(machine: StateMachine, execution: Execution, firstEventId: number): Promise<void> {
    const { executionArn } = execution;
    const interpreter = await loadInterpreter();
    const append = (type: string, details: Record<string, unknown> | undefined, previous: number): number =>
      closed ? previous : store.record(executionArn, type, details, previous);
    const run = runExecution(interpreter, machine, execution, options, append, firstEventId);
    running.set(executionArn, run);
    run.outcome
      .then((outcome) => finish(executionArn, outcome))
      .catch((error: unknown) => log(`${execution.name}: ${String(error)}`))
      .finally(() => running.delete(executionArn));
  }

  async function finish(executionArn: string, outcome: ExecutionOutcome): Promise<void> {
    const execution = get(executionArn);
    // A stopped execution has its outcome already.
    if (closed || execution.status !== 'RUNNING') return;
    const { status, ...details } = outcome;
    store.record(executionArn, EVENTS[status], details);
    const ended: Execution = { ...execution, ...outcome, stopDate: seconds() };
    await store.save(ended);
    meter.ended(ended);
    log(
      `${execution.name}: ${status}${outcome.error ? ` ${outcome.error}: ${outcome.cause ?? ''}` : ''}`.slice(
        0,
        500,
      ),
    );
  }

  return {
    get,
    async start(machine, input, name = randomUUID()) {
      if (!NAME.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
      if (Buffer.byteLength(input) > MAX_STATE_BYTES) {
        throw new AwsError('ValidationException', `The input is longer than ${MAX_STATE_BYTES} bytes`);
      }
      try {
        JSON.parse(input);
      } catch {
        throw new AwsError(
          'InvalidExecutionInput',
          `Invalid State Machine Execution Input: '${input.slice(0, 100)}'`,
        );
      }
      const executionArn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
      const existing = store.get(executionArn);
      if (existing?.status === 'RUNNING' && existing.input === input) return existing;
      if (existing) {
        throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
      }
      const execution: Execution = {
        executionArn,
        stateMachineArn: machine.arn,
        name,
        status: 'RUNNING',
        startDate: seconds(),
        input,
        redriveCount: 0,
      };
      await store.save(execution);
      const started = store.record(executionArn, 'ExecutionStarted', { input, roleArn: machine.roleArn });
      meter.started(execution);
      await run(machine, execution, started);
      return execution;
    },
    async stop(executionArn, error, cause) {
      const execution = get(executionArn);
      if (execution.status !== 'RUNNING') return execution;
      const why = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
      const stopped: Execution = { ...execution, ...why, status: 'ABORTED', stopDate: seconds() };
      store.record(executionArn, 'ExecutionAborted', why);
      await store.save(stopped);
      meter.ended(stopped);
      running.get(executionArn)?.abort();
      return stopped;
    },
    async resume(machine) {
      for (const execution of store.list(machine.arn).filter(({ status }) => status === 'RUNNING')) {
        // AWS would go on in the state that was interrupted. Here it begins again: tasks are at-least-once there
        // too, so they have to bear a repetition.
        const again = { ...execution, redriveCount: execution.redriveCount + 1 };
        const redriven = store.record(execution.executionArn, 'ExecutionRedriven', {
          redriveCount: again.redriveCount,
        });
        await store.save(again);
        log(`${execution.name}: interrupted, runs again from its first state`);
        await run(machine, again, redriven);
      }
    },
    close() {
      closed = true;
      for (const run of running.values()) run.abort();
    },
  };
}

const EVENTS = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;
