import { availableParallelism } from 'node:os';
import { AwsError } from '../json-protocol.ts';
import type { FunctionConfiguration, InvocationResult } from './function-configuration.ts';
import type { InvocationMeter } from './invocation-meter.ts';
import { startWorker, type Worker, type WorkerOptions } from './worker.ts';

/** Lambda's quota for a synchronous invocation's request and response. */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;
/** Twice the cores: functions mostly wait for storage. */
export const DEFAULT_CONCURRENCY = Math.max(2, availableParallelism() * 2);
const IDLE_MS = 120_000;

export interface FunctionPool {
  readonly configuration: FunctionConfiguration;
  /**
   * Runs the function in an idle worker, or in a new one while fewer than the concurrency limit exist, or waits
   * for one (AWS would answer with a throttling error instead).
   *
   * @throws AwsError `RequestTooLargeException`, or `TooManyRequestsException` when the reserved concurrency is 0
   */
  invoke(payload: string): Promise<InvocationResult>;
  /** Changes the reserved concurrency; undefined takes it away. */
  reserve(concurrency: number | undefined): void;
  stop(): void;
}

export function createFunctionPool(
  configuration: FunctionConfiguration,
  options: WorkerOptions,
  meter?: InvocationMeter,
): FunctionPool {
  let limit = limitOf(configuration.reservedConcurrency);
  const idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];
  const workers = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];
  let stopped = false;

  function take(): Promise<Worker> | Worker {
    for (let entry = idle.pop(); entry; entry = idle.pop()) {
      clearTimeout(entry.timer);
      if (entry.worker.usable) return entry.worker;
      workers.delete(entry.worker);
    }
    return workers.size < limit ? start() : new Promise((resolve) => waiting.push(resolve));
  }

  function start(): Worker {
    const worker = startWorker(configuration, options);
    workers.add(worker);
    return worker;
  }

  function giveBack(worker: Worker): void {
    const usable = worker.usable && !stopped;
    if (!usable) {
      worker.stop();
      workers.delete(worker);
    }
    const next = stopped ? undefined : waiting.shift();
    if (next) {
      next(usable ? worker : start());
      return;
    }
    if (!usable) return;
    const timer = setTimeout(() => {
      const index = idle.findIndex((entry) => entry.worker === worker);
      if (index < 0) return;
      idle.splice(index, 1);
      workers.delete(worker);
      worker.stop();
    }, IDLE_MS);
    timer.unref();
    idle.push({ worker, timer });
  }

  return {
    configuration,
    async invoke(payload) {
      if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
        const message = `${Buffer.byteLength(payload)} byte payload is too large for the Invoke operation`;
        throw new AwsError('RequestTooLargeException', `${message} (limit ${MAX_PAYLOAD_BYTES} bytes)`, 413);
      }
      if (limit === 0) {
        meter?.throttled();
        throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429);
      }
      const worker = await take();
      const ended = meter?.started();
      let failed = true;
      try {
        const result = limited(await worker.invoke(payload));
        failed = result.error !== undefined;
        return result;
      } finally {
        giveBack(worker);
        ended?.(failed);
      }
    },
    reserve(concurrency) {
      limit = limitOf(concurrency);
    },
    stop() {
      stopped = true;
      for (const { timer } of idle.splice(0)) clearTimeout(timer);
      for (const worker of workers) worker.stop();
      workers.clear();
    },
  };
}

const limitOf = (reserved: number | undefined): number =>
  Math.min(reserved ?? DEFAULT_CONCURRENCY, DEFAULT_CONCURRENCY * 4);

function limited(result: InvocationResult): InvocationResult {
  const bytes = result.payload === undefined ? 0 : Buffer.byteLength(result.payload);
  if (bytes <= MAX_PAYLOAD_BYTES) return result;
  const errorMessage = `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${MAX_PAYLOAD_BYTES} bytes).`;
  return { error: { errorType: 'Function.ResponseSizeTooLarge', errorMessage } };
}
