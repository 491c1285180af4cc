import { Agent, request } from 'node:http';
import { createHistogram } from 'node:perf_hooks';

export interface Target {
  readonly url: string;
  readonly token: string;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: string | undefined;
}

export interface LoadResult {
  readonly seconds: number;
  readonly requests: number;
  /** Requests that were not answered with 2xx. */
  readonly failed: number;
  /** Latency quantiles in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Sends the calls over `connections` kept-alive connections, each as soon as the one before it was answered. */
export async function load(target: Target, calls: Iterator<Call>, connections: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const histogram = createHistogram();
  let failed = 0;
  const began = performance.now();
  const client = async () => {
    for (let next = calls.next(); !next.done; next = calls.next()) {
      const started = performance.now();
      const status = await send(agent, target, next.value);
      histogram.record(Math.max(1, Math.round((performance.now() - started) * 1000)));
      if (status < 200 || status > 299) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  const quantile = (percent: number) => histogram.percentile(percent) / 1000;
  return {
    seconds,
    requests: histogram.count,
    failed,
    p50: quantile(50),
    p95: quantile(95),
    p99: quantile(99),
  };
}

/** The status of the answer, once all of it has come. */
export const send = (agent: Agent, { url, token }: Target, { method, path, body }: Call): Promise<number> =>
  new Promise((resolve, reject) => {
    const outgoing = request(url + path, {
      agent,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        }),
      },
    });
    outgoing.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode!));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
