import { type MlflowRun, type MlflowTracking, RUN_TAG } from '../domain/mlflow-run.ts';

export class MlflowError extends Error {
  override readonly name = 'MlflowError';
  readonly code: 'mlflow_unreachable' | 'mlflow_refused';
  /** MLflow's own, such as `RESOURCE_DOES_NOT_EXIST`. */
  readonly reason: string | undefined;
  constructor(
    code: MlflowError['code'],
    message: string,
    { reason, ...options }: ErrorOptions & { reason?: string | undefined } = {},
  ) {
    super(message, options);
    this.code = code;
    this.reason = reason;
  }
}

export interface MlflowTrackingOptions {
  /** Address of the tracking server, such as `https://mlflow.example.com`. */
  readonly uri: string;
  /** `user:password`, or a bearer token; none for an open server. */
  readonly credentials?: string | undefined;
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal | undefined;
}

/** Most that `runs/log-batch` takes at once. */
const MOST_METRICS = 500;
const MOST_PARAMS = 100;

/** A client of MLflow's REST API 2.0 (https://mlflow.org/docs/latest/api_reference/rest-api.html). */
export function createMlflowTracking(options: MlflowTrackingOptions): MlflowTracking {
  const { call, upload } = requests(options);

  async function experimentOf(name: string): Promise<string> {
    const query = new URLSearchParams({ experiment_name: name });
    const known = await unless('RESOURCE_DOES_NOT_EXIST', () =>
      call<{ experiment: { experiment_id: string } }>('GET', `experiments/get-by-name?${query}`),
    );
    if (known) return known.experiment.experiment_id;
    return (await call<{ experiment_id: string }>('POST', 'experiments/create', { name })).experiment_id;
  }

  async function runOf(experiment: string, { name, time, tags, description }: MlflowRun): Promise<RunInfo> {
    const { runs = [] } = await call<{ runs?: { info: RunInfo }[] }>('POST', 'runs/search', {
      experiment_ids: [experiment],
      filter: `tags.\`${RUN_TAG}\` = '${tags[RUN_TAG]}'`,
      max_results: 1,
    });
    if (runs[0]) return runs[0].info;
    const { run } = await call<{ run: { info: RunInfo } }>('POST', 'runs/create', {
      experiment_id: experiment,
      run_name: name,
      start_time: time,
      tags: pairs({ ...tags, 'mlflow.note.content': description }),
    });
    return run.info;
  }

  async function log(run_id: string, { metrics, params, time }: MlflowRun): Promise<void> {
    const figures = metrics.map((metric) => ({ ...metric, timestamp: time }));
    for (const some of chunks(figures, MOST_METRICS))
      await call('POST', 'runs/log-batch', { run_id, metrics: some });
    for (const some of chunks(pairs(params), MOST_PARAMS))
      await call('POST', 'runs/log-batch', { run_id, params: some });
  }

  async function versionOf(run: MlflowRun, run_id: string, source: string): Promise<string> {
    const { model: name, tags, description } = run;
    await unless('RESOURCE_ALREADY_EXISTS', () => call('POST', 'registered-models/create', { name }));
    const filter = new URLSearchParams({ filter: `run_id='${run_id}'` });
    const { model_versions: known = [] } = await call<{ model_versions?: { version: string }[] }>(
      'GET',
      `model-versions/search?${filter}`,
    );
    if (known[0]) return known[0].version;
    const version = { name, source, run_id, description, tags: pairs(tags) };
    const { model_version: created } = await call<{ model_version: { version: string } }>(
      'POST',
      'model-versions/create',
      version,
    );
    return created.version;
  }

  return {
    async record(run, files, { source, champion }) {
      const { run_id, artifact_uri } = await runOf(await experimentOf(`liftoff/${run.model}`), run);
      await log(run_id, run);
      // A server that passes files on has an address of its own for them.
      const proxied = artifact_uri.startsWith('mlflow-artifacts:');
      if (proxied)
        for (const [file, content] of Object.entries(files))
          await upload(`${new URL(artifact_uri).pathname}/model/${file}`, content);
      await call('POST', 'runs/update', { run_id, status: 'FINISHED', end_time: run.time });
      const version = await versionOf(run, run_id, proxied ? `${artifact_uri}/model` : source);
      if (champion)
        await call('POST', 'registered-models/alias', { name: run.model, alias: 'champion', version });
    },
  };
}

interface RunInfo {
  readonly run_id: string;
  readonly artifact_uri: string;
}

function requests({ uri, credentials, signal }: MlflowTrackingOptions) {
  const base = `${uri.replace(/\/+$/, '')}/api/2.0`;
  const headers = credentials === undefined ? {} : { authorization: authorization(credentials) };

  async function send(url: string, request: RequestInit): Promise<string> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, { ...request, signal: signal ?? null });
      text = await response.text();
    } catch (cause) {
      throw new MlflowError('mlflow_unreachable', `${new URL(url).origin} does not answer`, { cause });
    }
    if (response.ok) return text;
    const { error_code: reason, message } = answered(text);
    throw new MlflowError(
      'mlflow_refused',
      `${request.method} ${new URL(url).pathname}: ${response.status} ${reason ?? ''} ${message ?? ''}`.trim(),
      { reason },
    );
  }

  return {
    async call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
      const text = await send(`${base}/mlflow/${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      return JSON.parse(text) as T;
    },
    upload: (path: string, content: string) =>
      send(`${base}/mlflow-artifacts/artifacts${path}`, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: content,
      }),
  };
}

const authorization = (credentials: string): string =>
  credentials.includes(':')
    ? `Basic ${Buffer.from(credentials).toString('base64')}`
    : `Bearer ${credentials}`;

function answered(text: string): { error_code?: string; message?: string } {
  try {
    return JSON.parse(text) as { error_code?: string; message?: string };
  } catch {
    return {};
  }
}

async function unless<T>(reason: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MlflowError && error.reason === reason) return undefined;
    throw error;
  }
}

const pairs = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([key, value]) => ({ key, value }));

function chunks<T>(values: readonly T[], size: number): T[][] {
  const some: T[][] = [];
  for (let at = 0; at < values.length; at += size) some.push(values.slice(at, at + size));
  return some;
}
