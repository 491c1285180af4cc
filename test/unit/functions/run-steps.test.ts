import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RunStep } from '#contracts/pipeline-run';
import { machineGraph } from '#functions/domain/machine-graph';
import type { ExecutionEvent } from '#functions/domain/run-source';
import { runSteps } from '#functions/domain/run-steps';
import type { HistoryEvent } from '#local/step-functions/history';
import { runMachine, Thrown } from '../local/run-machine.ts';

const definitionOf = (machine: string) =>
  readFileSync(`state-machines/${machine}.asl.json`, 'utf8')
    .replaceAll(/\$\{(\w+)Arn\}/g, 'arn:aws:lambda:us-east-1:000000000000:function:$1')
    // Nobody waits for what is tried again.
    .replaceAll(/"IntervalSeconds": \d+/g, '"IntervalSeconds": 1, "MaxDelaySeconds": 1');
const refresh = definitionOf('refresh');

const plan = {
  run_id: 'run',
  logical_date: '2026-11-20',
  bronze_version: 7,
  entities: ['sale', 'product', 'employee'],
  gold_levels: [['sales_daily'], ['sales_7_days', 'customers']],
  gold_models: ['sales_daily', 'sales_7_days', 'customers'],
  scored_tables: ['sales_forecast'],
  custom_models: ['custom/churn'],
  published_tables: ['sales_daily', 'sales_forecast'],
};

const oneByOne = JSON.stringify({
  StartAt: 'Items',
  States: {
    Items: {
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrency: 1,
      ItemProcessor: { StartAt: 'Item', States: { Item: { Type: 'Pass', End: true } } },
      End: true,
    },
  },
});

type Answers = Record<string, (payload: Record<string, string>) => unknown>;

async function runRefresh(answers: Answers = {}) {
  return runMachine(refresh, {}, async (name, payload) => {
    const step = name.split(':').at(-1)!;
    const answer =
      answers[step] ??
      { PlanRefresh: () => plan, FindNewAnomalies: () => ({ count: 0, subject: '', message: '' }) }[step] ??
      (() => ({ version: 1 }));
    return answer(payload);
  });
}

/** As the service tells an event. */
function eventOf({ id, previousEventId, timestamp, type, ...members }: HistoryEvent): ExecutionEvent {
  const [details] = Object.values(members) as Partial<ExecutionEvent>[];
  return { ...details, id, previousId: previousEventId, at: new Date(timestamp * 1000).toISOString(), type };
}

const STOPPED = '2030-01-01T00:00:00.000Z';
const stepsOf = (events: readonly HistoryEvent[], { ended = true } = {}) =>
  runSteps(events.map(eventOf), { definition: refresh, stoppedAt: ended ? STOPPED : undefined });

/** `Silver[0 sale] RefreshSilver` */
function pathOf(step: RunStep, steps: readonly RunStep[]): string {
  const parent = steps.find(({ id }) => id === step.parent);
  if (!parent) return step.name;
  const item = step.item
    ? `[${[step.item.index, step.item.label].filter((part) => part !== null).join(' ')}]`
    : '';
  return `${pathOf(parent, steps)}${item} ${step.name}`;
}
const tell = (steps: readonly RunStep[]) =>
  steps.map(
    (step) => `${pathOf(step, steps)}: ${step.status}${step.attempts > 1 ? ` x${step.attempts}` : ''}`,
  );

describe('the steps of a run', () => {
  it('are those of the machine, with the items that they worked on', async () => {
    const { events } = await runRefresh();

    const steps = stepsOf(events);

    expect(tell(steps).sort()).toEqual(
      [
        'Plan',
        'Silver',
        'Silver[0 sale] RefreshSilver',
        'Silver[1 product] RefreshSilver',
        'Silver[2 employee] RefreshSilver',
        'Gold',
        'Gold[0 sales_daily] GoldLevel',
        'Gold[0 sales_daily] GoldLevel[0 sales_daily] RefreshGold',
        'Gold[1 sales_7_days, customers] GoldLevel',
        'Gold[1 sales_7_days, customers] GoldLevel[0 sales_7_days] RefreshGold',
        'Gold[1 sales_7_days, customers] GoldLevel[1 customers] RefreshGold',
        'Score',
        'Score[0 sales_forecast] ScoreTable',
        'ScoreCustom',
        'ScoreCustom[0 custom/churn] ScoreCustomModel',
        'Publish',
        'Publish[0 sales_daily] PublishGold',
        'Publish[1 sales_forecast] PublishGold',
        'FindNewAnomalies',
        'IsNews',
        'Summarize',
      ]
        .map((path) => `${path}: succeeded`)
        .sort(),
    );
    for (const { started_at, stopped_at, error, caught } of steps) {
      expect(stopped_at! >= started_at).toBe(true);
      expect({ error, caught }).toEqual({ error: null, caught: false });
    }
  });

  it('count how often each was tried', async () => {
    const tried = new Map<string, number>();
    const { events, outcome } = await runRefresh({
      RefreshSilver: ({ entity }) => {
        const attempt = (tried.get(entity!) ?? 0) + 1;
        tried.set(entity!, attempt);
        if (entity === 'product' && attempt < 3) throw new Thrown('ConcurrentModification');
        return { entity };
      },
    });

    expect(outcome.status).toBe('SUCCEEDED');
    const silver = tell(stepsOf(events)).filter((text) => text.includes('RefreshSilver'));
    expect(silver).toContain('Silver[1 product] RefreshSilver: succeeded x3');
    expect(silver).toContain('Silver[0 sale] RefreshSilver: succeeded');
  });

  it('name the error of the one that failed, and of what it failed', async () => {
    const { events, outcome } = await runRefresh({
      RefreshGold: ({ model }) => {
        if (model === 'customers') throw new Thrown('AuditFailed');
        return { model };
      },
    });

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'AuditFailed' });
    const steps = stepsOf(events);
    const failed = steps.filter(({ status }) => status === 'failed');
    expect(failed.map((step) => pathOf(step, steps)).sort()).toEqual([
      'Failed',
      'Gold',
      'Gold[1 sales_7_days, customers] GoldLevel',
      'Gold[1 sales_7_days, customers] GoldLevel[1 customers] RefreshGold',
    ]);
    const customers = failed.find(({ name }) => name === 'RefreshGold')!;
    expect(customers.error).toBe('AuditFailed');
    expect(customers.cause).toContain('AuditFailed was thrown');
    expect(failed.find(({ name }) => name === 'Gold')).toMatchObject({ caught: true, error: 'AuditFailed' });
    expect(tell(steps)).toContain('ReportFailure: succeeded');
  });

  it('go on while the run does', async () => {
    const { events } = await runRefresh();
    const upTo = events.findIndex(({ type }) => type === 'TaskStarted');
    const second = events.findIndex(({ type }, at) => at > upTo && type === 'TaskStarted');

    const steps = stepsOf(events.slice(0, second + 1), { ended: false });

    const running = steps.filter(({ status }) => status === 'running');
    expect(running.map(({ name }) => name)).toContain('Silver');
    expect(running.map(({ name }) => name)).toContain('RefreshSilver');
    for (const { stopped_at } of running) expect(stopped_at).toBeNull();
  });

  it('that never ended were broken off when the run was', async () => {
    const { events } = await runRefresh();
    const second = events.findIndex(({ type }) => type === 'MapIterationStarted') + 2;

    const steps = stepsOf(events.slice(0, second));

    expect(steps.find(({ name }) => name === 'Silver')).toMatchObject({
      status: 'aborted',
      stopped_at: STOPPED,
    });
  });

  it('are found though the history leads nowhere, one item at a time', async () => {
    const { events } = await runMachine(oneByOne, { items: ['a', 'b'] }, async (_, payload) => payload);
    const unlinked = events.map((event) => ({ ...event, previousEventId: 0 }));

    const steps = runSteps(unlinked.map(eventOf), { definition: oneByOne, stoppedAt: STOPPED });

    expect(steps.find(({ name }) => name === 'Items')).toMatchObject({ status: 'succeeded', parent: null });
    expect(steps.filter(({ name }) => name === 'Item').map(({ status }) => status)).toEqual([
      'succeeded',
      'succeeded',
    ]);
  });

  it('begin anew when the run does', async () => {
    const { events } = await runRefresh();
    const redriven = {
      ...events[0]!,
      id: 1_000,
      previousEventId: events.at(-1)!.id,
      type: 'ExecutionRedriven',
    };
    const again = events.slice(1).map((event) => ({
      ...event,
      id: event.id + 1_000,
      previousEventId: event.previousEventId === 1 ? 1_000 : event.previousEventId + 1_000,
    }));

    const steps = stepsOf([...events, redriven, ...again]);

    expect(steps.filter(({ name }) => name === 'Plan').map(({ parent }) => parent)).toEqual([null, null]);
    expect(steps.filter(({ name }) => name === 'RefreshSilver')).toHaveLength(6);
  });
});

describe('the graph of a machine', () => {
  it('has its states, those within others, and the ways between them', () => {
    const { nodes, edges } = machineGraph(refresh);

    expect(nodes[0]).toEqual({ name: 'Plan', type: 'Task', parent: null });
    expect(nodes).toContainEqual({ name: 'RefreshGold', type: 'Task', parent: 'GoldLevel' });
    expect(nodes).toContainEqual({ name: 'GoldLevel', type: 'Map', parent: 'Gold' });
    expect(edges).toContainEqual({ from: 'Plan', to: 'Silver', label: null });
    expect(edges).toContainEqual({ from: 'Silver', to: 'ReportFailure', label: 'States.ALL' });
    const names = nodes.map(({ name }) => name);
    for (const { from, to } of edges) expect(names).toEqual(expect.arrayContaining([from, to]));
    for (const [at, { parent }] of nodes.entries())
      if (parent !== null) expect(names.slice(0, at)).toContain(parent);
  });

  it('tells on what a choice depends', () => {
    const { edges } = machineGraph(definitionOf('maintenance'));

    expect(edges.filter(({ from }) => from === 'HasAnyFailed')).toEqual([
      { from: 'HasAnyFailed', to: 'CollectFailures', label: '$.failures.any BooleanEquals true' },
      { from: 'HasAnyFailed', to: 'Summarize', label: 'Default' },
    ]);
  });

  it('has one edge for two ways between the same states', () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Task',
          Next: 'B',
          Catch: [
            { ErrorEquals: ['X'], Next: 'B' },
            { ErrorEquals: ['Y'], Next: 'B' },
          ],
        },
        B: { Type: 'Succeed' },
      },
    };

    expect(machineGraph(JSON.stringify(definition)).edges).toEqual([{ from: 'A', to: 'B', label: 'X; Y' }]);
  });
});
