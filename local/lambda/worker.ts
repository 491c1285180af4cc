import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Faults } from '../faults/faults.ts';
import type { ExternalS3 } from '../s3/external-s3.ts';
import type { FunctionConfiguration, FunctionError, InvocationResult } from './function-configuration.ts';
import { workerEnvironment } from './worker-environment.ts';

const WORKER = fileURLToPath(new URL('./worker.cjs', import.meta.url));
const WORKER_FAULTS = fileURLToPath(new URL('../faults/worker-faults.cjs', import.meta.url));
/** AWS gives the initialization 10 s; a busy laptop needs more. */
const INIT_TIMEOUT_MS = 60_000;

export interface WorkerOptions {
  readonly endpointUrl: string;
  readonly externalS3?: ExternalS3 | undefined;
  /** The file that takes what the function prints, appended to. */
  readonly logFile: string;
  /** Where the worker's own temporary folder is made, and removed when it ends. */
  readonly temporaryRoot: string;
  readonly faults?: Faults | undefined;
}

export interface Worker {
  /** False once the process has ended or must not be used again. */
  readonly usable: boolean;
  invoke(payload: string): Promise<InvocationResult>;
  stop(): void;
}

type Message =
  | { type: 'ready' }
  | { type: 'initError'; error: FunctionError }
  | { type: 'result'; requestId: string; payload?: string; error?: FunctionError; fatal?: boolean };

/** Starts a process for one function. It runs one invocation at a time and keeps its module state between them. */
export function startWorker(configuration: FunctionConfiguration, options: WorkerOptions): Worker {
  const id = randomUUID();
  const temporaryDirectory = join(options.temporaryRoot, `${configuration.name}-${id}`);
  mkdirSync(temporaryDirectory, { recursive: true });
  const log = openSync(options.logFile, 'a');
  const logStreamName = `${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/[$LATEST]${id}`;
  const child: ChildProcess = fork(WORKER, [], {
    cwd: configuration.taskRoot,
    env: workerEnvironment(configuration, { ...options, temporaryDirectory, logStreamName }),
    execArgv: [
      `--max-old-space-size=${configuration.memorySizeMb}`,
      '--enable-source-maps',
      ...(options.faults ? ['--require', WORKER_FAULTS] : []),
    ],
    // The log file itself is the output: no line is lost when this process dies, and none passes through it.
    stdio: ['ignore', log, log, 'ipc'],
  });

  let usable = true;
  let exited = false;
  let listener: ((outcome: Message | { type: 'exit'; reason: string }) => void) | undefined;
  child.on('message', (message) => listener?.(message as Message));
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(signal ? `signal: ${signal}` : `exit status ${code}`));

  function end(reason: string): void {
    usable = false;
    if (exited) return;
    exited = true;
    closeSync(log);
    rmSync(temporaryDirectory, { recursive: true, force: true });
    listener?.({ type: 'exit', reason });
  }

  let ready = false;
  let readiness: InvocationResult | undefined;
  /** Waits until the module is loaded; gives the error when it could not be. */
  const initialize = (): Promise<InvocationResult | undefined> => {
    if (ready || readiness) return Promise.resolve(readiness);
    return new Promise((resolve) => {
      const done = (error?: FunctionError): void => {
        clearTimeout(timer);
        ready = error === undefined;
        readiness = error && { error };
        if (error) usable = false;
        resolve(readiness);
      };
      const timer = setTimeout(() => {
        stop();
        done({
          errorType: 'Sandbox.Timedout',
          errorMessage: `Initialization took over ${INIT_TIMEOUT_MS} ms`,
        });
      }, INIT_TIMEOUT_MS);
      listener = (message) => {
        if (message.type === 'ready') done();
        if (message.type === 'initError') done(message.error);
        if (message.type === 'exit') done(exitError(undefined, message.reason));
      };
    });
  };
  const initialized = initialize();

  async function invoke(payload: string): Promise<InvocationResult> {
    const failed = await initialized;
    const requestId = randomUUID();
    if (failed) return failed;
    if (exited) return { error: exitError(requestId, 'exited while idle') };
    const timeoutMs = configuration.timeoutSeconds * 1000;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = configuration.timeoutSeconds.toFixed(2);
        if (!exited) writeSync(log, `${requestId} Task timed out after ${seconds} seconds\n\n`);
        stop();
        const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`;
        done({ error: { errorType: 'Sandbox.Timedout', errorMessage } });
      }, timeoutMs);
      const done = (result: InvocationResult): void => {
        clearTimeout(timer);
        listener = undefined;
        resolve(result);
      };
      listener = (message) => {
        if (message.type === 'exit') done({ error: exitError(requestId, message.reason) });
        if (message.type !== 'result' || message.requestId !== requestId) return;
        // The process is about to exit and must not get another invocation.
        if (message.fatal) usable = false;
        done(message.error ? { error: message.error } : { payload: message.payload ?? 'null' });
      };
      const deadline = Date.now() + timeoutMs;
      const traceId = newTraceId();
      const fault = options.faults?.decide('invoke', configuration.name);
      child.send(
        { requestId, payload, deadline, functionArn: configuration.arn, traceId, fault },
        (error) => {
          if (error) done({ error: exitError(requestId, error.message) });
        },
      );
      if (fault?.kind === 'kill_worker') setTimeout(() => child.kill('SIGKILL'), fault.afterMs).unref();
    });
  }

  function stop(): void {
    usable = false;
    if (!exited) child.kill('SIGKILL');
  }

  return {
    get usable() {
      return usable;
    },
    invoke,
    stop,
  };
}

const exitError = (requestId: string | undefined, reason: string): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId ?? 'none'} Error: Runtime exited with error: ${reason}`,
});

/** Not sampled, so that tracing libraries record nothing. */
function newTraceId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  const root = `1-${seconds}-${randomBytes(12).toString('hex')}`;
  return `Root=${root};Parent=${randomBytes(8).toString('hex')};Sampled=0`;
}
