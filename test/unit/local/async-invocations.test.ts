import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAsyncInvocations } from '#local/lambda/async-invocations';
import type { InvocationResult } from '#local/lambda/function-configuration';
import type { LambdaFunctions } from '#local/lambda/lambda-functions';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'async-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const FAILED: InvocationResult = { error: { errorType: 'Broken', errorMessage: 'x' } };

/** A function that answers one result after the other; without a result it never answers. */
function setUp(results: InvocationResult[]) {
  const payloads: string[] = [];
  const lines: string[] = [];
  const functions = {
    get: () => undefined,
    invoke(_name: string, payload: string) {
      payloads.push(payload);
      const result = results.shift();
      return result ? Promise.resolve(result) : new Promise(() => {});
    },
  } as unknown as LambdaFunctions;
  const options = { directory, functions, log: (line: string) => lines.push(line), retryDelaysMs: [1, 1] };
  return { payloads, lines, asynchronous: createAsyncInvocations(options) };
}

test('an event is tried three times at most, then dropped with a word', async () => {
  const { asynchronous, payloads, lines } = setUp([FAILED, FAILED, FAILED, { payload: 'null' }]);

  await asynchronous.submit('fn', '{}');

  await vi.waitFor(() => expect(lines).toEqual(['fn: asynchronous event dropped after 3 attempts: Broken']));
  await vi.waitFor(async () => expect(await readdir(directory)).toEqual([]));
  expect(payloads).toHaveLength(3);
});

test('an event that was not finished runs in the next process', async () => {
  await setUp([]).asynchronous.submit('fn', '{"kept":true}');
  const { asynchronous, payloads } = setUp([{ payload: 'null' }]);

  await asynchronous.resume();

  await vi.waitFor(async () => expect(await readdir(directory)).toEqual([]));
  expect(payloads).toEqual(['{"kept":true}']);
});
