import { describe, expect, it } from 'vitest';
import { modelNames } from '#functions/domain/model-registry';
import { trainableModels } from '#functions/pipeline/trainable-models';
import { loadInterpreter } from '#local/step-functions/interpreter';
import { definitionText } from './machine-states.ts';

// biome-ignore lint/suspicious/noExplicitAny: payloads and results are JSON
type Json = any;

const definition = JSON.parse(
  definitionText('train-models').replaceAll(
    /\$\{(\w+)\}/g,
    'arn:aws:lambda:us-east-1:000000000000:function:$1',
  ),
);

const features = ({ model, run_id }: Json) => ({
  model,
  run_id,
  logical_date: '2026-11-20',
  tables: {},
  data_hash: 'd',
  code_hash: 'c',
  champion: null,
  parts: [0, 1].map((at) => ({ features_key: `${model}-${at}`, result_key: `${model}-${at}-result` })),
  status: 'new',
});

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
          ExtractFeatures: answer('ExtractFeatures', features),
          TrainModel: answer('TrainModel', ({ part }) => ({ result_key: part.result_key })),
          RegisterModel: answer('RegisterModel', ({ model }) => ({
            model,
            version: 1,
            promoted: true,
            reason: 'first_champion',
          })),
          ReportFailure: answer('ReportFailure', () => ({ MessageId: '1' })),
        },
        retryIntervalOverrides: { ExtractFeatures: 0, TrainModel: 0, RegisterModel: 0, ReportFailure: 0 },
      },
      context: {
        Execution: { Name: 'run-1', StartTime: '2026-11-20T04:15:00Z' },
      } as Json,
    },
  );
  const outcome = await result.then(
    (output: Json) => ({ output, error: undefined }),
    (error: Error) => ({ output: undefined, error: (error.cause ?? error) as Error }),
  );
  return { calls, ...outcome };
}

const payloads = (calls: [string, Json][], state: string) =>
  calls.filter(([name]) => name === state).map(([, payload]) => payload);

describe('the training', () => {
  it('trains every model that there is, part by part, and registers each', async () => {
    const { calls, output } = await run();

    expect(trainableModels.map(({ name }) => name).sort()).toEqual([...modelNames].sort());
    expect(
      payloads(calls, 'ExtractFeatures')
        .map(({ model }) => model)
        .sort(),
    ).toEqual([...modelNames].sort());
    expect(payloads(calls, 'TrainModel')).toHaveLength(2 * modelNames.length);
    expect(payloads(calls, 'RegisterModel')).toEqual(
      expect.arrayContaining(modelNames.map((model) => features({ model, run_id: 'run-1' }))),
    );
    expect(output).toEqual({
      run_id: 'run-1',
      models: payloads(calls, 'ExtractFeatures').map(({ model }) => ({
        model,
        version: 1,
        promoted: true,
        reason: 'first_champion',
      })),
    });
  });

  it.each(['nothing_new', 'no_data'])('registers nothing where there is %s', async (status) => {
    const { calls, output } = await run({
      ExtractFeatures: (payload) => ({ ...features(payload), parts: [], status, champion: 3 }),
    });

    expect(payloads(calls, 'RegisterModel')).toEqual([]);
    for (const model of output.models)
      expect(model).toMatchObject({ version: 3, promoted: false, reason: status });
  });

  it.each(['ExtractFeatures', 'TrainModel', 'RegisterModel'])(
    'trains the other models when %s fails for one, and then fails and says which',
    async (state) => {
      const [, failing] = modelNames;
      const { calls, error } = await run({
        [state]: (payload: Json) => {
          if (payload.model === failing) throw Object.assign(new Error('no numbers'), { name: 'RangeError' });
          return state === 'ExtractFeatures'
            ? features(payload)
            : {
                result_key: 'key',
                model: payload.model,
                version: 1,
                promoted: true,
                reason: 'first_champion',
              };
        },
      });

      const registered = payloads(calls, 'RegisterModel').map(({ model }) => model);
      expect(registered).toEqual(expect.arrayContaining(modelNames.filter((name) => name !== failing)));
      const [report] = payloads(calls, 'ReportFailure');
      expect(report.Message).toMatch(/^Run run-1 failed with TrainingFailed: /);
      const told = JSON.parse(report.Message.slice(report.Message.indexOf('[')));
      expect(told.filter(({ reason }: Json) => reason === 'failed')).toEqual([
        {
          model: failing,
          version: null,
          promoted: false,
          reason: 'failed',
          error: 'RangeError',
          cause: 'no numbers',
        },
      ]);
      expect(error).toMatchObject({ name: 'TrainingFailed' });
    },
  );
});
