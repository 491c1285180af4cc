import {
  type Box,
  type LayoutOptions,
  layeredLayout,
  type Route,
  type Size,
  type WeightedEdge,
} from './layered-layout.ts';

export interface NestedNode {
  readonly id: string;
  /** The node that it lies within. */
  readonly parent: string | null;
}

export interface NestedOptions extends LayoutOptions {
  /** Of a node that nothing lies within. */
  readonly leaf: Size;
  /** Room around what lies within a node. */
  readonly padding: number;
  /** Room above it, for the name of the node. */
  readonly header: number;
}

export interface NestedLayout extends Size {
  /** Boxes in drawing order: each after the one it lies within. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: readonly Route[];
}

/** Draws a graph whose nodes lie within each other. Edges lead between nodes of the same parent only. */
export function nestedLayout(
  nodes: readonly NestedNode[],
  edges: readonly WeightedEdge[],
  options: NestedOptions,
  parent: string | null = null,
): NestedLayout {
  const own = nodes.filter((node) => node.parent === parent);
  const inner = new Map(
    own
      .filter(({ id }) => nodes.some((node) => node.parent === id))
      .map(({ id }) => [id, nestedLayout(nodes, edges, options, id)]),
  );
  const { leaf, padding, header } = options;
  const sized = own.map(({ id }) => {
    const content = inner.get(id);
    if (!content) return { id, ...leaf };
    return {
      id,
      width: Math.max(leaf.width, content.width + 2 * padding),
      height: header + content.height + padding,
    };
  });
  const { width, height, boxes, routes } = layeredLayout(sized, edges, options);
  const all = new Map<string, Box>();
  const allRoutes: Route[] = [...routes];
  for (const [id, box] of boxes) {
    all.set(id, box);
    const content = inner.get(id);
    if (!content) continue;
    const left = box.x + (box.width - content.width) / 2;
    const top = box.y + header;
    for (const [innerId, each] of content.boxes)
      all.set(innerId, { ...each, x: each.x + left, y: each.y + top });
    for (const route of content.routes)
      allRoutes.push({ ...route, points: route.points.map(([x, y]) => [x + left, y + top] as const) });
  }
  return { width, height, boxes: all, routes: allRoutes };
}
