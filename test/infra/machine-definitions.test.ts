import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#infra/state-machine-definition';
import { definitionText, type Machine, reachable, walk } from './machine-states.ts';

const passing = [
  'Lambda.ServiceException',
  'Lambda.TooManyRequestsException',
  'Sandbox.Timedout',
  'Runtime.ExitError',
  'ObjectStoreError',
];

describe.each([
  {
    name: 'refresh',
    taskCount: 10,
    retried: [...passing, 'ConcurrentModification'],
    caughtInside: ['ScoreCustomModel', 'ReportCustomModel'],
  },
  { name: 'maintenance', taskCount: 3, retried: passing, caughtInside: ['MaintainTable'] },
  {
    name: 'train-models',
    taskCount: 4,
    retried: passing,
    caughtInside: ['ExtractFeatures', 'TrainParts', 'RegisterModel'],
  },
])('$name.asl.json', ({ name: machineName, taskCount, retried: expectedRetries, caughtInside }) => {
  const text = definitionText(machineName);
  const machine: Machine = JSON.parse(text);
  const states = walk(machine);
  const tasks = states.filter(({ state }) => state.Type === 'Task');

  it('reaches every state of every level, by names that exist', () => {
    for (const level of new Set(states.map((each) => each.level))) {
      expect(reachable(level)).toEqual(Object.keys(level.States).sort());
    }
  });

  it('ends or goes on after every state', () => {
    for (const { name, state } of states) {
      const ways = [state.Next, state.End, ['Fail', 'Choice'].includes(state.Type) || undefined].filter(
        (way) => way !== undefined,
      );
      expect(ways, name).toHaveLength(1);
    }
  });

  it('is JSONPath throughout', () => {
    expect(text).not.toContain('JSONata');
    expect(text).not.toContain('QueryLanguage');
  });

  it('gives every task retries, a timeout, and a catch of its own or of its map', () => {
    expect(tasks).toHaveLength(taskCount);
    for (const { name, state, caught } of tasks) {
      expect(state.Retry, name).toBeDefined();
      expect(state.TimeoutSeconds, name).toBeGreaterThan(0);
      expect(caught, name).toBe(true);
    }
  });

  it('retries what may pass by itself, and never a failed audit', () => {
    for (const { name, state } of tasks.filter(
      (task) => !['ReportFailure', 'ReportCustomModel', 'TellNews'].includes(task.name),
    )) {
      const retried = state.Retry!.flatMap(({ ErrorEquals }) => ErrorEquals);
      expect(retried, name).toEqual(expect.arrayContaining(expectedRetries));
      expect(retried).not.toContain('AuditFailed');
      expect(retried.filter((error) => error.startsWith('States.'))).toEqual([]);
    }
  });

  it('leads every caught error to the report', () => {
    for (const { name, state } of states.filter(
      (each) => each.state.Catch && ![...caughtInside, 'ReportFailure'].includes(each.name),
    )) {
      expect(state.Catch, name).toMatchObject([{ ErrorEquals: ['States.ALL'], Next: 'ReportFailure' }]);
    }
  });
});

describe('checkDefinition', () => {
  const definition = (more: object) =>
    JSON.stringify({ TimeoutSeconds: 60, Resource: '$' + '{TaskArn}', ...more });

  it('accepts a definition whose placeholders are exactly the given ones', () => {
    expect(() => checkDefinition('a.asl.json', definition({}), ['TaskArn'])).not.toThrow();
  });

  it('refuses a placeholder for which nothing is given', () => {
    expect(() => checkDefinition('a.asl.json', definition({}), [])).toThrow('nothing is given for TaskArn');
  });

  it('refuses a value that nothing uses', () => {
    expect(() => checkDefinition('a.asl.json', definition({}), ['TaskArn', 'TopicArn'])).toThrow(
      'nothing uses TopicArn',
    );
  });

  it('refuses a definition without a timeout', () => {
    expect(() =>
      checkDefinition('a.asl.json', definition({ TimeoutSeconds: undefined }), ['TaskArn']),
    ).toThrow('TimeoutSeconds');
  });
});
