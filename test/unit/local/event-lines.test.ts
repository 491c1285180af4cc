import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { detailsName, type HistoryEvent } from '#local/step-functions/history';
import { runMachine, Thrown } from './run-machine.ts';

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

/** The history of a run whose tasks take as long, or fail the first time, as the cells say. */
async function historyOf(rows: readonly (readonly { wait: number; busy?: boolean }[])[]) {
  const tried = new Set<string>();
  const { events, outcome } = await runMachine(
    JSON.stringify(definition),
    { rows },
    async (_function, payload) => {
      const { cell, at } = payload;
      await setTimeout(cell.wait);
      const attempt = JSON.stringify(payload);
      const isFirst = !tried.has(attempt);
      tried.add(attempt);
      if (cell.busy && at === 1 && isFirst) throw new Thrown('Busy');
      return payload;
    },
  );
  expect(outcome.status).toBe('SUCCEEDED');
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
