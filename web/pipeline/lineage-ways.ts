import type { Edge } from './graph/layers.ts';

/** The node, all that it is made from, and all that is made from it. */
export function related(name: string, edges: readonly Edge[]): Set<string> {
  const reach = (start: string, next: (id: string) => string[]): Set<string> => {
    const found = new Set([start]);
    // A set that grows while it is gone through is gone through to its end.
    for (const id of found) for (const other of next(id)) found.add(other);
    return found;
  };
  const before = reach(name, (id) => edges.filter(({ to }) => to === id).map(({ from }) => from));
  const after = reach(name, (id) => edges.filter(({ from }) => from === id).map(({ to }) => to));
  return new Set([...before, ...after]);
}
