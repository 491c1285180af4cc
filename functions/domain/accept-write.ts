import type { ErrorCode } from '#contracts/error-codes';
import { acceptBatch } from './accept-batch.ts';
import type { EventIds, WriteContext } from './accept-record.ts';
import { acceptSingle } from './accept-single.ts';
import { type ApiKeys, authorize } from './authorize.ts';
import type { EventLog } from './event-log.ts';
import type { HttpAnswer, HttpRequest } from './http-message.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { readJsonBody } from './json-body.ts';
import { ProblemError } from './problem-error.ts';
import { routeOf } from './write-route.ts';

export interface AcceptWriteDependencies {
  readonly apiKeys: ApiKeys;
  readonly eventLog: EventLog;
  readonly ids: EventIds;
  /** Lower-case hex. */
  readonly sha256: (text: string) => string;
  readonly now: () => Date;
  readonly meter: WriteMeter;
}

export interface WriteMeter {
  /** Called once per request, whatever became of it. */
  count(outcome: WriteOutcome): void;
}

export interface WriteOutcome {
  readonly requestId: string;
  readonly traceId: string;
  /** Undefined when nobody was recognised. */
  readonly actor: string | undefined;
  /** For example `create sale`; undefined when there is no such route. */
  readonly operation: string | undefined;
  readonly accepted: number;
  readonly refused: Readonly<Partial<Record<ErrorCode, number>>>;
}

const mediaTypes = {
  create: ['application/json'],
  replace: ['application/json'],
  update: ['application/merge-patch+json', 'application/json'],
};

/** Answers a write request. Problems of the request as a whole are thrown as ProblemError. */
export const acceptWrite =
  ({ apiKeys, eventLog, ids, sha256, now, meter }: AcceptWriteDependencies) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    let actor: string | undefined;
    let operation: string | undefined;
    const count = (accepted: number, refused: WriteOutcome['refused']) =>
      meter.count({ requestId: request.id, traceId: request.traceId, actor, operation, accepted, refused });
    try {
      const route = routeOf(request.method, request.path);
      operation = `${route.op} ${route.entity.name}`;
      actor = await authorize(request.headers.authorization, 'crm:write', { apiKeys, sha256 });
      const context: WriteContext = {
        ids,
        now: now(),
        actor,
        traceId: request.traceId,
        idempotencyKey: idempotencyKeyOf(request.headers),
      };
      const body = route.op === 'delete' ? undefined : readJsonBody(request, mediaTypes[route.op]);
      const { answer, accepted, refused } =
        route.kind === 'batch'
          ? await acceptBatch(route.entity, body, context, eventLog)
          : await acceptSingle({ ...route, body }, context, eventLog);
      count(accepted, refused);
      return answer;
    } catch (error) {
      count(0, { [error instanceof ProblemError ? error.code : 'internal_error']: 1 });
      throw error;
    }
  };
