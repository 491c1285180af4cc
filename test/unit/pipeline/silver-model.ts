import type { ChangeEvent } from '#contracts/change-event';
import { tablePath } from '#contracts/lake-layout';
import type { ScratchLake } from './scratch-lake.ts';

export interface ModelOutcome {
  /** Price of each record present. */
  readonly records: Record<string, number>;
  /** The last event applied to each record present. */
  readonly versions: Record<string, string>;
  readonly quarantine: { readonly event_id: string; readonly reason: string; readonly id: string }[];
}

/** What a refresh must come to, said as plainly as possible: one event after the other, everything remembered. */
export function silverModel(events: readonly ChangeEvent[]): ModelOutcome {
  const records = new Map<string, { price: number; version: string }>();
  const bodies = new Map<string, string>();
  const conflicts = new Set<string>();
  const quarantine: { event_id: string; reason: string; id: string }[] = [];
  for (const event of events) {
    const { event_id, op, id, data, if_version } = event;
    const body = JSON.stringify([op, id, data, if_version]);
    const refuse = (reason: string) => quarantine.push({ event_id, reason, id });
    const known = bodies.get(event_id);
    if (known === body) continue;
    if (known !== undefined) {
      if (!conflicts.has(event_id + body)) refuse('idempotency_conflict');
      conflicts.add(event_id + body);
      continue;
    }
    bodies.set(event_id, body);
    const price = data?.price as number | undefined;
    if (price !== undefined && price >= 8000) refuse('price_too_high');
    else if (op === 'create' && records.has(id)) refuse('already_exists');
    else if ((op === 'update' || op === 'delete') && !records.has(id)) refuse('not_found');
    else if (!isMeantFor(records.get(id)?.version, if_version)) refuse('version_conflict');
    else if (op === 'delete') records.delete(id);
    else records.set(id, { price: price ?? records.get(id)!.price, version: event_id });
  }
  const each = <T>(pick: (record: { price: number; version: string }) => T): Record<string, T> =>
    Object.fromEntries([...records].map(([id, record]) => [id, pick(record)]));
  return { records: each(({ price }) => price), versions: each(({ version }) => version), quarantine };
}

function isMeantFor(version: string | undefined, if_version: string | undefined): boolean {
  if (if_version === undefined) return true;
  return version !== undefined && (if_version === '*' || if_version === version);
}

/** What the lake came to, to be compared with the model. */
export async function silverOutcome(lake: ScratchLake): Promise<ModelOutcome> {
  const sales = await lake.rows<{ id: string; price: string; _event_id: string }>(
    tablePath.silver('sale'),
    'id, price, _event_id',
  );
  const quarantine = await lake.rows<{ event_id: string; reason: string; id: string }>(
    tablePath.quarantine,
    'sequence_number, event_id, reason, id',
  );
  return {
    records: Object.fromEntries(sales.map(({ id, price }) => [id, Number(price)])),
    versions: Object.fromEntries(sales.map(({ id, _event_id }) => [id, _event_id])),
    quarantine: quarantine.map(({ event_id, reason, id }) => ({ event_id, reason, id })),
  };
}
