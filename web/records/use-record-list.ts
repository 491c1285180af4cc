import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { withPendingWrites } from '../api/pending-write.ts';
import type { ListQuery } from '../api/record-api.ts';
import type { Access } from '../session/access.ts';
import { usePendingWrites, useSession } from '../session/session.tsx';
import { defaultSort, titleFields } from './entity-columns.ts';
import { DEFAULT_PAGE_SIZE, type ListSearch, PAGE_SIZES } from './list-search.ts';

/** The rows of a view, with the writes that are on their way. */
export function useRecordList(entity: Entity, search: ListSearch, columns: readonly Column[]) {
  const { records, access } = useSession();
  const writes = usePendingWrites().filter((write) => write.entity === entity.name);
  const parameters = listQuery(entity, search, columns, access);
  const query = useQuery({
    queryKey: [entity.name, 'list', parameters],
    queryFn: ({ signal }) => records.list(entity, parameters, signal),
    placeholderData: keepPreviousData,
  });
  const rows = withPendingWrites(query.data?.data ?? [], writes, { showCreated: !search.cursor });
  return { query, rows, refused: rows.filter(({ state }) => state === 'refused').length };
}

export function listQuery(
  entity: Entity,
  search: ListSearch,
  columns: readonly Column[],
  access: Access,
): ListQuery {
  const fields = new Set([
    'id',
    '_event_id',
    ...titleFields[entity.name],
    ...columns.map(({ name }) => name),
  ]);
  return {
    ...search,
    sort: sortOf(entity, search, access),
    limit: String(pageSizeOf(search)),
    fields: [...fields].join(','),
  };
}

/** Personal data cannot be sorted by without the scope: then the newest come first. */
export function sortOf(entity: Entity, { sort }: ListSearch, { pii }: Access): string {
  const own = defaultSort[entity.name];
  return sort ?? (own.pii && !pii ? '-created_at' : own.sort);
}

export function pageSizeOf({ limit }: ListSearch): number {
  const size = Number(limit);
  return (PAGE_SIZES as readonly number[]).includes(size) ? size : DEFAULT_PAGE_SIZE;
}
