import type { ApiFunction } from '#contracts/api-routes';
import type { FunctionName } from '#contracts/function-environment';
import type { LakeContext } from '#lake/context';
import { trimFileCache } from '#lake/file-cache';
import { eventHandler } from './event-handler.ts';
import { openLakeContext } from './lake-context.ts';
import type { Runtime } from './runtime.ts';

/** Data files a warm function keeps for its next invocation; its /tmp must hold this and the next one's files. */
const CACHE_BYTES = 256 * 1024 * 1024;

type LakeFunctionName = Exclude<FunctionName, ApiFunction>;

/**
 * An {@link eventHandler} for a function that works on lake tables. It gets one engine and one cache of data files
 * per process; the cache is trimmed after every invocation.
 */
export function lakeHandler<N extends LakeFunctionName, E, R>(
  name: N,
  create: (runtime: Runtime<N>, lake: LakeContext) => (event: E) => Promise<R>,
) {
  return eventHandler<N, E, R>(name, (runtime) => {
    let opened: Promise<{ lake: LakeContext; step: (event: E) => Promise<R> }> | undefined;
    const open = async () => {
      const lake = await openLakeContext(runtime.environment.LAKE_BUCKET);
      return { lake, step: create(runtime, lake) };
    };
    return async (event) => {
      opened ??= open();
      const { lake, step } = await opened.catch((error: unknown) => {
        // The next invocation of this process tries again.
        opened = undefined;
        throw error;
      });
      try {
        return await step(event);
      } finally {
        await trimFileCache(lake, CACHE_BYTES);
      }
    };
  });
}
