import type { ApiFunction, OperationName } from '#contracts/api-routes';
import type { LakeContext } from '#lake/context';
import { trimFileCache } from '#lake/file-cache';
import type { Operation, Operations } from '../domain/api-endpoint.ts';
import { apiHandler } from './api-handler.ts';
import { openLakeContext } from './lake-context.ts';
import type { Runtime } from './runtime.ts';

type LakeApiFunction = Extract<
  ApiFunction,
  'read-records' | 'replay-quarantined' | 'read-gold' | 'inspect-lake'
>;

/**
 * An {@link apiHandler} for a function that reads lake tables. It gets one engine and one cache of data files per
 * process; the cache is trimmed to `cacheBytes` after every request, and its /tmp must hold that and one request's
 * files.
 *
 * Requests are answered one at a time. Lambda sends no second one anyway, but one that was answered with
 * `timed_out` goes on working, and operations keep their working tables in the engine.
 */
export const lakeApiHandler = <N extends LakeApiFunction>(
  name: N,
  create: (runtime: Runtime<N>, lake: LakeContext) => Operations | Promise<Operations>,
  { cacheBytes }: { readonly cacheBytes: number },
) =>
  apiHandler(name, async (runtime) => {
    const { LAKE_BUCKET }: Runtime<LakeApiFunction>['environment'] = runtime.environment;
    const lake = await openLakeContext(LAKE_BUCKET);
    let last: Promise<unknown> = Promise.resolve();
    const inTurn =
      (operation: Operation): Operation =>
      (call) => {
        const turn = last.then(() => operation(call).finally(() => trimFileCache(lake, cacheBytes)));
        last = turn.catch(() => undefined);
        return turn;
      };
    const operations = Object.entries(await create(runtime, lake)) as [OperationName, Operation][];
    return Object.fromEntries(operations.map(([operation, answer]) => [operation, inTurn(answer)]));
  });
