import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile, writeFileAtomically } from '../durable-file.ts';
import { AwsError } from '../json-protocol.ts';
import { MAX_PAYLOAD_BYTES } from './function-pool.ts';
import type { LambdaFunctions } from './lambda-functions.ts';

interface QueuedInvocation {
  readonly functionName: string;
  readonly payload: string;
}

export interface AsyncInvocations {
  /** Resolves once the event is on disk; the function runs later, and again after an error, twice at most. */
  submit(functionName: string, payload: string): Promise<void>;
  /** Runs what an earlier process left unfinished. */
  resume(): Promise<void>;
  stop(): void;
}

export interface AsyncInvocationsOptions {
  readonly directory: string;
  readonly functions: LambdaFunctions;
  readonly log: (line: string) => void;
  /** Milliseconds before the second and the third attempt; AWS waits 1 and 2 minutes. */
  readonly retryDelaysMs?: readonly number[];
}

/** Invocations of type `Event`: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html */
export function createAsyncInvocations(options: AsyncInvocationsOptions): AsyncInvocations {
  const { directory, functions, log, retryDelaysMs = [60_000, 120_000] } = options;
  let stopped = false;

  async function run(
    file: string,
    { functionName, payload }: QueuedInvocation,
    attempt: number,
  ): Promise<void> {
    if (stopped) return;
    const failure = await functions.invoke(functionName, payload).then(
      (result) => result.error?.errorType,
      (error: Error) => error.message,
    );
    if (stopped) return;
    const delay = failure === undefined ? undefined : retryDelaysMs[attempt];
    if (delay !== undefined) {
      setTimeout(() => void run(file, { functionName, payload }, attempt + 1), delay).unref();
      return;
    }
    if (failure !== undefined)
      log(`${functionName}: asynchronous event dropped after ${attempt + 1} attempts: ${failure}`);
    await rm(file, { force: true });
  }

  return {
    async submit(functionName, payload) {
      functions.get(functionName);
      if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
        throw new AwsError(
          'RequestTooLargeException',
          'The payload is too large for the Invoke operation',
          413,
        );
      }
      const file = join(directory, `${randomUUID()}.json`);
      const invocation = { functionName, payload };
      await writeFileAtomically(file, JSON.stringify(invocation));
      void run(file, invocation, 0);
    },
    async resume() {
      await mkdir(directory, { recursive: true });
      for (const name of await readdir(directory)) {
        const file = join(directory, name);
        const invocation = name.endsWith('.json') ? await readJsonFile<QueuedInvocation>(file) : undefined;
        if (invocation) void run(file, invocation, 0);
      }
    },
    stop() {
      stopped = true;
    },
  };
}
