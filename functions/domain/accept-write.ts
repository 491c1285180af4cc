import type { Operation as Change } from '#contracts/change-event';
import { acceptBatch } from './accept-batch.ts';
import { acceptLines } from './accept-lines.ts';
import type { EventIds, WriteContext } from './accept-record.ts';
import { acceptSingle } from './accept-single.ts';
import type { ApiCall, Operations } from './api-endpoint.ts';
import type { EventLog } from './event-log.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { expectNoVersion, ifVersionOf } from './if-match.ts';
import { mediaTypeOf, parseJson, readJsonBody } from './json-body.ts';
import { NDJSON } from './ndjson.ts';

export interface AcceptWriteDependencies {
  readonly eventLog: EventLog;
  readonly ids: EventIds;
  readonly now: () => Date;
}

const json = ['application/json'];
const mergePatch = ['application/merge-patch+json', 'application/json'];

/** The operations that write records: each answers once the stream has acknowledged its events. */
export function writeOperations({ eventLog, ids, now }: AcceptWriteDependencies): Operations {
  const contextOf = ({ request, principal }: ApiCall): WriteContext => ({
    ids,
    now: now(),
    actor: principal.actor,
    traceId: request.traceId,
    idempotencyKey: idempotencyKeyOf(request.headers),
  });
  const single = (op: Change, mediaTypes?: readonly string[]) => async (call: ApiCall) => {
    const context = contextOf(call);
    const body = mediaTypes && readJsonBody(call.request, mediaTypes);
    const { headers } = call.request;
    const ifVersion = op === 'create' ? expectNoVersion(headers) : ifVersionOf(headers);
    return acceptSingle(
      { entity: call.route.entity!, op, id: call.parameters.id, body, ifVersion },
      context,
      eventLog,
    );
  };
  return {
    create_record: single('create', json),
    replace_record: single('replace', json),
    update_record: single('update', mergePatch),
    delete_record: single('delete'),
    create_batch: async (call) => {
      const { request, route } = call;
      expectNoVersion(request.headers);
      const context = contextOf(call);
      const mediaType = mediaTypeOf(request.headers, [...json, NDJSON]);
      return mediaType === NDJSON
        ? acceptLines(route.entity!, request.body, context, eventLog)
        : acceptBatch(route.entity!, parseJson(request.body), context, eventLog);
    },
  };
}
