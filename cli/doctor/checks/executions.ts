import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Check, Examination } from '../check.ts';
import { causeInWords, causeOf } from '../failure-causes.ts';
import type { Judgement } from '../finding.ts';
import { duration } from '../in-words.ts';

export interface ExecutionFacts {
  readonly status: string;
  readonly startedAt: Date;
  readonly stoppedAt: Date | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  /** Name of the state that failed. */
  readonly step?: string | undefined;
}

/** What a state machine does for the users, in the words of its findings. */
export interface MachineInWords {
  /** `refresh` */
  readonly noun: string;
  readonly command: string;
  readonly whenFailed: string;
  readonly neverRun: Judgement;
  readonly page: string;
  /** A run that takes longer than this hangs. */
  readonly longestMs: number;
}

/** @param executions the latest first */
export function judgeExecutions(
  executions: readonly ExecutionFacts[],
  { noun, command, whenFailed, neverRun, page, longestMs }: MachineInWords,
  now: Date,
): Judgement[] {
  const judgements: Judgement[] = [];
  const running = executions.filter(({ status }) => status === 'RUNNING');
  for (const { startedAt } of running) {
    const time = now.getTime() - startedAt.getTime();
    if (time > longestMs)
      judgements.push({
        status: 'problem',
        what: `A ${noun} has been running for ${duration(time)}.`,
        since: startedAt.toISOString(),
        meaning: whenFailed,
        todo: ['npm run logs', `stop the execution in the Step Functions console, then: ${command}`],
        page,
      });
  }
  const ended = executions.filter(({ status }) => status !== 'RUNNING');
  const [last] = ended;
  if (!last) return judgements.length > 0 || running.length > 0 ? judgements : [neverRun];
  if (last.status === 'SUCCEEDED')
    return [...judgements, { status: 'ok', what: `The last ${noun} ended well at ${iso(last.stoppedAt)}.` }];
  const good = ended.findIndex(({ status }) => status === 'SUCCEEDED');
  const failed = good < 0 ? ended : ended.slice(0, good);
  const error = last.error ?? last.status;
  const { meaning, todo } = causeOf(last.status === 'TIMED_OUT' ? 'States.Timeout' : error);
  const times = failed.length > 1 ? `, as did the ${failed.length - 1} before it` : '';
  return [
    ...judgements,
    {
      status: 'problem',
      what:
        `The last ${noun} failed${last.step ? ` in ${last.step}` : ''} with ${error}${times}` +
        `${last.cause ? `: ${causeInWords(last.cause)}` : '.'}`,
      since: iso(failed.at(-1)!.stoppedAt ?? failed.at(-1)!.startedAt),
      meaning: `${meaning} ${whenFailed}`,
      todo: todo.map((step) => (step === 'npm run refresh' ? command : step)),
      page,
    },
  ];
}

const iso = (date: Date | undefined): string => date?.toISOString() ?? '';

const LOOKED_AT = 20;

async function executionsOf(sfn: SFNClient, stateMachineArn: string): Promise<ExecutionFacts[]> {
  const { executions = [] } = await sfn.send(
    new ListExecutionsCommand({ stateMachineArn, maxResults: LOOKED_AT }),
  );
  const sorted = [...executions].sort((a, b) => b.startDate!.getTime() - a.startDate!.getTime());
  const lastEnded = sorted.find(({ status }) => status !== 'RUNNING');
  return Promise.all(
    sorted.map(async ({ executionArn, status = '', startDate, stopDate }) => {
      const facts = { status, startedAt: startDate!, stoppedAt: stopDate };
      if (executionArn !== lastEnded?.executionArn || status === 'SUCCEEDED') return facts;
      const { error, cause } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      const { events = [] } = await sfn.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, reverseOrder: true }),
      );
      return { ...facts, error, cause, step: failedStep(events) };
    }),
  );
}

/** The state whose task failed first: what it led to (reports, the failure of the machine) came later. */
export function failedStep(events: readonly HistoryEvent[]): string | undefined {
  const byId = new Map(events.map((event) => [event.id, event]));
  const inOrder = [...events].sort((a, b) => Number(a.id) - Number(b.id));
  const state = (event: HistoryEvent | undefined): string | undefined => {
    for (let at = event; at; at = byId.get(at.previousEventId))
      if (at.stateEnteredEventDetails) return at.stateEnteredEventDetails.name;
    return undefined;
  };
  const failures = inOrder.filter(({ type = '' }) => /^(Task|LambdaFunction)(Failed|TimedOut)$/.test(type));
  // Tries that were repeated with success have failed as well: the last failure before the report is the one.
  const report = inOrder.find(({ stateEnteredEventDetails: entered }) => entered?.name === 'ReportFailure');
  return state(failures.findLast(({ id = 0 }) => report === undefined || id < report.id!));
}

const HOUR_MS = 3_600_000;

export const refreshRuns: Check = {
  name: 'refresh',
  examine: ({ connection, now }: Examination) =>
    executionsOf(connection.sfn, connection.config.refreshStateMachineArn).then((executions) =>
      judgeExecutions(
        executions,
        {
          noun: 'refresh',
          command: 'npm run refresh',
          whenFailed:
            'Silver and gold stay at their last good versions: readers see older figures, nothing wrong.',
          neverRun: {
            status: 'notice',
            what: 'No refresh has run yet: silver and gold are empty.',
            todo: ['npm run refresh'],
            page: 'gold-stale',
          },
          page: 'refresh-failed',
          longestMs: HOUR_MS,
        },
        now,
      ),
    ),
};

export const maintenanceRuns: Check = {
  name: 'maintenance',
  examine: ({ connection, now }: Examination) =>
    executionsOf(connection.sfn, connection.config.maintenanceStateMachineArn).then((executions) =>
      judgeExecutions(
        executions,
        {
          noun: 'maintenance',
          command: 'npm run maintain',
          whenFailed: 'Tables stay right and become slower to read.',
          neverRun: { status: 'ok', what: 'No maintenance has run yet.' },
          page: 'maintenance-failed',
          longestMs: 2 * HOUR_MS,
        },
        now,
      ),
    ),
};
