import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#infra/project-root';
import { loadInterpreter } from '#local/step-functions/interpreter';

// biome-ignore lint/suspicious/noExplicitAny: payloads and results are JSON
type Json = any;

const definition = JSON.parse(
  readFileSync(join(projectRoot, 'state-machines', 'refresh.asl.json'), 'utf8').replaceAll(
    /\$\{(\w+)\}/g,
    'arn:aws:lambda:us-east-1:000000000000:function:$1',
  ),
);

const plan = {
  run_id: 'run-1',
  logical_date: '2026-11-20',
  bronze_version: 7,
  entities: ['sale', 'product'],
  gold_levels: [['sales_daily'], ['sales_7_days', 'customers']],
  gold_models: ['sales_daily', 'sales_7_days', 'customers'],
  scored_tables: ['sales_forecast', 'sales_forecast_total'],
  custom_models: ['custom/churn', 'custom/tips'],
  published_tables: ['sales_daily', 'sales_forecast'],
};

/** Runs the machine with these answers in place of the functions; every call is written down. */
async function run(answers: Record<string, (payload: Json) => Json> = {}) {
  const { StateMachine } = await loadInterpreter();
  const calls: [state: string, payload: Json][] = [];
  const answer = (state: string, fallback: (payload: Json) => Json) => async (input: Json) => {
    const payload = input.Payload ?? input;
    calls.push([state, payload]);
    return { Payload: await (answers[state] ?? fallback)(payload) };
  };
  const machine = new StateMachine(definition, { validationOptions: { checkArn: false } });
  const { result } = machine.run(
    {},
    {
      overrides: {
        taskResourceLocalHandlers: {
          Plan: answer('Plan', () => plan),
          RefreshSilver: answer('RefreshSilver', ({ entity }) => ({ entity, version: 1 })),
          RefreshGold: answer('RefreshGold', ({ model }) => ({ model, version: 2 })),
          ScoreTable: answer('ScoreTable', ({ table }) => ({ table, version: 3 })),
          ScoreCustomModel: answer('ScoreCustomModel', ({ model }) => ({ model, version: 5 })),
          ReportCustomModel: answer('ReportCustomModel', () => ({ MessageId: '3' })),
          PublishGold: answer('PublishGold', ({ table }) => ({ table, version: 4 })),
          FindNewAnomalies: answer('FindNewAnomalies', () => ({ count: 0, subject: '', message: '' })),
          TellNews: answer('TellNews', () => ({ MessageId: '2' })),
          ReportFailure: answer('ReportFailure', () => ({ MessageId: '1' })),
        },
        retryIntervalOverrides: {
          Plan: 0,
          RefreshSilver: 0,
          RefreshGold: 0,
          ScoreTable: 0,
          ScoreCustomModel: 0,
          ReportCustomModel: 0,
          PublishGold: 0,
          FindNewAnomalies: 0,
          TellNews: 0,
          ReportFailure: 0,
        },
      },
      context: { Execution: { Name: 'run-1' } } as Json,
    },
  );
  const outcome = await result.then(
    (output: Json) => ({ output, error: undefined }),
    (error: Error) => ({ output: undefined, error: (error.cause ?? error) as Error }),
  );
  return { calls, ...outcome };
}

const named = (name: string, message = 'no') => Object.assign(new Error(message), { name });
const payloads = (calls: [string, Json][], state: string) =>
  calls.filter(([name]) => name === state).map(([, payload]) => payload);

describe('the refresh', () => {
  it('hands each step what it needs and ends with what each did', async () => {
    const { calls, output } = await run();

    expect(payloads(calls, 'Plan')).toEqual([
      { input: {}, started_at: expect.stringMatching(/^\d{4}-.*Z$/), run_id: 'run-1' },
    ]);
    const day = { run_id: 'run-1', logical_date: '2026-11-20' };
    expect(payloads(calls, 'RefreshSilver')).toEqual([
      { entity: 'sale', bronze_version: 7, ...day },
      { entity: 'product', bronze_version: 7, ...day },
    ]);
    expect(payloads(calls, 'RefreshGold')).toEqual(plan.gold_models.map((model) => ({ model, ...day })));
    expect(payloads(calls, 'ScoreTable')).toEqual(plan.scored_tables.map((table) => ({ table, ...day })));
    expect(payloads(calls, 'ScoreCustomModel')).toEqual(
      plan.custom_models.map((model) => ({ model, ...day })),
    );
    expect(payloads(calls, 'PublishGold')).toEqual(
      plan.published_tables.map((table) => ({ table, run_id: 'run-1' })),
    );
    expect(output).toEqual({
      ...day,
      silver: [
        { entity: 'sale', version: 1 },
        { entity: 'product', version: 1 },
      ],
      gold: [
        [{ model: 'sales_daily', version: 2 }],
        [
          { model: 'sales_7_days', version: 2 },
          { model: 'customers', version: 2 },
        ],
      ],
      scores: [
        { table: 'sales_forecast', version: 3 },
        { table: 'sales_forecast_total', version: 3 },
      ],
      custom_scores: [
        { model: 'custom/churn', version: 5 },
        { model: 'custom/tips', version: 5 },
      ],
      publish: [
        { table: 'sales_daily', version: 4 },
        { table: 'sales_forecast', version: 4 },
      ],
      new_anomalies: 0,
    });
    expect(payloads(calls, 'FindNewAnomalies')).toEqual([day]);
    expect(payloads(calls, 'TellNews')).toEqual([]);
  });

  it('tells of a model that was brought and does not score, and goes on', async () => {
    const { calls, output } = await run({
      ScoreCustomModel: ({ model }) => {
        if (model === 'custom/churn')
          throw Object.assign(new Error('no column'), { name: 'CustomModelError' });
        return { model, version: 5 };
      },
    });

    expect(payloads(calls, 'ReportCustomModel')).toMatchObject([
      { Message: expect.stringContaining('custom/churn failed in run run-1 with CustomModelError') },
    ]);
    expect(output.custom_scores).toEqual([
      { status: 'failed', model: 'custom/churn', error: 'CustomModelError' },
      { model: 'custom/tips', version: 5 },
    ]);
    expect(payloads(calls, 'PublishGold')).toHaveLength(2);
    expect(payloads(calls, 'ReportFailure')).toEqual([]);
  });

  it('tells of days that stand out, once gold is published', async () => {
    const { calls, output } = await run({
      FindNewAnomalies: () => ({ count: 2, subject: '2 new anomalies', message: '{"count":2}' }),
    });

    expect(payloads(calls, 'TellNews')).toMatchObject([
      { Subject: '2 new anomalies', Message: '{"count":2}' },
    ]);
    expect(calls.map(([state]) => state).slice(-3)).toEqual(['PublishGold', 'FindNewAnomalies', 'TellNews']);
    expect(output.new_anomalies).toBe(2);
  });

  it('begins a level of gold when the one before is complete', async () => {
    const order: string[] = [];
    await run({
      RefreshGold: async ({ model }) => {
        order.push(`${model} begins`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push(`${model} ends`);
        return { model };
      },
    });

    expect(order.slice(0, 2)).toEqual(['sales_daily begins', 'sales_daily ends']);
    expect(order).toHaveLength(6);
  });

  it.each(['ObjectStoreError', 'ConcurrentModification', 'Lambda.TooManyRequestsException'])(
    'tries again after %s',
    async (name) => {
      let failures = 2;
      const { calls, output } = await run({
        RefreshSilver: ({ entity }) => {
          if (entity === 'sale' && failures-- > 0) throw named(name);
          return { entity, version: 3 };
        },
      });

      expect(payloads(calls, 'RefreshSilver').filter(({ entity }) => entity === 'sale')).toHaveLength(3);
      expect(output.silver[0]).toEqual({ entity: 'sale', version: 3 });
    },
  );

  it.each(['Plan', 'RefreshSilver', 'RefreshGold', 'ScoreTable', 'PublishGold', 'FindNewAnomalies'])(
    'reports a failure of %s, fails with its name and goes no further',
    async (state) => {
      const { calls, error } = await run({
        [state]: () => {
          throw named('AuditFailed', 'price_is_positive returned 3 rows');
        },
      });

      const [report] = payloads(calls, 'ReportFailure');
      expect(report.Message).toBe('Run run-1 failed with AuditFailed: price_is_positive returned 3 rows');
      expect(error).toMatchObject({ name: 'AuditFailed' });
      expect(calls.at(-1)![0]).toBe('ReportFailure');
    },
  );

  it('does not try a failed audit again', async () => {
    const { calls } = await run({
      ScoreTable: () => {
        throw named('AuditFailed');
      },
    });

    expect(payloads(calls, 'ScoreTable').filter(({ table }) => table === 'sales_forecast')).toHaveLength(1);
  });

  it('fails with the first error even when the report cannot be sent', async () => {
    const { error } = await run({
      Plan: () => {
        throw named('InvalidRefreshInput');
      },
      ReportFailure: () => {
        throw named('SNS.NotFound');
      },
    });

    expect(error).toMatchObject({ name: 'InvalidRefreshInput' });
  });
});
