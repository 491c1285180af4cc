import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { Entity } from '#contracts/entity';
import { LeftIcon, RightIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { changed, type ListSearch, PAGE_SIZES } from './list-search.ts';
import { pageSizeOf } from './use-record-list.ts';

interface Props {
  readonly entity: Entity;
  readonly search: ListSearch;
  readonly nextCursor: string | null;
  readonly rows: number;
  readonly onGo: (search: ListSearch, how?: { readonly trail?: readonly string[] }) => void;
}

/** Keyset pages lead onwards only; the way back is kept in the history of the tab. */
export function Pager({ entity, search, nextCursor, rows, onGo }: Props) {
  const { texts, formats } = useSpoken();
  const trail = useLocation().state.trail ?? [];
  const { cursor, ...first } = search;
  const forward = (): void => onGo({ ...first, cursor: nextCursor! }, { trail: [...trail, cursor ?? ''] });
  const back = (): void => {
    const before = trail.at(-1);
    onGo(before ? { ...first, cursor: before } : first, { trail: trail.slice(0, -1) });
  };
  return (
    <nav className="pager" aria-label={texts.pages}>
      <Count entity={entity} search={search} known={cursor || nextCursor ? undefined : rows} />
      <label className="pager-size">
        {texts.rowsPerPage}
        <select
          value={pageSizeOf(search)}
          onChange={({ target }) => onGo(changed(search, { limit: target.value }))}
        >
          {PAGE_SIZES.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      <Button aria-label={texts.previousPage} isDisabled={!cursor} onPress={back}>
        <LeftIcon />
        {texts.previous}
      </Button>
      {(cursor || nextCursor) && (
        <span className="muted" aria-live="polite">
          {texts.page(cursor && trail.length === 0 ? '…' : formats.number(trail.length + 1))}
        </span>
      )}
      <Button aria-label={texts.nextPage} isDisabled={nextCursor === null} onPress={forward}>
        {texts.next}
        <RightIcon />
      </Button>
    </nav>
  );
}

/** All rows of the view are counted when somebody asks: it costs a pass over the table. */
function Count({ entity, search, known }: Pick<Props, 'entity' | 'search'> & { known: number | undefined }) {
  const { texts, formats } = useSpoken();
  const { records } = useSession();
  const { cursor: _, limit: __, sort: ___, ...view } = search;
  const query = useQuery({
    queryKey: [entity.name, 'count', view],
    queryFn: ({ signal }) =>
      records.list(entity, { ...view, count: 'true', limit: '1', fields: 'id' }, signal),
    enabled: false,
  });
  const count = known ?? query.data?.count;
  return (
    <span className="pager-count" aria-live="polite">
      {count === undefined ? (
        <Button variant="quiet" isPending={query.isFetching} onPress={() => void query.refetch()}>
          {texts.countRows}
        </Button>
      ) : (
        texts.rowCount(count, formats.number(count))
      )}
    </span>
  );
}
