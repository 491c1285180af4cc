import type { Edge } from './graph/layers.ts';
import type { Lineage } from './lake-api.ts';

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

/** A table as it stands in the graph. */
export interface LineageTable {
  readonly name: string;
  readonly layer: Lineage['nodes'][number]['layer'];
  /** The function that makes it, when it is more than a query. */
  readonly madeBy: string | undefined;
  /** It is published as a file. */
  readonly isPublished: boolean;
}

export interface TableLineage {
  readonly tables: readonly LineageTable[];
  readonly edges: readonly Edge[];
}

/**
 * The lineage of tables alone: functions become part of the ways, and files part of the table they repeat. What the
 * audits found comes from every table, and would hide where the others come from.
 */
export function tableLineage({ nodes, edges }: Lineage): TableLineage {
  const kindOf = new Map(nodes.map(({ name, kind }) => [name, kind]));
  const functionBefore = (name: string): string | undefined =>
    edges.find(({ from, to }) => to === name && kindOf.get(from) === 'function')?.from;
  const tables = nodes
    .filter(({ kind, layer }) => kind === 'table' && layer !== 'quality')
    .map(({ name, layer }) => ({
      name,
      layer,
      madeBy: functionBefore(name),
      isPublished: edges.some(({ from, to }) => from === name && kindOf.get(to) === 'export'),
    }));
  const targetsOf = (name: string): string[] =>
    edges
      .filter(({ from }) => from === name)
      .flatMap(({ to }) =>
        kindOf.get(to) === 'function' ? targetsOf(to) : kindOf.get(to) === 'table' ? [to] : [],
      );
  const known = new Set(tables.map(({ name }) => name));
  const ways = tables.flatMap(({ name }) =>
    [...new Set(targetsOf(name))].filter((to) => known.has(to)).map((to) => ({ from: name, to })),
  );
  return { tables, edges: ways };
}
