import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareDefinition } from '#local/step-functions/definition';
import type { Execution } from '#local/step-functions/execution-store';
import type { HistoryEvent } from '#local/step-functions/history';
import { detailsName } from '#local/step-functions/history';
import { type Interpreter, loadInterpreter } from '#local/step-functions/interpreter';
import { runExecution } from '#local/step-functions/run-execution';
import type { TaskServices } from '#local/step-functions/tasks';

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:work';

/** Rows side by side, and in each row its cells; a cell is worked on twice, one after the other. */
const definition = {
  StartAt: 'First',
  States: {
    First: { Type: 'Pass', Next: 'Rows' },
    Rows: {
      Type: 'Map',
      ItemsPath: '$.rows',
      MaxConcurrency: 2,
      ItemSelector: { 'row.$': '$$.Map.Item.Index', 'cells.$': '$$.Map.Item.Value' },
      ItemProcessor: {
        StartAt: 'Cells',
        States: {
          Cells: {
            Type: 'Map',
            ItemsPath: '$.cells',
            MaxConcurrency: 3,
            ItemSelector: { 'row.$': '$.row', 'cell.$': '$$.Map.Item.Value' },
            ItemProcessor: {
              StartAt: 'Once',
              States: {
                Once: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: {
                    FunctionName: FUNCTION,
                    Payload: { 'row.$': '$.row', 'cell.$': '$.cell', at: 1 },
                  },
                  ResultPath: '$.once',
                  Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxDelaySeconds: 1, MaxAttempts: 3 }],
                  Next: 'Twice',
                },
                Twice: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: {
                    FunctionName: FUNCTION,
                    Payload: { 'row.$': '$.row', 'cell.$': '$.cell', at: 2 },
                  },
                  ResultPath: '$.twice',
                  End: true,
                },
              },
            },
            ResultPath: null,
            End: true,
          },
        },
      },
      ResultPath: null,
      Next: 'Both',
    },
    Both: {
      Type: 'Parallel',
      Branches: ['Left', 'Right'].map((name) => ({
        StartAt: name,
        States: { [name]: { Type: 'Pass', Next: `${name}End` }, [`${name}End`]: { Type: 'Pass', End: true } },
      })),
      End: true,
    },
  },
};

let interpreter: Interpreter;
beforeAll(async () => {
  interpreter = await loadInterpreter();
});

/** The history of a run whose tasks take as long, or fail, as the cells say. */
async function historyOf(rows: readonly (readonly { wait: number; busy?: boolean }[])[]) {
  const events: HistoryEvent[] = [];
  const tried = new Set<string>();
  const services = {
    functions: {
      async invoke(_name: string, payload: string) {
        const { row, cell, at } = JSON.parse(payload);
        await setTimeout(cell.wait);
        const isFirst = !tried.has(payload);
        tried.add(payload);
        if (cell.busy && at === 1 && isFirst) return { error: { errorType: 'Busy', errorMessage: payload } };
        return { payload: JSON.stringify({ row, cell, at }) };
      },
    },
  } as unknown as TaskServices;
  const text = JSON.stringify(definition);
  const machine = {
    arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:test',
    name: 'test',
    roleArn: '',
    type: 'STANDARD',
    definition: text,
    prepared: prepareDefinition(text, 'test'),
    creationDate: 0,
  };
  const execution: Execution = {
    executionArn: 'test',
    stateMachineArn: machine.arn,
    name: 'test',
    status: 'RUNNING',
    startDate: 0,
    input: JSON.stringify({ rows }),
    redriveCount: 0,
  };
  const run = runExecution(
    interpreter,
    machine,
    execution,
    services,
    (type, details, previousEventId) => {
      const id = events.length + 1;
      events.push({
        id,
        previousEventId,
        timestamp: 0,
        type,
        ...(details && { [detailsName(type)]: details }),
      });
      return id;
    },
    0,
  );
  expect(await run.outcome).toMatchObject({ status: 'SUCCEEDED' });
  return events;
}

describe('the history of items side by side', () => {
  it('leads each event back to its own item', async () => {
    const rows = [
      [{ wait: 30 }, { wait: 5, busy: true }, { wait: 15 }, { wait: 1 }],
      [{ wait: 10 }, { wait: 12 }, { wait: 2, busy: true }],
      [{ wait: 3 }],
      [],
    ];

    const events = await historyOf(rows);

    const byId = new Map(events.map((event) => [event.id, event]));
    /** From the event back to the first one. */
    const way = (event: HistoryEvent): HistoryEvent[] => {
      const before = byId.get(event.previousEventId);
      return before ? [event, ...way(before)] : [event];
    };
    const details = (event: HistoryEvent) => event[detailsName(event.type)] as Record<string, string>;
    const done = events.filter(({ type }) => type === 'TaskSucceeded');
    expect(done).toHaveLength(2 * rows.flat().length);
    for (const event of done) {
      const { row, cell } = JSON.parse(details(event).output!).Payload;
      const back = way(event);
      const entered = back.find(({ type }) => type === 'TaskStateEntered')!;
      expect(JSON.parse(details(entered).input!)).toMatchObject({ row, cell });
      const started = back.filter(({ type }) => type === 'MapIterationStarted').map(details);
      expect(started[0]).toEqual({
        name: 'Cells',
        index: rows[row]!.findIndex((each) => each.wait === cell.wait),
      });
    }
    expect(events.filter(({ type }) => type === 'TaskFailed')).toHaveLength(2);
    expect(
      way(events.find(({ type }) => type === 'ParallelStateEntered')!).map(({ type }) => type),
    ).toContain('MapStateExited');
  });

  it('forks at a Parallel state and goes on after it', async () => {
    const events = await historyOf([]);

    const named = (type: string, name: string) =>
      events.find((event) => {
        const found = event[detailsName(event.type)] as { name?: string } | undefined;
        return event.type === type && found?.name === name;
      })!;
    const fork = named('ParallelStateEntered', 'Both').id;
    expect(named('PassStateEntered', 'Left').previousEventId).toBe(fork);
    expect(named('PassStateEntered', 'Right').previousEventId).toBe(fork);
    expect(named('PassStateEntered', 'LeftEnd').previousEventId).toBe(named('PassStateExited', 'Left').id);
    expect(named('PassStateEntered', 'RightEnd').previousEventId).toBe(named('PassStateExited', 'Right').id);
  });
});
