import { GetExecutionHistoryCommand, type HistoryEvent } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK_PATIENCE_MS } from '../stack/stack-target.ts';
import { type StatesTarget, startStatesTarget } from './states-target.ts';

let target: StatesTarget;
beforeAll(async () => {
  target = await startStatesTarget();
}, STACK_PATIENCE_MS);
afterAll(() => target?.stop());

const outputOf = ({ output, status, error, cause }: Awaited<ReturnType<StatesTarget['run']>>) => {
  expect({ status, error, cause }).toEqual({ status: 'SUCCEEDED', error: undefined, cause: undefined });
  return JSON.parse(output!);
};

describe('a task', () => {
  it('may be a bare function ARN', async () => {
    expect(outputOf(await target.run({ do: 'bare', value: 4 }))).toMatchObject({ doubled: 8 });
  });

  it('puts the result of a function under its ResultPath', async () => {
    const output = outputOf(await target.run({ do: 'work', value: 3 }));

    expect(output).toMatchObject({
      do: 'work',
      result: { StatusCode: 200, Payload: { doubled: 6 } },
    });
  });

  it('that times out is an error of its own', async () => {
    const began = Date.now();

    expect(outputOf(await target.run({ do: 'timeout', waitMs: 8_000 }))).toBe('timed out');
    expect(Date.now() - began).toBeLessThan(6_000);
  });

  it('whose result is over 256 KB fails the execution, though the machine catches everything', async () => {
    const execution = await target.run({ do: 'work', big: 300_000 });

    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });
});

describe('the history', () => {
  it('leaves out what states were given, if asked to', async () => {
    const { executionArn } = await target.run({ do: 'map', items: [1], label: 'run' });

    const command = new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false });
    const { events } = await target.states.send(command);

    const entered = events!.find(({ type }) => type === 'MapStateEntered')!;
    expect(entered.stateEnteredEventDetails).toMatchObject({ name: 'map' });
    expect(entered.stateEnteredEventDetails!.input).toBeUndefined();
  });

  it('comes in pages', async () => {
    const { executionArn } = await target.run({ do: 'map', items: [1, 2], label: 'run' });

    const ids: number[] = [];
    let nextToken: string | undefined;
    do {
      const command = new GetExecutionHistoryCommand({ executionArn, maxResults: 4, nextToken });
      const page = await target.states.send(command);
      expect(page.events!.length).toBeLessThanOrEqual(4);
      ids.push(...page.events!.map(({ id }) => id!));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(ids).toEqual((await target.history(executionArn)).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(8);
  });

  it('names the error that failed the execution', async () => {
    const { executionArn } = await target.run({ do: 'backoff', fail: 'Busy' });

    expect((await target.history(executionArn)).at(-1)).toMatchObject({
      type: 'ExecutionFailed',
      executionFailedEventDetails: { error: 'Busy' },
    });
  });
});

describe('Retry', () => {
  it('matches the name of the thrown error', async () => {
    const execution = await target.run({ do: 'work', fail: 'TooBusy', once: 'retry', value: 1 });

    expect(outputOf(execution).result).toMatchObject({ Payload: { doubled: 2 } });
    const types = (await target.history(execution.executionArn)).map(({ type }) => type);
    expect(types.filter((type) => type === 'TaskFailed')).toHaveLength(1);
  });

  it('passes over other errors', async () => {
    const execution = await target.run({ do: 'work', fail: 'Other', value: 1 });

    expect(outputOf(execution)).toEqual({ error: 'Other' });
    const types = (await target.history(execution.executionArn)).map(({ type }) => type);
    expect(types.filter((type) => type === 'TaskScheduled')).toHaveLength(1);
  });

  it('of no attempts leaves the error to Catch', async () => {
    expect(outputOf(await target.run({ do: 'work', fail: 'Never' }))).toEqual({ error: 'Never' });
  });

  it('waits longer each time, and gives up after its attempts', async () => {
    const execution = await target.run({ do: 'backoff', fail: 'Busy' });

    expect(execution.status).toBe('FAILED');
    const scheduled = (await target.history(execution.executionArn)).filter(
      ({ type }) => type === 'TaskScheduled',
    );
    const [first, second, third] = scheduled.map(({ timestamp }) => timestamp!.getTime());
    expect(scheduled).toHaveLength(3);
    expect(second! - first!).toBeGreaterThan(900);
    expect(third! - second!).toBeGreaterThan(1_900);
  });
});

describe('Catch', () => {
  it('matches the name of the thrown error', async () => {
    const execution = await target.run({ do: 'work', fail: 'Broken' });

    expect(execution).toMatchObject({ status: 'FAILED', error: 'WorkFailed', cause: 'Broken' });
  });

  it('catches the error of a branch', async () => {
    expect(outputOf(await target.run({ do: 'parallel', fail: 'Broken' }))).toEqual({ error: 'Broken' });
  });
});

describe('Choice', () => {
  it('takes its default', async () => {
    expect(await target.run({ do: 'nothing known' })).toMatchObject({
      status: 'FAILED',
      error: 'Unknown',
      cause: 'nothing of that name',
    });
  });
});

describe('Map', () => {
  it('gives each item the context of the whole execution, and keeps their order', async () => {
    const executionArn = await target.start({ do: 'map', items: [3, 1, 2], label: 'run' });
    const name = executionArn.split(':').at(-1);

    const output = outputOf(await target.ended(executionArn));

    expect(output).toEqual(
      [3, 1, 2].map((value, index) => ({
        value,
        index,
        label: 'run',
        execution: name,
        result: expect.objectContaining({ doubled: value * 2 }),
      })),
    );
  });

  it('gives the states of an item the input of the execution', async () => {
    const [item] = outputOf(await target.run({ do: 'map', items: [1], label: 'run' }));

    expect(item.result.label).toBe('run');
  });

  it('tells its iterations in the history', async () => {
    const { executionArn } = await target.run({ do: 'map', items: [3, 1, 2], label: 'run' });

    const types = (await target.history(executionArn)).map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(['ExecutionStarted', 'ChoiceStateEntered', 'ChoiceStateExited']);
    expect(types.filter((type) => type === 'MapIterationSucceeded')).toHaveLength(3);
    expect(types.filter((type) => type === 'TaskSucceeded')).toHaveLength(3);
    expect(types.at(-1)).toBe('ExecutionSucceeded');
  });

  it('leads what happened in an iteration back to it', async () => {
    const { executionArn } = await target.run({ do: 'map', items: [3, 1, 2], label: 'run' });

    const events = await target.history(executionArn);
    const before = (event: HistoryEvent | undefined) =>
      events.find(({ id }) => id === event?.previousEventId);
    const indexOf = (event: HistoryEvent): number => {
      let at: HistoryEvent | undefined = event;
      while (at && at.type !== 'MapIterationStarted') at = before(at);
      return at!.mapIterationStartedEventDetails!.index!;
    };
    const done = events.filter(({ type }) => type === 'TaskSucceeded');
    const doubled = done.map((event) => {
      const { Payload } = JSON.parse(event.taskSucceededEventDetails!.output!);
      return [indexOf(event), Payload.doubled];
    });
    expect(doubled.sort()).toEqual([
      [0, 6],
      [1, 2],
      [2, 4],
    ]);
  });

  it('of nothing is nothing', async () => {
    expect(outputOf(await target.run({ do: 'map', items: [], label: '' }))).toEqual([]);
  });

  it('begins no item after one has failed', async () => {
    const items = [{ fail: 'Broken' }, { value: 1 }, { value: 2 }];

    const execution = await target.run({ do: 'sequence', items });

    expect(execution.status).toBe('FAILED');
    const events = await target.history(execution.executionArn);
    expect(events.filter(({ type }) => type === 'TaskScheduled')).toHaveLength(1);
    expect(events.at(-1)!.type).toBe('ExecutionFailed');
  });
});

describe('Parallel', () => {
  it('gives the results of its branches in their order', async () => {
    expect(outputOf(await target.run({ do: 'parallel', value: 2 }))).toEqual([{ left: 4 }, { right: true }]);
  });
});

describe('Pass and Wait', () => {
  it('have intrinsic functions, context and paths', async () => {
    const executionArn = await target.start({ do: 'pass', name: 'x', list: [1, 2, 3], number: 4 });
    const began = Date.now();

    const output = outputOf(await target.ended(executionArn));

    expect(output).toEqual({
      text: `x of ${executionArn.split(':').at(-1)}`,
      items: ['x', 2],
      length: 3,
      json: { a: 1 },
      sum: 5,
    });
    expect(Date.now() - began).toBeGreaterThan(800);
  });
});
