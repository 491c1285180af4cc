import type { ApiClient } from '#client/create-api-client';
import { catalog } from '#contracts/catalog';
import type { Problem } from '#contracts/error-codes';
import { MAX_BATCH_ITEMS } from '#contracts/limits';
import type { BatchItem, Receipt } from '#functions/domain/receipt';
import { postBatch } from '../api/post-batch.ts';
import type { DataSet } from '../fake-data/data-set.ts';
import type { PlannedWrite } from '../fake-data/planted.ts';
import { orderedMap } from '../ordered-map.ts';

const REQUESTS_AT_ONCE = 4;

/** A write and what the API said to it. */
export interface Answered {
  readonly write: PlannedWrite;
  /** Of the accepted event; undefined when the write was refused. */
  readonly eventId?: string;
  readonly problem?: Problem;
}

/** Posts the batches entity by entity, then the single writes one after the other. */
export async function postDataSet(
  client: ApiClient,
  { batches, singles }: DataSet,
  onProgress: (writes: number) => void,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { entity, writes } of batches) {
    const send = async (chunk: Chunk) => {
      const bodies = chunk.writes.map(({ body }) => body);
      return {
        chunk,
        items: await postBatch(client, catalog[entity], bodies, `demo-${entity}-${chunk.number}`),
      };
    };
    for await (const { chunk, items } of orderedMap(chunks(writes), REQUESTS_AT_ONCE, send)) {
      answered.push(...chunk.writes.map((write, index) => answerTo(write, items[index]!)));
      onProgress(chunk.writes.length);
    }
  }
  for (const write of singles) {
    answered.push(await postOne(client, write));
    onProgress(1);
  }
  return answered;
}

async function postOne(client: ApiClient, write: PlannedWrite): Promise<Answered> {
  const { data, error } = await sendOne(client, write);
  return answerTo(write, (data ?? error) as Receipt | Problem);
}

/** Some bodies are wrong on purpose: their types are for the API to judge. */
function sendOne(client: ApiClient, { entity, op, id = '', idempotencyKey, body }: PlannedWrite) {
  const collection = `/v1/${catalog[entity].collection}` as '/v1/sales';
  const record = `${collection}/{id}` as const;
  const path = { id };
  switch (op) {
    case 'create': {
      const header = idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey };
      return client.POST(collection, { params: { header }, body: body as never });
    }
    case 'update':
      return client.PATCH(record, { params: { path }, body: body as never });
    case 'delete':
      return client.DELETE(record, { params: { path } });
  }
}

const answerTo = (write: PlannedWrite, answer: BatchItem | Receipt | Problem): Answered =>
  'event_id' in answer ? { write, eventId: answer.event_id } : { write, problem: answer as Problem };

interface Chunk {
  readonly number: number;
  readonly writes: readonly PlannedWrite[];
}

function chunks(writes: readonly PlannedWrite[]): Chunk[] {
  return Array.from({ length: Math.ceil(writes.length / MAX_BATCH_ITEMS) }, (_, number) => ({
    number,
    writes: writes.slice(number * MAX_BATCH_ITEMS, (number + 1) * MAX_BATCH_ITEMS),
  }));
}
