import { createServer as createHttp1Server, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createServer as createHttp2Server,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AwsRequest, AwsResponse, AwsService } from './service.ts';

export interface EndpointOptions {
  /** TCP port; 0 (the default) takes a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly services: readonly AwsService[];
  /** Told about every exception a service let escape; the caller of the request sees a bare 500. */
  readonly onError?: (error: unknown, request: AwsRequest) => void;
}

export interface Endpoint {
  readonly port: number;
  /** `http://127.0.0.1:<port>`: an IP address, so that the SDK addresses buckets by path. */
  readonly url: string;
  /** Stops accepting, lets requests in flight finish (at most 10 s), drops idle connections. */
  close(): Promise<void>;
}

type Incoming = IncomingMessage | Http2ServerRequest;
type Outgoing = ServerResponse | Http2ServerResponse;

const HTTP2_PREFACE = Buffer.from('PRI ');
const PEER_ERRORS = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);
const CLOSE_GRACE_MS = 10_000;
const HTTP2_WINDOW_BYTES = 4 * 1024 * 1024;

/** X-Amz-Target prefixes of the JSON protocols, for callers that do not sign. */
const SIGNING_NAME_BY_TARGET: Readonly<Record<string, string>> = {
  Kinesis_20131202: 'kinesis',
  AWSStepFunctions: 'states',
  AmazonSSM: 'ssm',
  AmazonSQS: 'sqs',
  Logs_20140328: 'logs',
  DynamoDB_20120810: 'dynamodb',
  AWSEvents: 'events',
  GraniteServiceVersion20100801: 'monitoring',
};

/**
 * The signing name a request is addressed to: from the SigV4 or SigV4A credential scope (Authorization header
 * or presigned query), else from X-Amz-Target, else `s3`, the only service that serves unsigned requests
 * such as CORS preflights. Signatures are not verified here: this endpoint binds to one machine's loopback
 * and has no secret to compare with.
 */
export function signingNameOf(request: AwsRequest): string {
  const credential =
    /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1] ??
    request.query.get('X-Amz-Credential');
  const scopeService = credential?.split('/').at(-2);
  if (scopeService) return scopeService;
  const target = request.headers['x-amz-target'];
  const prefix = typeof target === 'string' ? target.split('.')[0]! : '';
  return SIGNING_NAME_BY_TARGET[prefix] ?? 's3';
}

/** One TCP port for all services, speaking HTTP/1.1 and cleartext HTTP/2 with prior knowledge. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const services = new Map(options.services.map((service) => [service.signingName, service]));
  const onError = options.onError ?? ((error: unknown) => console.error(error));
  const busy = new Map<Socket, number>();
  const sessions = new Set<ServerHttp2Session>();
  let closing = false;

  const answer = async (incoming: Incoming, outgoing: Outgoing) => {
    const request = toAwsRequest(incoming);
    const signingName = signingNameOf(request);
    let response: AwsResponse;
    try {
      response = (await services.get(signingName)?.handle(request)) ?? unknownService(signingName);
    } catch (error) {
      if (incoming.destroyed && incoming.errored) return;
      onError(error, request);
      response = { status: 500, headers: JSON_HEADERS, body: '{"__type":"InternalFailure"}' };
    }
    await send(outgoing, response, request.method === 'HEAD');
  };

  const serve = (incoming: Incoming, outgoing: Outgoing) => {
    answer(incoming, outgoing).catch((error) => {
      // A peer that goes away in the middle is not an error of the endpoint.
      if (!PEER_ERRORS.has(error?.code)) onError(error, toAwsRequest(incoming));
      outgoing.destroy();
    });
  };

  const http1 = createHttp1Server({ keepAliveTimeout: 75_000, maxHeaderSize: 64 * 1024 }, (req, res) => {
    const { socket } = req;
    busy.set(socket, (busy.get(socket) ?? 0) + 1);
    if (closing) res.shouldKeepAlive = false;
    res.once('close', () => {
      const left = (busy.get(socket) ?? 1) - 1;
      if (busy.has(socket)) busy.set(socket, left);
      if (closing && left === 0) socket.destroySoon();
    });
    serve(req, res);
  });
  // The default window of 64 KiB would cost a round trip several times per PutRecords call.
  const http2 = createHttp2Server({ settings: { initialWindowSize: HTTP2_WINDOW_BYTES } }, serve);
  http2.on('session', (session) => {
    session.setLocalWindowSize(4 * HTTP2_WINDOW_BYTES);
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
    session.on('error', () => session.destroy());
  });

  const sniff = (socket: Socket, seen: Buffer = Buffer.alloc(0)) => {
    socket.once('data', (chunk: Buffer) => {
      const head = Buffer.concat([seen, chunk]);
      const compared = Math.min(head.length, HTTP2_PREFACE.length);
      const isHttp2 = head.subarray(0, compared).equals(HTTP2_PREFACE.subarray(0, compared));
      if (isHttp2 && compared < HTTP2_PREFACE.length) {
        sniff(socket, head);
        return;
      }
      socket.pause();
      socket.unshift(head);
      if (isHttp2) {
        busy.delete(socket);
        http2.emit('connection', socket);
      } else {
        http1.emit('connection', socket);
        socket.resume();
      }
    });
  };

  const tcp = createTcpServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    busy.set(socket, 0);
    socket.once('close', () => busy.delete(socket));
    socket.on('error', () => socket.destroy());
    sniff(socket);
  });
  await new Promise<void>((resolve, reject) => {
    tcp.once('error', reject);
    tcp.listen(options.port ?? 0, options.host ?? '127.0.0.1', () => {
      tcp.off('error', reject);
      resolve();
    });
  });

  const { port, address, family } = tcp.address() as AddressInfo;
  const close = async () => {
    if (closing) return;
    closing = true;
    const closed = new Promise<void>((resolve) => tcp.close(() => resolve()));
    for (const session of sessions) session.close();
    for (const [socket, requests] of busy) if (requests === 0) socket.destroy();
    const impatience = setTimeout(() => {
      for (const session of sessions) session.destroy();
      for (const socket of busy.keys()) socket.destroy();
    }, CLOSE_GRACE_MS);
    await closed;
    clearTimeout(impatience);
  };
  return { port, url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`, close };
}

const JSON_HEADERS = { 'content-type': 'application/x-amz-json-1.1' };

function unknownService(signingName: string): AwsResponse {
  const message = `No service named ${signingName} runs on this endpoint.`;
  return {
    status: 400,
    headers: JSON_HEADERS,
    body: JSON.stringify({ __type: 'UnrecognizedClientException', message }),
  };
}

function toAwsRequest(incoming: Incoming): AwsRequest {
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  const authority = incoming.headers[':authority'];
  return {
    method: incoming.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers: typeof authority === 'string' ? { ...incoming.headers, host: authority } : incoming.headers,
    body: incoming,
  };
}

async function send(outgoing: Outgoing, response: AwsResponse, headOnly: boolean): Promise<void> {
  const { status, body } = response;
  if (response.lost) {
    outgoing.destroy();
    return;
  }
  const headers: Record<string, string> = { ...response.headers };
  const isWhole = typeof body === 'string' || body instanceof Uint8Array;
  const mayHaveBody = status !== 204 && status !== 304;
  if (mayHaveBody && headers['content-length'] === undefined && !(body instanceof Readable)) {
    headers['content-length'] = String(isWhole ? Buffer.byteLength(body) : 0);
  }
  outgoing.writeHead(status, headers);
  if (body instanceof Readable && !headOnly && mayHaveBody) {
    await pipeline(body, outgoing as NodeJS.WritableStream);
    return;
  }
  if (body instanceof Readable) body.destroy();
  if (isWhole && !headOnly && mayHaveBody) outgoing.end(body);
  else outgoing.end();
}
