import type { Operation } from '#contracts/change-event';
import type { EntityName } from '#contracts/entity';
import { tablePath } from '#contracts/lake-layout';
import type { RefusalReason } from '#contracts/refusal-reasons';
import { openIfExists } from '#functions/pipeline/source-tables';
import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { readTable } from '#lake/read-files';

/** Which quarantined events are meant; all that is given must hold. */
export interface Selection {
  readonly entity?: string | undefined;
  readonly reason?: string | undefined;
  readonly eventId?: string | undefined;
}

export interface QuarantinedEvent {
  readonly reason: RefusalReason;
  readonly field: string | null;
  readonly entity: EntityName | 'unknown';
  readonly event_id: string | null;
  readonly event_hash: string;
  readonly op: Operation | null;
  readonly id: string | null;
  readonly occurred_at: string | null;
  readonly payload: string;
}

/** The quarantined events of a selection, in the order in which they arrived. */
export async function quarantinedEvents(
  lake: LakeContext,
  selection: Selection,
): Promise<QuarantinedEvent[]> {
  const table = await openIfExists(lake, tablePath.quarantine);
  if (table === undefined) return [];
  const { sql } = await readTable(table, { where: conditions(selection) });
  return lake.engine.rows<QuarantinedEvent>(`
    select reason, field, entity, event_id, event_hash, op, id, occurred_at, payload
    from (${sql}) order by arrived_at, sequence_number, position`);
}

function conditions({ entity, reason, eventId }: Selection): Condition[] {
  const equal = (column: string, value: string | undefined): Condition[] =>
    value === undefined ? [] : [{ column, op: '=', value }];
  return [...equal('entity', entity), ...equal('reason', reason), ...equal('event_id', eventId)];
}
