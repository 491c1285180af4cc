import { describe, expect, it } from 'vitest';
import { loadInterpreter } from '#local/step-functions/interpreter';
import { definitionText } from './machine-states.ts';

// biome-ignore lint/suspicious/noExplicitAny: payloads and results are JSON
type Json = any;

const definition = JSON.parse(
  definitionText('maintenance').replaceAll(
    /\$\{(\w+)\}/g,
    'arn:aws:lambda:us-east-1:000000000000:function:$1',
  ),
);

const needs = { compact: true, checkpoint: false, vacuum: true };
const plan = {
  run_id: 'run-1',
  tables: ['bronze/events', 'silver/sale', 'gold/sales_daily'].map((table) => ({ table, ...needs })),
  in_shape: ['silver/product'],
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
          MaintainTable: answer('MaintainTable', ({ table }) => ({ table, files_packed: 3 })),
          ReportFailure: answer('ReportFailure', () => ({ MessageId: '1' })),
        },
        retryIntervalOverrides: { Plan: 0, MaintainTable: 0, ReportFailure: 0 },
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
const failingAt = (failing: string, name: string) => ({
  MaintainTable: ({ table }: Json) => {
    if (table === failing) throw named(name, `no ${table}`);
    return { table };
  },
});

describe('the maintenance', () => {
  it('maintains the tables that need it and ends with what was done', async () => {
    const { calls, output } = await run();

    const tables = plan.tables.map(({ table }) => table);
    expect(payloads(calls, 'Plan')).toEqual([{ run_id: 'run-1' }]);
    expect(payloads(calls, 'MaintainTable')).toEqual(tables.map((table) => ({ table, run_id: 'run-1' })));
    expect(output).toEqual({
      run_id: 'run-1',
      tables: tables.map((table) => ({ table, files_packed: 3 })),
      in_shape: ['silver/product'],
    });
  });

  it('takes one table at a time', async () => {
    const order: string[] = [];
    await run({
      MaintainTable: async ({ table }) => {
        order.push(`${table} begins`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push(`${table} ends`);
        return { table };
      },
    });

    expect(order).toEqual(plan.tables.flatMap(({ table }) => [`${table} begins`, `${table} ends`]));
  });

  it('is over at once when nothing needs maintenance', async () => {
    const { calls, output } = await run({ Plan: () => ({ ...plan, tables: [] }) });

    expect(calls).toHaveLength(1);
    expect(output).toEqual({ run_id: 'run-1', tables: [], in_shape: ['silver/product'] });
  });

  it('tries again after what may pass by itself', async () => {
    let failures = 2;
    const { calls, output } = await run({
      MaintainTable: ({ table }) => {
        if (failures-- > 0) throw named('ObjectStoreError');
        return { table };
      },
    });

    expect(payloads(calls, 'MaintainTable')).toHaveLength(5);
    expect(output.tables).toHaveLength(3);
  });

  it('goes on after a table that fails, reports it by name and fails', async () => {
    const { calls, error } = await run(failingAt('silver/sale', 'LakeError'));

    expect(payloads(calls, 'MaintainTable')).toHaveLength(3);
    const [report] = payloads(calls, 'ReportFailure');
    expect(report.Message).toContain('Run run-1 failed with TablesNotMaintained: ');
    const failed = JSON.parse(report.Message.slice(report.Message.indexOf('[')));
    expect(failed).toEqual([
      { outcome: 'failed', table: 'silver/sale', error: 'LakeError', cause: 'no silver/sale' },
    ]);
    expect(error).toMatchObject({ name: 'TablesNotMaintained' });
  });

  it('reports a plan that fails', async () => {
    const { calls, error } = await run({
      Plan: () => {
        throw named('LakeError', 'broken log');
      },
    });

    const [report] = payloads(calls, 'ReportFailure');
    expect(report.Message).toBe('Run run-1 failed with LakeError: broken log');
    expect(error).toMatchObject({ name: 'LakeError' });
  });
});
