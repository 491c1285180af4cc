import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listen } from '../listen.ts';
import { codingFor } from './compression.ts';
import type { Origin, OriginAnswer } from './origin.ts';
import { matchesPattern } from './path-pattern.ts';
import type { AddedHeader } from './response-headers.ts';
import type { FunctionAnswer, ViewerFunction } from './viewer-function.ts';

export interface Behavior {
  /** Undefined of the default one. */
  readonly pattern?: string | undefined;
  readonly origin: Origin;
  readonly methods: readonly string[];
  readonly compresses: boolean;
  readonly viewerRequest: ViewerFunction | undefined;
  readonly addedHeaders: readonly AddedHeader[];
}

export interface DistributionOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** In the order in which they are looked through; the default one is last. */
  readonly behaviors: readonly Behavior[];
  readonly log: (line: string) => void;
}

export interface Distribution {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves one CloudFront distribution on 127.0.0.1, over plain HTTP and without a cache. */
export async function startDistribution(options: DistributionOptions): Promise<Distribution> {
  const { behaviors, log } = options;
  const server = createServer((request, response) => {
    serve(request, response, behaviors).catch((error: unknown) => {
      log(`${request.method} ${request.url}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { 'content-length': 0 }).end();
    });
  });
  const port = await listen(server, options.port, 'distributionPort');
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2000).unref();
      await closed;
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  behaviors: readonly Behavior[],
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://viewer');
  const behavior = behaviors.find(
    ({ pattern }) => pattern === undefined || matchesPattern(pattern, pathname),
  )!;
  const answer = await answerOf(request, pathname, search, behavior);
  await send(request, response, answer, behavior);
}

async function answerOf(
  request: IncomingMessage,
  pathname: string,
  search: string,
  { methods, viewerRequest, origin }: Behavior,
): Promise<OriginAnswer> {
  const { method = 'GET', headers } = request;
  if (!methods.includes(method)) return { status: 403, headers: { 'content-length': '0' } };
  const result = viewerRequest?.(
    {
      method,
      uri: pathname,
      querystring: values(new URLSearchParams(search)),
      headers: values(Object.entries(headers)),
    },
    request.socket.remoteAddress ?? '',
  );
  if (result && 'statusCode' in result) return functionAnswer(result);
  return origin({ method, path: result?.uri ?? pathname, search, headers, body: request });
}

const values = (entries: Iterable<readonly [string, unknown]>): Record<string, { value: string }> =>
  Object.fromEntries([...entries].map(([name, value]) => [name, { value: String(value) }]));

function functionAnswer({ statusCode, headers = {}, body = '' }: FunctionAnswer): OriginAnswer {
  const content = Buffer.from(typeof body === 'string' ? body : body.data);
  return {
    status: statusCode,
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name.toLowerCase(), value])),
      'content-length': String(content.length),
    },
    body: Readable.from([content]),
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers: given, body }: OriginAnswer,
  { compresses, addedHeaders }: Behavior,
): Promise<void> {
  const headers: OriginAnswer['headers'] = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  for (const { name, value, override } of addedHeaders)
    if (override || headers[name] === undefined) headers[name] = value;
  const coding = compresses ? codingFor(request.headers['accept-encoding'], { status, headers }) : undefined;
  if (coding) {
    delete headers['content-length'];
    headers['content-encoding'] = coding.name;
    headers.vary = 'Accept-Encoding';
    if (headers.etag !== undefined) headers.etag = String(headers.etag).replace(/^"/, 'W/"');
  }
  response.writeHead(status, headers as OutgoingHttpHeaders);
  if (request.method === 'HEAD' || !body) {
    body?.destroy();
    response.end();
    return;
  }
  try {
    await (coding ? pipeline(body, coding.encoder(), response) : pipeline(body, response));
  } catch (error) {
    // The viewer went away.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
