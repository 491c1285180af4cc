import type { Entity } from '#contracts/entity';
import { refusalReasons } from '#contracts/refusal-reasons';
import type { EventReceipt, RecordApi } from '../api/record-api.ts';
import type { RefusedRow } from './check-rows.ts';
import type { SentRow } from './send-batch.ts';

export interface Settled {
  readonly saved: number;
  readonly refused: readonly RefusedRow[];
  /** Rows that are stored, and of which it is not known yet whether a rule refuses them. */
  readonly unknown: number;
}

const PATIENCE_MS = 60_000;
const PAUSE_MS = 700;
const IDS_AT_ONCE = 100;
const LOOKS_AT_ONCE = 6;
/** Receipts that are looked at one by one. */
const MOST_LOOKS = 1_000;

/**
 * What became of the rows once they have landed. Those whose record shows their own write are saved; of the others
 * the receipts tell.
 */
export async function settle(
  records: Pick<RecordApi, 'list' | 'receipt'>,
  entity: Entity,
  sent: readonly SentRow[],
  sleep: (milliseconds: number) => Promise<unknown>,
): Promise<Settled> {
  await untilLanded(records, sent, sleep);
  const versions = await versionsOf(records, entity, sent);
  const open = sent.filter(({ row, eventId }) => versions.get(row.record.id) !== eventId);
  const looked = open.slice(0, MOST_LOOKS);
  const receipts = await inTurn(looked, LOOKS_AT_ONCE, ({ receipt }) =>
    records.receipt(receipt).catch((): EventReceipt => ({ event_id: '', status: 'accepted' })),
  );
  const refused = looked.flatMap(({ row }, at): RefusedRow[] => {
    const { status, reason, field } = receipts[at]!;
    if (status !== 'refused' || !reason) return [];
    return [{ row: row.row, reasons: [{ field, message: refusalReasons[reason] }] }];
  });
  const waiting = receipts.filter(({ status }) => status === 'accepted').length;
  const unknown = waiting + open.length - looked.length;
  return { saved: sent.length - refused.length - unknown, refused, unknown };
}

/** Events land in the order of their shard: the last of the rows is among the last to land. */
async function untilLanded(
  records: Pick<RecordApi, 'receipt'>,
  sent: readonly SentRow[],
  sleep: (milliseconds: number) => Promise<unknown>,
): Promise<void> {
  const last = sent.at(-1);
  if (!last) return;
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    const { status } = await records.receipt(last.receipt);
    if (status !== 'accepted') return;
    await sleep(PAUSE_MS);
  }
}

async function versionsOf(
  records: Pick<RecordApi, 'list'>,
  entity: Entity,
  sent: readonly SentRow[],
): Promise<ReadonlyMap<string, unknown>> {
  const ids = sent.map(({ row }) => row.record.id);
  const groups = Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, at) =>
    ids.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE),
  );
  const pages = await inTurn(groups, LOOKS_AT_ONCE, (group) =>
    records.list(entity, { 'id.in': group.join(','), fields: 'id,_event_id', limit: String(IDS_AT_ONCE) }),
  );
  return new Map(pages.flatMap(({ data }) => data.map(({ id, _event_id }) => [id, _event_id] as const)));
}

/** Results in the order of the items, so many at a time. */
async function inTurn<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atOnce)
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  return results;
}
