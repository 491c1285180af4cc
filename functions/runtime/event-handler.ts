import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { FunctionName } from '#contracts/function-environment';
import { observe } from './observe.ts';
import { createRuntime, type Runtime } from './runtime.ts';

/**
 * A Lambda handler for events that are not HTTP requests. What it throws is logged with its code and causes and
 * thrown on: the caller (event source mapping, state machine) decides by the error's name.
 *
 * `create` runs at the first invocation and composes the function with its adapters.
 */
export function eventHandler<N extends FunctionName, E, R>(
  name: N,
  create: (runtime: Runtime<N>) => (event: E, context: Context) => Promise<R>,
) {
  const runtime = createRuntime(name);
  let handle: ReturnType<typeof create> | undefined;
  return middy<E, R>()
    .use(observe(runtime))
    .onError(({ error }) => {
      runtime.logger.error(`${name} failed`, error as Error);
    })
    .handler((event: E, context: Context) => {
      handle ??= create(runtime);
      return handle(event, context);
    });
}
