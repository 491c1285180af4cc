import { describe, expect, it } from 'vitest';
import { CliError } from '#cli/cli-error';
import { judgeAlarms } from '#cli/doctor/checks/alarms';
import { judgeApi } from '#cli/doctor/checks/api';
import { judgeDeadLetters } from '#cli/doctor/checks/dead-letters';
import { judgeFunctions } from '#cli/doctor/checks/deployed-functions';
import { judgeMapping } from '#cli/doctor/checks/event-mapping';
import { type ExecutionFacts, failedStep, judgeExecutions } from '#cli/doctor/checks/executions';
import { judgeExports } from '#cli/doctor/checks/exports';
import { judgeFreshness } from '#cli/doctor/checks/freshness';
import { judgeErrors } from '#cli/doctor/checks/function-errors';
import { judgeLanding } from '#cli/doctor/checks/landing';
import { judgeLocalCloud, type LocalCloudFacts } from '#cli/doctor/checks/local-cloud';
import { judgeMachine } from '#cli/doctor/checks/machine';
import { judgeQuarantine } from '#cli/doctor/checks/quarantine';
import { judgeRefusals } from '#cli/doctor/checks/refusals';
import { judgeSharedExports } from '#cli/doctor/checks/shared-exports';
import { judgeNoConnection } from '#cli/doctor/checks/stage';
import { judgeTables } from '#cli/doctor/checks/tables';

const now = new Date('2026-11-21T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const statuses = (judgements: readonly { status: string }[]) => judgements.map(({ status }) => status);

describe('this machine', () => {
  it.each([
    ['20.19.0', 10, ['ok']],
    ['20.18.3', 10, ['problem']],
    ['18.20.1', 0.1, ['problem', 'problem']],
    ['24.1.0', 0.1, ['problem']],
  ])('Node %s with %s GB free', (nodeVersion, gigabytes, expected) => {
    expect(statuses(judgeMachine({ nodeVersion, freeBytes: gigabytes * 1024 ** 3 }))).toEqual(expected);
  });
});

describe('the embedded cloud', () => {
  const stopped: LocalCloudFacts = {
    stateDirectory: '.liftoff',
    everStarted: true,
    running: undefined,
    abandonedLocks: [],
    lockedBy: undefined,
    portsTaken: [],
  };
  const running = { pid: 7, endpointUrl: 'http://127.0.0.1:4566', answers: true };

  it.each<[string, Partial<LocalCloudFacts>, string]>([
    ['was stopped', {}, 'the last one was stopped'],
    ['was never started', { everStarted: false }, 'No cloud has been started'],
    ['was killed', { abandonedLocks: [{ pid: 5, startedAt: '2026-11-21T11:00:00Z' }] }, 'was killed'],
    ['hangs', { running: { ...running, answers: false } }, 'does not answer'],
  ])('%s', (_, facts, text) => {
    const [first] = judgeLocalCloud({ ...stopped, ...facts });
    expect(first).toMatchObject({ status: 'problem', what: expect.stringContaining(text) });
  });

  it('that runs, or is just starting, is no problem', () => {
    expect(statuses(judgeLocalCloud({ ...stopped, running }))).toEqual(['ok']);
    expect(statuses(judgeLocalCloud({ ...stopped, lockedBy: 9 }))).toEqual(['notice']);
  });

  it('names a port that another program holds', () => {
    expect(judgeLocalCloud({ ...stopped, portsTaken: [4566] }).at(-1)!.what).toContain('port 4566');
  });
});

describe('no connection', () => {
  it.each([
    ['stage_not_deployed', 'problem'],
    ['stage_incomplete', 'problem'],
    ['stack_unreachable', 'unknown'],
  ])('%s is %s', (code, status) => {
    expect(statuses(judgeNoConnection(new CliError(code, 'why')))).toEqual([status]);
  });
});

describe('functions', () => {
  const good = {
    name: 'f',
    state: 'Active',
    lastUpdate: 'Successful',
    reason: undefined,
    missingVariables: [],
  };

  it.each([
    ['is not there', { state: undefined }, 'not deployed'],
    ['cannot run', { state: 'Failed', reason: 'no image' }, 'cannot run: no image'],
    ['was not updated', { lastUpdate: 'Failed' }, 'last deployment of f failed'],
    ['lacks a variable', { missingVariables: ['LAKE_BUCKET'] }, 'lacks LAKE_BUCKET'],
  ])('one that %s', (_, change, text) => {
    expect(judgeFunctions([good, { ...good, ...change }])).toMatchObject([
      { status: 'problem', what: expect.stringContaining(text) },
    ]);
  });

  it('that are as they should be', () => {
    expect(statuses(judgeFunctions([good]))).toEqual(['ok']);
  });
});

describe('the API', () => {
  const url = 'https://api.example';

  it.each([
    [401, 200, 'ok'],
    [401, undefined, 'ok'],
    [401, 401, 'problem'],
    [401, 403, 'notice'],
    [401, 500, 'problem'],
    [500, undefined, 'problem'],
    [200, undefined, 'problem'],
    [new Error('fetch failed'), undefined, 'problem'],
    [401, new Error('fetch failed'), 'problem'],
  ])('answers %s without a token and %s with one: %s', (anonymous, authenticated, status) => {
    expect(statuses(judgeApi({ url, anonymous, authenticated }))).toEqual([status]);
  });
});

describe('refused writes', () => {
  it.each([
    [100, 5, 'ok'],
    [5, 19, 'ok'],
    [100, 99, 'ok'],
    [10, 40, 'problem'],
  ])('%s accepted and %s refused: %s', (accepted, refused, status) => {
    expect(statuses(judgeRefusals({ accepted, refused }))).toEqual([status]);
  });
});

describe('the event source mapping', () => {
  const good = { state: 'Enabled', reason: undefined, lastResult: 'OK', hasFailureDestination: true };

  it.each([
    ['is gone', undefined],
    ['is disabled', { ...good, state: 'Disabled' }],
    ['cannot poll', { ...good, lastResult: 'PROBLEM: access denied' }],
    ['would drop batches', { ...good, hasFailureDestination: false }],
  ])('that %s is a problem', (_, facts) => {
    expect(statuses(judgeMapping(facts))).toEqual(['problem']);
  });

  it('that works is none', () => {
    expect(statuses(judgeMapping(good))).toEqual(['ok']);
  });
});

describe('landing', () => {
  it.each([
    [undefined, 'ok'],
    [0.01, 'ok'],
    [1, 'problem'],
  ])('the oldest event waits %s hours: %s', (hours, status) => {
    const oldestWaiting = hours === undefined ? undefined : hoursAgo(hours);
    expect(statuses(judgeLanding({ retentionHours: 24, oldestWaiting }, now))).toEqual([status]);
  });

  it('says how long the stream still keeps them, and how to gain time', () => {
    const [early] = judgeLanding({ retentionHours: 24, oldestWaiting: hoursAgo(2) }, now);
    const [late] = judgeLanding({ retentionHours: 24, oldestWaiting: hoursAgo(20) }, now);
    const [over] = judgeLanding({ retentionHours: 24, oldestWaiting: hoursAgo(30) }, now);

    expect(early!.meaning).toContain('forgets them in 22 hours');
    expect(early!.todo!.join()).not.toContain('streamRetentionHours');
    expect(late!.todo!.join()).toContain('streamRetentionHours');
    expect(over!.meaning).toContain('are being lost now');
  });
});

describe('dead letters', () => {
  it('are told with the time of the first', () => {
    const letters = [
      { key: 'b', since: '2026-11-21T11:00:00.000Z' },
      { key: 'a', since: '2026-11-21T10:00:00.000Z' },
    ];
    expect(judgeDeadLetters(letters)).toMatchObject([
      { status: 'problem', what: expect.stringMatching(/^2 batches/), since: '2026-11-21T10:00:00.000Z' },
    ]);
    expect(statuses(judgeDeadLetters([]))).toEqual(['ok']);
  });
});

describe('executions', () => {
  const words = {
    noun: 'refresh',
    command: 'npm run refresh',
    whenFailed: 'Older figures.',
    neverRun: { status: 'notice', what: 'never' },
    page: 'refresh-failed',
    longestMs: 3_600_000,
  } as const;
  const run = (status: string, hours: number, more: Partial<ExecutionFacts> = {}): ExecutionFacts => ({
    status,
    startedAt: hoursAgo(hours),
    stoppedAt: status === 'RUNNING' ? undefined : hoursAgo(hours - 0.1),
    ...more,
  });
  const judge = (...executions: ExecutionFacts[]) => judgeExecutions(executions, words, now);

  it('that never took place, run, or ended well are no problem', () => {
    expect(judge()).toEqual([words.neverRun]);
    expect(judge(run('RUNNING', 0.2))).toEqual([]);
    expect(statuses(judge(run('SUCCEEDED', 1), run('FAILED', 2)))).toEqual(['ok']);
  });

  it('that fail are told with step, error, cause and the time since when', () => {
    const cause = JSON.stringify({ errorMessage: 'gold/x: grain found 2 rows\n at …' });
    const [finding] = judge(
      run('FAILED', 1, { error: 'AuditFailed', cause, step: 'RefreshGold' }),
      run('FAILED', 2),
      run('SUCCEEDED', 3),
    );

    expect(finding).toMatchObject({
      status: 'problem',
      what: 'The last refresh failed in RefreshGold with AuditFailed, as did the 1 before it: gold/x: grain found 2 rows',
      since: hoursAgo(1.9).toISOString(),
      meaning: expect.stringContaining('held back'),
    });
  });

  it('that run for too long are a problem beside how the last one ended', () => {
    expect(statuses(judge(run('RUNNING', 2), run('SUCCEEDED', 3)))).toEqual(['problem', 'ok']);
  });

  it('are explained when they were stopped for taking too long, or end with an error nobody knows', () => {
    expect(judge(run('TIMED_OUT', 1))[0]!.meaning).toContain('too slow');
    expect(judge(run('FAILED', 1, { error: 'TypeError' }))[0]!.meaning).toContain('a defect');
  });

  it('name the state of the last failure before the report, not of a try that was repeated', () => {
    const entered = (id: number, previousEventId: number, name: string) => ({
      id,
      previousEventId,
      timestamp: now,
      type: 'TaskStateEntered' as const,
      stateEnteredEventDetails: { name },
    });
    const failed = (id: number, previousEventId: number) => ({
      id,
      previousEventId,
      timestamp: now,
      type: 'TaskFailed' as const,
    });
    const events = [
      entered(1, 0, 'Plan'),
      failed(2, 1),
      entered(3, 2, 'RefreshSilver'),
      failed(4, 3),
      entered(5, 4, 'ReportFailure'),
      failed(6, 5),
    ];

    expect(failedStep(events.reverse())).toBe('RefreshSilver');
    expect(failedStep([])).toBeUndefined();
  });
});

describe('freshness', () => {
  it.each([
    [0, 1, true, 'ok'],
    [5, 1, true, 'notice'],
    [5, 3, true, 'problem'],
    [5, 3, false, 'notice'],
    [5, 72, false, 'problem'],
  ])('%s events wait for %s hours, scheduled %s: %s', (waiting, hours, scheduled, status) => {
    expect(statuses(judgeFreshness({ waiting, oldestLanded: hoursAgo(hours), scheduled }, now))).toEqual([
      status,
    ]);
  });
});

describe('quarantine', () => {
  it.each([
    [1000, [], 'ok'],
    [1000, [['not_found', 5]], 'notice'],
    [1000, [['not_found', 60]], 'notice'],
    [
      100,
      [
        ['price_too_high', 60],
        ['not_found', 1],
      ],
      'problem',
    ],
  ] as const)('of %s events %j are refused: %s', (landed, counts, status) => {
    const reasons = counts.map(([reason, events]) => ({ reason, events }));
    expect(statuses(judgeQuarantine({ landed, reasons }))).toEqual([status]);
  });

  it('says the main reason in words and how to replay it', () => {
    const [finding] = judgeQuarantine({ landed: 60, reasons: [{ reason: 'price_too_high', events: 60 }] });
    expect(finding!.meaning).toContain('8,000');
    expect(finding!.todo!.join()).toContain('replay --reason price_too_high');
  });
});

describe('exports, tables and alarms', () => {
  it('an export behind its table is a problem', () => {
    const exports = [
      { table: 'a', version: 3, exported: 3 },
      { table: 'b', version: 3, exported: 2 },
      { table: 'c', version: 1, exported: undefined },
      { table: 'd', version: undefined, exported: undefined },
    ];
    expect(judgeExports(exports)).toMatchObject([
      { status: 'problem', what: expect.stringContaining(': b, c.') },
    ]);
    expect(statuses(judgeExports(exports.slice(0, 1)))).toEqual(['ok']);
    expect(statuses(judgeExports(exports.slice(3)))).toEqual(['skipped']);
  });

  it.each([
    ['ok', {}],
    ['problem', { list: new Error('refused') }],
    ['problem', { list: 500 }],
    ['skipped', { list: 403 }],
    ['skipped', { exports: 0, range: undefined }],
    ['problem', { range: undefined }],
    ['problem', { range: new Error('refused') }],
    ['problem', { range: 403 }],
    ['problem', { range: 200 }],
    ['problem', { isParquet: false }],
  ])('signed addresses of exports: %s for %j', (status, change) => {
    const good = { list: 200, exports: 12, range: 206, isParquet: true };
    expect(statuses(judgeSharedExports({ ...good, ...change }))).toEqual([status]);
  });

  it('a table that cannot be read is a problem, one that needs maintenance is not', () => {
    const good = { table: 'a', needy: false };
    expect(statuses(judgeTables([good]))).toEqual(['ok']);
    expect(statuses(judgeTables([good, { table: 'b', needy: true }]))).toEqual(['notice']);
    expect(statuses(judgeTables([good, { table: 'b', needy: true, broken: 'log_corrupt' }]))).toEqual([
      'problem',
    ]);
  });

  it('a raised alarm leads to its page', () => {
    const alarm = {
      name: 'liftoff-dev-gold-stale',
      description: 'Gold is old. docs/runbook.md#gold-stale',
      since: undefined,
    };
    expect(judgeAlarms([{ ...alarm, state: 'ALARM' }])).toMatchObject([
      { status: 'problem', what: 'Alarm liftoff-dev-gold-stale: Gold is old.', page: 'gold-stale' },
    ]);
    expect(statuses(judgeAlarms([{ ...alarm, state: 'OK' }]))).toEqual(['ok']);
    expect(statuses(judgeAlarms([]))).toEqual(['skipped']);
  });
});

describe('errors of functions', () => {
  const at = (timestamp: string, message: string) =>
    JSON.stringify({
      level: 'ERROR',
      timestamp,
      message: 'f failed',
      error: { name: 'E', message, cause: { name: 'C', message: 'why' } },
    });

  it('are grouped by kind, with their causes; old ones and other lines are left out', () => {
    const lines = [
      at('2026-11-21T11:59:00.000Z', 'id 1'),
      at('2026-11-21T11:58:00.000Z', 'id 22'),
      at('2026-11-21T09:00:00.000Z', 'old'),
      JSON.stringify({ level: 'INFO', timestamp: '2026-11-21T11:59:00.000Z', message: 'landed' }),
      'plain text',
      '0f Task timed out after 3.00 seconds',
    ].map((line) => ({ function: 'f', line }));

    expect(judgeErrors(lines, hoursAgo(1))).toMatchObject([
      { what: 'f logged 2 errors in the last hour: E: id 1 ← C: why', since: '2026-11-21T11:58:00.000Z' },
      { what: expect.stringContaining('Task timed out') },
    ]);
    expect(statuses(judgeErrors([], now))).toEqual(['ok']);
  });
});
