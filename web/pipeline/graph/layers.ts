/** Steps of the layered drawing of a directed graph (Sugiyama, Tagawa and Toda, 1981), as pure functions on ids. */

export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** The edges without loops of one node, those that would close a circle turned round. */
export function withoutCycles<E extends Edge>(ids: readonly string[], edges: readonly E[]): E[] {
  const targets = grouped(edges, ({ from }) => from);
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<E>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const edge of targets.get(id) ?? []) {
      const seen = state.get(edge.to);
      if (seen === 'open') back.add(edge);
      else if (!seen) visit(edge.to);
    }
    state.set(id, 'done');
  };
  for (const id of ids) if (!state.has(id)) visit(id);
  return edges
    .filter(({ from, to }) => from !== to)
    .map((edge) => (back.has(edge) ? { ...edge, from: edge.to, to: edge.from } : edge));
}

/** The layer of each node: as far from the beginning as the longest way that leads to it. */
export function layersOf(ids: readonly string[], acyclic: readonly Edge[]): Map<string, number> {
  const sources = grouped(acyclic, ({ to }) => to);
  const layers = new Map<string, number>();
  const layerOf = (id: string): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const layer = Math.max(-1, ...(sources.get(id) ?? []).map(({ from }) => layerOf(from))) + 1;
    layers.set(id, layer);
    return layer;
  };
  for (const id of ids) layerOf(id);
  return layers;
}

/** How often edges between two neighbouring layers cross. */
export function crossings(
  upper: readonly string[],
  lower: readonly string[],
  edges: readonly Edge[],
): number {
  const from = placeIn(upper);
  const to = placeIn(lower);
  const ends = edges.flatMap((edge) => {
    const [start, end] = [from.get(edge.from), to.get(edge.to)];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
  let count = 0;
  for (const [at, one] of ends.entries())
    for (const other of ends.slice(at + 1))
      if ((one.start - other.start) * (one.end - other.end) < 0) count += 1;
  return count;
}

const SWEEPS = 12;

/** The layers in an order with few crossings: by the mean place of the neighbours, downwards and upwards in turns. */
export function ordered(layers: readonly (readonly string[])[], edges: readonly Edge[]): string[][] {
  const sources = grouped(edges, ({ to }) => to);
  const targets = grouped(edges, ({ from }) => from);
  let order = layers.map((layer) => [...layer]);
  let best = { order, count: total(order, edges) };
  for (let sweep = 0; sweep < SWEEPS && best.count > 0; sweep += 1) {
    const isDown = sweep % 2 === 0;
    order = order.map((layer) => [...layer]);
    for (let step = 1; step < order.length; step += 1) {
      const at = isDown ? step : order.length - 1 - step;
      const places = placeIn(order[isDown ? at - 1 : at + 1]!);
      const own = placeIn(order[at]!);
      const wish = (id: string): number => {
        const neighbours = isDown
          ? (sources.get(id) ?? []).map(({ from }) => from)
          : (targets.get(id) ?? []).map(({ to }) => to);
        const known = neighbours.flatMap((neighbour) => places.get(neighbour) ?? []);
        return known.length > 0 ? known.reduce((sum, place) => sum + place, 0) / known.length : own.get(id)!;
      };
      const wishes = new Map(order[at]!.map((id) => [id, wish(id)]));
      order[at]!.sort((a, b) => wishes.get(a)! - wishes.get(b)! || own.get(a)! - own.get(b)!);
    }
    const count = total(order, edges);
    if (count < best.count) best = { order, count };
  }
  return best.order;
}

function total(order: readonly (readonly string[])[], edges: readonly Edge[]): number {
  return order.slice(1).reduce((sum, layer, at) => sum + crossings(order[at]!, layer, edges), 0);
}

const placeIn = (layer: readonly string[]): Map<string, number> => new Map(layer.map((id, at) => [id, at]));

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
