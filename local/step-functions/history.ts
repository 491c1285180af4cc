import type { InterpreterEvent } from './interpreter.ts';

/** An event as GetExecutionHistory returns it. */
export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly type: string;
  readonly [details: `${string}Details`]: unknown;
}

/** Adds an event to an execution's history; the name of its details follows from the type. */
export type RecordEvent = (type: string, details?: Record<string, unknown>) => void;

/** `TaskStateEntered` → `stateEnteredEventDetails`, `TaskFailed` → `taskFailedEventDetails` */
export function detailsName(type: string): `${string}Details` {
  const state = /State(Entered|Exited)$/.exec(type);
  if (state) return `state${state[1]}EventDetails`;
  return `${type[0]!.toLowerCase()}${type.slice(1)}EventDetails`;
}

/**
 * Records what the interpreter reports in the terms of AWS. The beginning and the end of the execution, and what
 * happens inside a task, are recorded where they happen.
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html
 */
export function recordInterpreterEvent(event: InterpreterEvent, record: RecordEvent): void {
  switch (event.type) {
    case 'StateEntered':
      record(`${event.state.type}StateEntered`, {
        name: event.state.name,
        input: JSON.stringify(event.state.input),
      });
      break;
    case 'StateExited':
      record(`${event.state.type}StateExited`, {
        name: event.state.name,
        output: JSON.stringify(event.state.output),
      });
      break;
    case 'StateFailed':
      if (event.state.type === 'Task' && event.Error === 'States.Timeout') {
        record('TaskTimedOut', { error: event.Error });
      }
      if (event.state.type === 'Map' || event.state.type === 'Parallel') {
        record(`${event.state.type}StateFailed`, { error: event.Error, cause: String(event.Cause) });
      }
      break;
    case 'MapIterationStarted':
    case 'MapIterationSucceeded':
    case 'MapIterationFailed':
      record(event.type, { name: event.parentState.name, index: event.index });
      break;
    default:
  }
}
