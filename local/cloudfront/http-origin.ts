import { Agent, request as httpRequest } from 'node:http';
import type { Origin } from './origin.ts';

/** They describe a connection, which ends at the distribution (RFC 9110, 7.6.1). */
const CONNECTION_HEADERS = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
];

/** A server on this machine, which gets whatever the viewer sent but the name of the host. */
export function httpOrigin(url: string): { readonly origin: Origin; close(): void } {
  const agent = new Agent({ keepAlive: true });
  return {
    close: () => agent.destroy(),
    origin: ({ method, path, search, headers: { host: _, ...headers }, body }) =>
      new Promise((resolve, reject) => {
        const call = httpRequest(new URL(path + search, url), {
          agent,
          method,
          headers: withoutConnection(headers),
        });
        call.once('response', (answer) =>
          resolve({
            status: answer.statusCode!,
            headers: withoutConnection(answer.headers),
            body: answer,
          }),
        );
        call.once('error', reject);
        // A viewer that goes away does not want its answer any more.
        body.once('aborted', () => call.destroy());
        body.pipe(call);
      }),
  };
}

const withoutConnection = <T extends Record<string, unknown>>(headers: T): T =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !CONNECTION_HEADERS.includes(name))) as T;
