import { AwsError, createJsonService } from '../json-protocol.ts';
import type { AwsService } from '../service.ts';
import type { Execution, ExecutionStore } from './execution-store.ts';
import type { Executions } from './executions.ts';
import type { HistoryEvent } from './history.ts';
import type { StateMachine } from './state-machine.ts';

interface Page {
  maxResults?: number;
  nextToken?: string;
}

/** One page of a list; the token is the index at which the next one begins. */
function paginate<T>(
  items: readonly T[],
  { maxResults, nextToken }: Page,
): { page: T[]; nextToken?: string } {
  const start = Number(nextToken ?? 0);
  if (!Number.isInteger(start)) throw new AwsError('InvalidToken', `Invalid Token: '${nextToken}'`);
  const end = start + Math.min(maxResults || 100, 1000);
  return { page: items.slice(start, end), ...(end < items.length && { nextToken: String(end) }) };
}

/** The Step Functions API: https://docs.aws.amazon.com/step-functions/latest/apireference/API_Operations.html */
export function createStatesService(
  machines: ReadonlyMap<string, StateMachine>,
  executions: Executions,
  store: ExecutionStore,
): AwsService {
  const machineOf = (machineArn: string): StateMachine => {
    const machine = machines.get(machineArn);
    if (machine) return machine;
    throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
  };
  return createJsonService({
    signingName: 'states',
    targetPrefix: 'AWSStepFunctions',
    version: '1.0',
    operations: {
      async StartExecution(request: { stateMachineArn: string; name?: string; input?: string }) {
        const machine = machineOf(request.stateMachineArn);
        const { executionArn, startDate } = await executions.start(
          machine,
          request.input ?? '{}',
          request.name,
        );
        return { executionArn, startDate };
      },
      DescribeExecution({ executionArn }: { executionArn: string }) {
        const { output, ...execution } = executions.get(executionArn);
        const included = {
          inputDetails: { included: true },
          ...(output && { output, outputDetails: { included: true } }),
        };
        return { ...execution, ...included };
      },
      async StopExecution(request: { executionArn: string; error?: string; cause?: string }) {
        const { stopDate } = await executions.stop(request.executionArn, request.error, request.cause);
        return { stopDate };
      },
      ListExecutions(request: Page & { stateMachineArn: string; statusFilter?: string }) {
        const all = store
          .list(machineOf(request.stateMachineArn).arn)
          .filter(({ status }) => request.statusFilter === undefined || status === request.statusFilter);
        const { page, ...rest } = paginate(all, request);
        return { executions: page.map(summary), ...rest };
      },
      GetExecutionHistory(
        request: Page & { executionArn: string; reverseOrder?: boolean; includeExecutionData?: boolean },
      ) {
        const { executionArn } = executions.get(request.executionArn);
        const events = store.history(executionArn).map((event) => shownEvent(event, request));
        const { page, ...rest } = paginate(request.reverseOrder ? events.reverse() : events, request);
        return { events: page, ...rest };
      },
      ListStateMachines(request: Page) {
        const { page, ...rest } = paginate([...machines.values()], request);
        return {
          stateMachines: page.map(({ arn, name, type, creationDate }) => ({
            stateMachineArn: arn,
            name,
            type,
            creationDate,
          })),
          ...rest,
        };
      },
      DescribeStateMachine(request: { stateMachineArn: string }) {
        const { arn, name, type, creationDate, definition, roleArn } = machineOf(request.stateMachineArn);
        return { stateMachineArn: arn, name, type, creationDate, definition, roleArn, status: 'ACTIVE' };
      },
    },
  });
}

/** Without inputs and outputs where they are not asked for. */
function shownEvent(
  event: HistoryEvent,
  { includeExecutionData = true }: { readonly includeExecutionData?: boolean },
): unknown {
  if (includeExecutionData) return event;
  const members = Object.entries(event).map(([name, value]) => {
    if (typeof value !== 'object' || value === null) return [name, value];
    const { input: _, output: __, parameters: ___, ...details } = value as Record<string, unknown>;
    return [name, details];
  });
  return Object.fromEntries(members);
}

const summary = ({
  executionArn,
  stateMachineArn,
  name,
  status,
  startDate,
  stopDate,
}: Execution): unknown => ({
  executionArn,
  stateMachineArn,
  name,
  status,
  startDate,
  ...(stopDate !== undefined && { stopDate }),
});
