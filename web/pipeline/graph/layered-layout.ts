import { type Edge, grouped, layersOf, ordered, withoutCycles } from './layers.ts';
import { spread } from './spread.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface GraphNode extends Size {
  readonly id: string;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export type Point = readonly [x: number, y: number];

export interface Route extends Edge {
  /** Where the line goes, from the edge of one box to that of the other. */
  readonly points: readonly Point[];
}

export interface WeightedEdge extends Edge {
  /** How much it pulls its ends together, beside others; default 1. */
  readonly weight?: number;
}

export interface Layout extends Size {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: readonly Route[];
}

export interface LayoutOptions {
  /** Where the edges lead. */
  readonly direction: 'down' | 'right';
  /** Pixels between boxes of a layer. */
  readonly gap: number;
  /** Pixels between layers. */
  readonly layerGap: number;
}

/** Room for a line that passes a layer. */
const LANE = 10;
/** How much harder than a box a lane keeps its place, so that long lines are straight. */
const STRAIGHTNESS = 4;
/** How hard that keeps its place which nothing pulls. */
const LOOSE = 0.05;
const ROUNDS = 30;

interface Item {
  readonly id: string;
  readonly across: number;
  readonly along: number;
  readonly isLane: boolean;
}

/** Draws a directed graph in layers. Equal graphs give equal drawings; lines keep clear of boxes. */
export function layeredLayout(
  nodes: readonly GraphNode[],
  edges: readonly WeightedEdge[],
  { direction, gap, layerGap }: LayoutOptions,
): Layout {
  if (nodes.length === 0) return { width: 0, height: 0, boxes: new Map(), routes: [] };
  const isDown = direction === 'down';
  const ids = nodes.map(({ id }) => id);
  const pairs = new Map(edges.map((edge) => [`${edge.from}\n${edge.to}`, edge]));
  const known = [...pairs.values()].filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  const acyclic = withoutCycles(ids, known);
  const layerOf = layersOf(ids, acyclic);
  const items = new Map<string, Item>(
    nodes.map(({ id, width, height }) => [
      id,
      { id, isLane: false, across: isDown ? width : height, along: isDown ? height : width },
    ]),
  );

  const layers: string[][] = Array.from({ length: Math.max(0, ...layerOf.values()) + 1 }, () => []);
  for (const id of ids) layers[layerOf.get(id)!]!.push(id);
  const chains = new Map<string, readonly string[]>();
  for (const { from, to } of acyclic) {
    const lanes: string[] = [];
    for (let layer = layerOf.get(from)! + 1; layer < layerOf.get(to)!; layer += 1) {
      const id = `${from}\n${to}\n${layer}`;
      if (!items.has(id)) layers[layer]!.push(id);
      items.set(id, { id, isLane: true, across: LANE, along: 0 });
      lanes.push(id);
    }
    chains.set(`${from}\n${to}`, [from, ...lanes, to]);
  }
  const links = acyclic.flatMap(({ from, to, weight }) =>
    chains
      .get(`${from}\n${to}`)!
      .slice(1)
      .map(
        (end, at, chain): WeightedEdge => ({
          from: chain[at - 1] ?? from,
          to: end,
          ...(weight && { weight }),
        }),
      ),
  );
  const order = ordered(layers, links);
  const middles = middlesAcross(order, links, items, gap);
  const thickness = order.map((layer) => Math.max(0, ...layer.map((id) => items.get(id)!.along)));
  const starts = thickness.map((_, at) =>
    thickness.slice(0, at).reduce((sum, each) => sum + each + layerGap, 0),
  );
  const all = [...items.values()];
  const least = Math.min(...all.map(({ id, across }) => middles.get(id)! - across / 2));
  const most = Math.max(...all.map(({ id, across }) => middles.get(id)! + across / 2));
  const across = (id: string): number => middles.get(id)! - least;
  const point = (a: number, l: number): Point => (isDown ? [a, l] : [l, a]);

  const boxes = new Map(
    nodes.map(({ id, width, height }): [string, Box] => {
      const layer = layerOf.get(id)!;
      const along = starts[layer]! + (thickness[layer]! - items.get(id)!.along) / 2;
      const [x, y] = point(across(id) - items.get(id)!.across / 2, along);
      return [id, { x, y, width, height }];
    }),
  );
  const routes = known
    .filter(({ from, to }) => from !== to)
    .map((edge): Route => {
      const forward = chains.get(`${edge.from}\n${edge.to}`);
      const chain = forward ?? chains.get(`${edge.to}\n${edge.from}`)!;
      const first = layerOf.get(chain[0]!)!;
      const points = chain.flatMap((id, at): Point[] => {
        const start = starts[first + at]!;
        const depth = thickness[first + at]!;
        const { isLane, along } = items.get(id)!;
        if (isLane) return [point(across(id), start), point(across(id), start + depth)];
        const rest = (depth - along) / 2;
        return [point(across(id), at === 0 ? start + rest + along : start + rest)];
      });
      return { ...edge, points: forward ? points : points.reverse() };
    });
  const length = (starts.at(-1) ?? 0) + (thickness.at(-1) ?? 0);
  const [width, height] = point(most - least, length);
  return { width, height, boxes, routes };
}

/** Puts every item near those it is linked with; the more its links pull, the less it gives way to its neighbours. */
function middlesAcross(
  order: readonly (readonly string[])[],
  links: readonly WeightedEdge[],
  items: ReadonlyMap<string, Item>,
  gap: number,
): Map<string, number> {
  const sources = grouped(links, ({ to }) => to);
  const targets = grouped(links, ({ from }) => from);
  const middles = new Map<string, number>();
  for (const layer of order) {
    const row = layer.map((id) => ({ wish: 0, size: items.get(id)!.across, weight: 1 }));
    for (const [at, middle] of spread(row, gap).entries()) middles.set(layer[at]!, middle);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const isDown = round % 2 === 0;
    for (const layer of isDown ? order : [...order].reverse()) {
      const row = layer.map((id) => {
        const before = (sources.get(id) ?? []).map(({ from, weight }) => ({ end: from, weight }));
        const after = (targets.get(id) ?? []).map(({ to, weight }) => ({ end: to, weight }));
        // The last rounds see both sides, so that neither end of a line is left behind.
        const pulls = round >= ROUNDS - 2 ? [...before, ...after] : isDown ? before : after;
        const total = pulls.reduce((sum, { weight = 1 }) => sum + weight, 0);
        const sum = pulls.reduce((all, { end, weight = 1 }) => all + middles.get(end)! * weight, 0);
        const { across, isLane } = items.get(id)!;
        const weight = (total || LOOSE) * (isLane ? STRAIGHTNESS : 1);
        return { wish: total > 0 ? sum / total : middles.get(id)!, size: across, weight };
      });
      for (const [at, middle] of spread(row, gap).entries()) middles.set(layer[at]!, middle);
    }
  }
  return middles;
}
