import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { MetricSink } from '../cloudwatch/metric.ts';
import { AwsError } from '../json-protocol.ts';
import type { LambdaFunctions } from '../lambda/lambda-functions.ts';
import { listen } from '../listen.ts';
import { type CorsConfiguration, corsHeaders, isPreflight } from './cors.ts';
import { proxyEvent, splitOnce } from './proxy-event.ts';
import { type HttpResponse, INTERNAL_SERVER_ERROR, message, proxyResponse } from './proxy-response.ts';
import { matchRoute, type Route } from './routes.ts';

/** API Gateway's quota for the payload of an HTTP API. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** Longer than clients keep idle connections, so that they never send into one that is being closed. */
const KEEP_ALIVE_MS = 75_000;

export interface Integration {
  readonly functionName: string;
  readonly timeoutMs: number;
}

export interface Stage {
  readonly name: string;
  readonly variables: Record<string, string>;
}

export interface HttpApi {
  readonly apiId: string;
  readonly logicalId: string;
  readonly url: string;
  readonly routes: Route<Integration>[];
  readonly stages: Stage[];
  close(): Promise<void>;
}

export interface HttpApiOptions {
  readonly apiId: string;
  readonly logicalId: string;
  readonly port: number;
  readonly cors: CorsConfiguration | undefined;
  readonly functions: LambdaFunctions;
  readonly metrics: MetricSink;
  readonly log: (line: string) => void;
}

/** Serves one HTTP API (API Gateway v2) with Lambda proxy integrations on 127.0.0.1. */
export async function startHttpApi(options: HttpApiOptions): Promise<HttpApi> {
  const { apiId, cors, functions, log } = options;
  const routes: Route<Integration>[] = [];
  const stages: Stage[] = [];

  async function answer(request: IncomingMessage): Promise<HttpResponse> {
    const url = request.url ?? '/';
    const method = request.method ?? 'GET';
    const [path = '/'] = splitOnce(url, '?');
    const found = stageOf(stages, path);
    const match = found && matchRoute(routes, method, found.path);
    if (!found || !match) return message(404, 'Not Found');
    const body = await bodyOf(request);
    if (body === undefined) return message(413, 'Request Entity Too Large');
    const { route, pathParameters } = match;
    const event = proxyEvent(
      {
        method,
        url,
        rawHeaders: request.rawHeaders,
        body,
        httpVersion: request.httpVersion,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      },
      {
        apiId,
        stage: found.stage.name,
        routeKey: route.routeKey,
        pathParameters,
        stageVariables: found.stage.variables,
      },
      new Date(),
    );
    return integrate(route.target, JSON.stringify(event));
  }

  async function integrate({ functionName, timeoutMs }: Integration, payload: string): Promise<HttpResponse> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), timeoutMs);
    });
    try {
      const result = await Promise.race([functions.invoke(functionName, payload), timeout]);
      if (result === undefined) return message(503, 'Service Unavailable');
      if (result.error === undefined) return proxyResponse(result.payload);
      log(`${functionName}: ${result.error.errorType}: ${result.error.errorMessage}`);
      return INTERNAL_SERVER_ERROR;
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      if (error.status === 413) return message(413, 'Request Entity Too Large');
      return error.status === 429 ? message(503, 'Service Unavailable') : INTERNAL_SERVER_ERROR;
    } finally {
      clearTimeout(timer);
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = performance.now();
    const preflight = cors !== undefined && isPreflight(request.method ?? '', request.headers);
    const { status, headers, body } = preflight
      ? { status: 204, headers: {}, body: '' }
      : await answer(request).catch((error: unknown) => {
          log(`${request.method} ${request.url}: ${String(error)}`);
          return INTERNAL_SERVER_ERROR;
        });
    const added = cors ? corsHeaders(cors, request.headers.origin, preflight) : {};
    const length = status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
    // What was not read of a refused body must not be taken for the next request.
    const close = request.readableEnded || request.complete ? {} : { connection: 'close' };
    response.writeHead(status, { ...headers, ...added, ...length, ...close });
    response.end(request.method === 'HEAD' ? undefined : body);
    count(status, performance.now() - begun);
  }

  /** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html */
  function count(status: number, latencyMs: number): void {
    const values = {
      Count: 1,
      '4xx': status >= 400 && status < 500 ? 1 : 0,
      '5xx': status >= 500 ? 1 : 0,
      Latency: latencyMs,
    };
    for (const [name, value] of Object.entries(values))
      options.metrics.record({ namespace: 'AWS/ApiGateway', name, dimensions: { ApiId: apiId } }, value);
  }

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      log(`${request.method} ${request.url}: ${String(error)}`);
      response.destroy();
    });
  });
  const port = await listen(server, options.port, 'httpApiPort');
  return {
    apiId,
    logicalId: options.logicalId,
    url: `http://127.0.0.1:${port}`,
    routes,
    stages,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2000).unref();
      await closed;
    },
  };
}

/** The stage a path is addressed to, and the path within it. `$default` is served from the root. */
function stageOf(stages: readonly Stage[], path: string): { stage: Stage; path: string } | undefined {
  for (const stage of stages) {
    const prefix = `/${stage.name}`;
    if (path === prefix || path.startsWith(`${prefix}/`))
      return { stage, path: path.slice(prefix.length) || '/' };
  }
  const stage = stages.find(({ name }) => name === '$default');
  return stage && { stage, path };
}

/** The whole body, or `undefined` when it is larger than API Gateway takes. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the connection: the refusal still has to be answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
