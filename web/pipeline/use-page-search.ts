import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';

type Search = Readonly<Record<string, string | undefined>>;

/** How to reach the pages before and after this one; undefined where there is none. */
export interface Paging {
  readonly onNewer: (() => void) | undefined;
  readonly onOlder: (() => void) | undefined;
}

/**
 * What a page shows, as it stands in the address. Keyset pages lead onwards only: the way back is kept in the history
 * of the tab.
 */
export function usePageSearch<Name extends string>(names: readonly Name[]) {
  const given = useSearch({ strict: false }) as Search;
  const trail = useLocation().state.trail ?? [];
  const navigate = useNavigate();
  const search = Object.fromEntries(
    [...names, 'cursor'].filter((name) => given[name]).map((name) => [name, given[name]]),
  ) as Partial<Record<Name | 'cursor', string>>;
  const { cursor, ...rest } = search as Search;

  const go = (next: Search, nextTrail: readonly string[] = []): void =>
    void navigate({
      to: '.',
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as never,
      state: (state) => ({ ...state, trail: nextTrail }),
      resetScroll: false,
    });
  const change = (changes: Partial<Record<Name, string | undefined>>): void => go({ ...rest, ...changes });
  const paging = (nextCursor: string | null | undefined): Paging => ({
    onNewer: cursor ? () => go({ ...rest, cursor: trail.at(-1) }, trail.slice(0, -1)) : undefined,
    onOlder: nextCursor ? () => go({ ...rest, cursor: nextCursor }, [...trail, cursor ?? '']) : undefined,
  });
  return { search, change, paging };
}
