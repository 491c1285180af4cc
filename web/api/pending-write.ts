import type { EntityName } from '#contracts/entity';
import type { RefusalReason } from '#contracts/refusal-reasons';

export type WriteStatus = 'accepted' | 'landed' | 'applied' | 'refused';

/** A write of this tab, from its 202 until it is dismissed. */
export interface PendingWrite {
  readonly eventId: string;
  readonly entity: EntityName;
  readonly op: 'create' | 'replace' | 'update' | 'delete';
  readonly id: string;
  /** Address that tells what becomes of it. */
  readonly receipt: string;
  /** What people call the record. */
  readonly name: string;
  readonly status: WriteStatus;
  /** Code of the rule that refused it, and the field at fault. */
  readonly reason?: RefusalReason | undefined;
  readonly field?: string | undefined;
  /** The record (create), the merge patch (update), or null (delete). Lost with a reload: it may be personal data. */
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Milliseconds until a receipt is looked at again; undefined when there is nothing more to learn. */
export function pauseBefore(status: WriteStatus, looks: number): number | undefined {
  if (status === 'applied' || status === 'refused') return undefined;
  return status === 'accepted' ? Math.min(300 * 1.3 ** looks, 5_000) : Math.min(3_000 * 1.3 ** looks, 60_000);
}

export type RowState = 'creating' | 'changing' | 'deleting' | 'refused';

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export interface ShownRow {
  readonly row: Row;
  /** Undefined for a row that is as the API has it. */
  readonly state?: RowState;
  readonly write?: PendingWrite;
}

/**
 * Rows of a list as they will be once the writes on their way have landed. Records that are being created stand in
 * front where the list may begin with them; a refused creation stays there until it is dismissed.
 */
export function withPendingWrites(
  rows: readonly Row[],
  writes: readonly PendingWrite[],
  { showCreated }: { readonly showCreated: boolean },
): ShownRow[] {
  const listed = new Set(rows.map(({ id }) => id));
  const created = writes
    .filter(({ op, id, status, data }) => op === 'create' && data && !listed.has(id) && isOpen(status))
    .map(
      (write): ShownRow => ({
        row: { ...write.data, id: write.id },
        write,
        state: write.status === 'refused' ? 'refused' : 'creating',
      }),
    );
  return [...(showCreated ? created : []), ...rows.map((row) => withWritesOf(row, writes))];
}

const isOpen = (status: WriteStatus): boolean => status === 'accepted' || status === 'refused';

function withWritesOf(row: Row, writes: readonly PendingWrite[]): ShownRow {
  const own = writes.filter(({ id, status }) => id === row.id && status === 'accepted');
  const [last] = own.slice(-1);
  if (!last || last.eventId === row._event_id) return { row };
  const shown = own.reduce<Row>(
    (record, { op, data }) => (op === 'update' ? patched(record, data) : record),
    row,
  );
  return { row: shown, write: last, state: last.op === 'delete' ? 'deleting' : 'changing' };
}

/** Merge patch (RFC 7396) of a flat record. */
export const patched = (record: Row, patch: PendingWrite['data']): Row =>
  Object.fromEntries(
    Object.entries({ ...record, ...patch }).filter(([, value]) => value !== null),
  ) as unknown as Row;
