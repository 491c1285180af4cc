import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '#client/api-problem';
import type { Entity } from '#contracts/entity';
import { type PendingWrite, patched, type Row } from '../api/pending-write.ts';
import { usePendingWrites, useSession } from '../session/session.tsx';

export interface ShownRecord {
  /** As it will be once the writes on their way have landed; undefined when there is none. */
  readonly record: Row | undefined;
  /** What a further write is meant for: also of a version that is still on its way. */
  readonly version: string | undefined;
  /** Writes of this tab to the record that can be followed, the oldest first. */
  readonly writes: readonly PendingWrite[];
  readonly isDeleted: boolean;
  readonly isPending: boolean;
  /** Undefined also when the record is just not there. */
  readonly error: unknown;
  readonly retry: () => unknown;
}

export function useRecord(entity: Entity, id: string): ShownRecord {
  const { records } = useSession();
  const writes = usePendingWrites().filter((write) => write.entity === entity.name && write.id === id);
  const query = useQuery({
    queryKey: [entity.name, 'record', id],
    queryFn: async ({ signal }) => {
      try {
        return await records.read(entity, id, signal);
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'not_found') return null;
        throw error;
      }
    },
  });
  const open = writes.filter(({ status }) => status === 'accepted');
  const record = open.reduce<Row | undefined>(afterWrite, query.data ?? undefined);
  return {
    record,
    version: open.at(-1)?.eventId ?? (query.data?._event_id as string | undefined),
    writes,
    isDeleted: writes.some(({ op, status }) => op === 'delete' && status !== 'refused'),
    isPending: query.isPending && record === undefined,
    error: query.isError && record === undefined ? query.error : undefined,
    retry: query.refetch,
  };
}

function afterWrite(record: Row | undefined, { op, id, eventId, data }: PendingWrite): Row | undefined {
  if (op === 'delete') return undefined;
  if (op === 'create') return record ?? (data ? { ...data, id, _event_id: eventId } : undefined);
  return record && { ...patched(record, data), _event_id: eventId };
}
