import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { searchOf, type View, viewOf } from './view.ts';

/** The view of the address, and how to go to another. */
export function useView(): readonly [View, (changes: Partial<View>) => void] {
  const search = useSearch({ from: '/dashboard' });
  const navigate = useNavigate();
  const view = useMemo(() => viewOf(search), [search]);
  const change = (changes: Partial<View>): void =>
    void navigate({
      to: '/dashboard',
      search: searchOf({ ...view, ...changes }) as never,
      resetScroll: false,
    });
  return [view, change];
}
