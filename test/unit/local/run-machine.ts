import { prepareDefinition } from '#local/step-functions/definition';
import type { Execution } from '#local/step-functions/execution-store';
import { detailsName, type HistoryEvent } from '#local/step-functions/history';
import { loadInterpreter } from '#local/step-functions/interpreter';
import { type ExecutionOutcome, runExecution } from '#local/step-functions/run-execution';
import type { TaskServices } from '#local/step-functions/tasks';

/** An error that a function throws, by its name. */
export class Thrown extends Error {
  constructor(override readonly name: string) {
    super(`${name} was thrown`);
  }
}

export interface MachineRun {
  readonly events: HistoryEvent[];
  readonly outcome: ExecutionOutcome;
}

/** Runs a machine in the embedded cloud's way, with `invoke` in the place of all functions. */
export async function runMachine(
  definition: string,
  input: unknown,
  // biome-ignore lint/suspicious/noExplicitAny: payloads and results are JSON
  invoke: (functionName: string, payload: any) => Promise<unknown>,
): Promise<MachineRun> {
  const events: HistoryEvent[] = [];
  const services = {
    functions: {
      async invoke(name: string, payload: string) {
        try {
          return { payload: JSON.stringify((await invoke(name, JSON.parse(payload))) ?? null) };
        } catch (error) {
          const { name: errorType, message } = error as Error;
          return { payload: '', error: { errorType, errorMessage: message } };
        }
      },
    },
    topics: { publish: async () => 'message' },
  } as unknown as TaskServices;
  const machine = {
    arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:test',
    name: 'test',
    roleArn: '',
    type: 'STANDARD',
    definition,
    prepared: prepareDefinition(definition, 'test'),
    creationDate: 0,
  };
  const execution: Execution = {
    executionArn: `${machine.arn.replace('stateMachine', 'execution')}:run`,
    stateMachineArn: machine.arn,
    name: 'run',
    status: 'RUNNING',
    startDate: Date.now() / 1000,
    input: JSON.stringify(input),
    redriveCount: 0,
  };
  const append = (type: string, details: Record<string, unknown> | undefined, previousEventId: number) => {
    const id = events.length + 1;
    const timestamp = Date.now() / 1000;
    events.push({ id, previousEventId, timestamp, type, ...(details && { [detailsName(type)]: details }) });
    return id;
  };
  const first = append('ExecutionStarted', { input: execution.input }, 0);
  const run = runExecution(await loadInterpreter(), machine, execution, services, append, first);
  return { events, outcome: await run.outcome };
}
