import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMlflowTracking } from '#functions/adapters/mlflow-tracking';
import { type MlflowRun, type MlflowTracking, mlflowMetrics } from '#functions/domain/mlflow-run';
import { trackIfPossible } from '#functions/pipeline/track-version';

const run: MlflowRun = {
  model: 'demand_forecast',
  name: 'demand_forecast 1',
  description: 'Knows up to 2026-11-21.',
  time: 1_793_620_800_000,
  params: { horizon: '28' },
  metrics: Array.from({ length: 1_100 }, (_, step) => ({ key: 'mase', value: 0.8, step })),
  tags: { 'liftoff.run_id': 'run-1' },
};
const options = { source: 's3://lake/models/demand_forecast/versions/00000001', champion: true };

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}
type Answer = readonly [status: number, body: object];

/** Answers as a new tracking server does, unless it is told otherwise for a path. */
async function fakeServer(special: Readonly<Record<string, Answer>> = {}) {
  const asked: Asked[] = [];
  const usual: Readonly<Record<string, Answer>> = {
    'experiments/get-by-name': [404, { error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'none' }],
    'experiments/create': [200, { experiment_id: '7' }],
    'runs/search': [200, {}],
    'runs/create': [200, { run: { info: { run_id: 'r', artifact_uri: 'mlflow-artifacts:/7/r/artifacts' } } }],
    'registered-models/create': [400, { error_code: 'RESOURCE_ALREADY_EXISTS', message: 'there' }],
    'model-versions/search': [200, {}],
    'model-versions/create': [200, { model_version: { version: '3' } }],
  };
  const server = createServer(async (request, response) => {
    const path = request.url!.replace('/api/2.0/', '').replace(/^mlflow\//, '');
    asked.push({ path, authorization: request.headers.authorization, body: await bodyOf(request) });
    const name = path.split('?')[0]!;
    const [status, body] = special[name] ?? usual[name] ?? [200, {}];
    response.writeHead(status).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
  });
  return { uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

describe('tracking in MLflow', () => {
  it('keeps figures in batches, files, a version and its alias', async () => {
    const { uri, asked } = await fakeServer();

    await createMlflowTracking({ uri: `${uri}/` }).record(run, { MLmodel: 'flavors:\n' }, options);

    const bodies = (path: string) =>
      asked.filter((each) => each.path === path).map(({ body }) => JSON.parse(body));
    const batches = bodies('runs/log-batch').filter(({ metrics }) => metrics);
    expect(batches.map(({ metrics }) => metrics.length)).toEqual([500, 500, 100]);
    expect(asked.find(({ body }) => body === 'flavors:\n')?.path).toBe(
      'mlflow-artifacts/artifacts/7/r/artifacts/model/MLmodel',
    );
    expect(bodies('model-versions/create')[0]).toMatchObject({
      run_id: 'r',
      source: 'mlflow-artifacts:/7/r/artifacts/model',
    });
    expect(bodies('registered-models/alias')).toEqual([
      { name: 'demand_forecast', alias: 'champion', version: '3' },
    ]);
  });

  it('makes neither run nor version a second time', async () => {
    const { uri, asked } = await fakeServer({
      'runs/search': [200, { runs: [{ info: { run_id: 'r', artifact_uri: 's3://elsewhere/7/r' } }] }],
      'model-versions/search': [200, { model_versions: [{ version: '3' }] }],
    });

    await createMlflowTracking({ uri }).record(run, {}, { ...options, champion: false });

    const paths = asked.map(({ path }) => path);
    expect(paths).not.toContain('runs/create');
    expect(paths).not.toContain('model-versions/create');
    expect(paths).not.toContain('registered-models/alias');
  });

  it.each([
    ['ana:secret', `Basic ${Buffer.from('ana:secret').toString('base64')}`],
    ['token', 'Bearer token'],
    [undefined, undefined],
  ])('shows %s as the header %s', async (credentials, header) => {
    const { uri, asked } = await fakeServer();

    await createMlflowTracking({ uri, credentials }).record(run, {}, options);

    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set([header]));
  });

  it('says what the server refused, and that one does not answer', async () => {
    const { uri } = await fakeServer({
      'runs/create': [403, { error_code: 'PERMISSION_DENIED', message: 'not you' }],
    });

    await expect(createMlflowTracking({ uri }).record(run, {}, options)).rejects.toMatchObject({
      code: 'mlflow_refused',
      reason: 'PERMISSION_DENIED',
      message: expect.stringContaining('not you'),
    });
    await expect(
      createMlflowTracking({ uri: 'http://127.0.0.1:1' }).record(run, {}, options),
    ).rejects.toMatchObject({ code: 'mlflow_unreachable', cause: expect.any(Error) });
  });
});

describe('a registration', () => {
  const tracking = {} as MlflowTracking;
  const failing = (times: number) => {
    let calls = 0;
    return async () => {
      if (calls++ < times) throw new Error(`failure ${calls}`);
    };
  };

  it.each([
    [0, true, 0],
    [1, true, 1],
    [2, false, 2],
  ])('when tracking fails %i times: known %s, %i warnings', async (times, known, warnings) => {
    const warned: number[] = [];

    const tracked = await trackIfPossible(
      async () => tracking,
      failing(times),
      ({ attempt }) => warned.push(attempt),
    );

    expect(tracked).toBe(known);
    expect(warned).toHaveLength(warnings);
  });

  it('needs no server', async () => {
    expect(
      await trackIfPossible(
        async () => undefined,
        failing(9),
        () => expect.unreachable(),
      ),
    ).toBe(false);
  });
});

describe('figures as metrics', () => {
  it('are named by their path without accents, lists by step', () => {
    const metrics = mlflowMetrics({
      mase: 0.8,
      none: null,
      text: 'no figure',
      endless: Number.POSITIVE_INFINITY,
      folds: [{ mase: 1 }, { mase: 2 }],
      by_category: { 'Eletrônico / TV': 3 },
    });

    expect(metrics).toEqual([
      { key: 'mase', value: 0.8, step: 0 },
      { key: 'folds.mase', value: 1, step: 0 },
      { key: 'folds.mase', value: 2, step: 1 },
      { key: 'by_category.Eletronico _ TV', value: 3, step: 0 },
    ]);
  });
});
