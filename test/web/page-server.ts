import { readFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface PageServerOptions {
  /** The folder that `npm run web:build` wrote. */
  readonly folder: string;
  readonly apiUrl: string;
  /** Where attachments are: the S3 endpoint. */
  readonly filesOrigin: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Origin of the OpenID Connect provider. */
  readonly issuer?: string;
}

/** What is sent with the page wherever it is served. */
export const contentSecurityPolicy = (filesOrigin: string, issuer = ''): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: ${filesOrigin}`,
    `connect-src 'self' ${issuer} ${filesOrigin}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const API_PATH = /^\/(?:v1\/|openapi\.json|docs|problems\/)/;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page and the API under one origin on 127.0.0.1, as the distribution in front of a deployment has them. */
export async function startPageServer(options: PageServerOptions) {
  const { folder, apiUrl, config } = options;
  const policy = contentSecurityPolicy(options.filesOrigin, options.issuer);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://page');
    if (API_PATH.test(pathname)) return forward(request, response, apiUrl);
    if (pathname === '/config.json') return send(response, 200, 'application/json', JSON.stringify(config));
    void sendFile(response, folder, pathname, policy);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sendFile(
  response: ServerResponse,
  folder: string,
  pathname: string,
  policy: string,
): Promise<void> {
  const isFile = extname(pathname) in mediaTypes && !pathname.includes('..');
  const file = isFile ? join(folder, pathname) : join(folder, 'index.html');
  const content = await readFile(file).catch(() => undefined);
  if (!content) return send(response, 404, 'text/plain', 'Not found');
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  send(response, 200, mediaTypes[extname(file)]!, content);
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { 'content-type': type }).end(content);
}

function forward(request: IncomingMessage, response: ServerResponse, apiUrl: string): void {
  const target = new URL(request.url!, apiUrl);
  const headers = { ...request.headers, host: target.host };
  const call = httpRequest(target, { method: request.method!, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  call.on('error', () => response.destroy());
  request.pipe(call);
}
