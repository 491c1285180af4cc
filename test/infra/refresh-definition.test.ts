import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#infra/project-root';
import { checkDefinition } from '#infra/state-machine-definition';

interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Catch?: { ErrorEquals: string[]; Next: string }[];
  readonly Retry?: { ErrorEquals: string[]; MaxAttempts: number; JitterStrategy?: string }[];
  readonly TimeoutSeconds?: number;
  readonly ItemProcessor?: Machine;
  readonly QueryLanguage?: string;
}
interface Machine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

const text = readFileSync(join(projectRoot, 'state-machines', 'refresh.asl.json'), 'utf8');
const machine: Machine = JSON.parse(text);

/** Every state with the machine it is in and whether a Catch stands between it and a failed execution. */
function walk(
  level: Machine,
  caught = false,
): { name: string; state: State; level: Machine; caught: boolean }[] {
  return Object.entries(level.States).flatMap(([name, state]) => {
    const isCaught = caught || state.Catch !== undefined;
    const inner = state.ItemProcessor ? walk(state.ItemProcessor, isCaught) : [];
    return [{ name, state, level, caught: isCaught }, ...inner];
  });
}
const states = walk(machine);
const tasks = states.filter(({ state }) => state.Type === 'Task');

function reachable({ StartAt, States }: Machine): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const { Next, Catch = [] } = States[name]!;
    for (const next of [Next, ...Catch.map((each) => each.Next)]) if (next) visit(next);
  };
  visit(StartAt);
  return [...found].sort();
}

describe('refresh.asl.json', () => {
  it('reaches every state of every level, by names that exist', () => {
    for (const level of new Set(states.map((each) => each.level))) {
      expect(reachable(level)).toEqual(Object.keys(level.States).sort());
    }
  });

  it('ends or goes on after every state', () => {
    for (const { name, state } of states) {
      const ways = [state.Next, state.End, state.Type === 'Fail' || undefined].filter(
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
    expect(tasks).toHaveLength(6);
    for (const { name, state, caught } of tasks) {
      expect(state.Retry, name).toBeDefined();
      expect(state.TimeoutSeconds, name).toBeGreaterThan(0);
      expect(caught, name).toBe(true);
    }
  });

  it('retries what may pass by itself, and never a failed audit', () => {
    for (const { name, state } of tasks.filter((task) => task.name !== 'ReportFailure')) {
      const retried = state.Retry!.flatMap(({ ErrorEquals }) => ErrorEquals);
      expect(retried, name).toEqual(
        expect.arrayContaining([
          'Lambda.ServiceException',
          'Lambda.TooManyRequestsException',
          'Sandbox.Timedout',
          'ObjectStoreError',
          'ConcurrentModification',
        ]),
      );
      expect(retried).not.toContain('AuditFailed');
      expect(retried.filter((error) => error.startsWith('States.'))).toEqual([]);
    }
  });

  it('leads every caught error to the report', () => {
    for (const { name, state } of states.filter(
      (each) => each.state.Catch && each.name !== 'ReportFailure',
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
