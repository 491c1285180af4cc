import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, layeredLayout } from '#web/pipeline/graph/layered-layout';
import { crossings, layersOf, ordered, withoutCycles } from '#web/pipeline/graph/layers';
import { smoothLine } from '#web/pipeline/graph/line';
import { nestedLayout } from '#web/pipeline/graph/nested-layout';
import { spread } from '#web/pipeline/graph/spread';

const options = { direction: 'down', gap: 20, layerGap: 40 } as const;

const graphs = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `n${at}`);
  const id = fc.constantFrom(...ids);
  return fc.record({
    nodes: fc.tuple(
      ...ids.map((name) =>
        fc.record({
          id: fc.constant(name),
          width: fc.integer({ min: 10, max: 200 }),
          height: fc.integer({ min: 10, max: 80 }),
        }),
      ),
    ),
    edges: fc.uniqueArray(fc.record({ from: id, to: id }), {
      maxLength: 30,
      selector: ({ from, to }) => `${from} ${to}`,
    }),
  });
});

const EPSILON = 1e-6;
const overlap = (a: Box, b: Box): boolean =>
  a.x + EPSILON < b.x + b.width &&
  b.x + EPSILON < a.x + a.width &&
  a.y + EPSILON < b.y + b.height &&
  b.y + EPSILON < a.y + a.height;

describe('a layered layout', () => {
  it('keeps boxes apart and inside, and begins and ends every line at a box', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.constantFrom('down' as const, 'right' as const),
        ({ nodes, edges }, direction) => {
          const layout = layeredLayout(nodes, edges, { ...options, direction });
          const boxes = [...layout.boxes.values()];
          for (const [at, box] of boxes.entries()) {
            expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-EPSILON);
            expect(box.x + box.width).toBeLessThanOrEqual(layout.width + EPSILON);
            expect(box.y + box.height).toBeLessThanOrEqual(layout.height + EPSILON);
            for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
          }
          // No empty margin: something touches every side.
          const ends = layout.routes.flatMap(({ points }) => points);
          const left = Math.min(...boxes.map(({ x }) => x), ...ends.map(([x]) => x));
          const right = Math.max(...boxes.map(({ x, width }) => x + width), ...ends.map(([x]) => x));
          expect(left).toBeLessThan(10);
          expect(right).toBeGreaterThan(layout.width - 10);
          expect(layout.routes).toHaveLength(edges.filter(({ from, to }) => from !== to).length);
          for (const { from, to, points } of layout.routes) {
            for (const [id, [x, y]] of [
              [from, points[0]!],
              [to, points.at(-1)!],
            ] as const) {
              const box = layout.boxes.get(id)!;
              expect(x).toBeGreaterThanOrEqual(box.x - EPSILON);
              expect(x).toBeLessThanOrEqual(box.x + box.width + EPSILON);
              expect(y).toBeGreaterThanOrEqual(box.y - EPSILON);
              expect(y).toBeLessThanOrEqual(box.y + box.height + EPSILON);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leads downwards wherever there is no circle', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const ids = nodes.map(({ id }) => id);
        const forward = edges.filter(({ from, to }) => ids.indexOf(from) < ids.indexOf(to));
        const { boxes } = layeredLayout(nodes, forward, options);
        for (const { from, to } of forward)
          expect(boxes.get(from)!.y + boxes.get(from)!.height).toBeLessThan(boxes.get(to)!.y);
      }),
      { numRuns: 100 },
    );
  });

  it('draws a chain straight, and a line past a box beside it', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id, width: 100, height: 30 }));
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'a', to: 'c' },
    ];
    const { boxes, routes } = layeredLayout(nodes, edges, options);
    const b = boxes.get('b')!;
    const long = routes.find(({ from, to }) => from === 'a' && to === 'c')!;

    expect([...boxes.values()].map(({ y }) => y)).toEqual([0, 70, 140]);
    expect(long.points).toHaveLength(4);
    for (const [x] of long.points.slice(1, 3)) expect(x < b.x || x > b.x + b.width).toBe(true);
  });

  it('draws nothing of nothing', () => {
    expect(layeredLayout([], [], options)).toMatchObject({ width: 0, height: 0, routes: [] });
  });
});

describe('its steps', () => {
  it('turn an edge round that closes a circle', () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ];
    expect(withoutCycles(['a', 'b', 'c'], edges)).toEqual([edges[0], edges[1], { from: 'a', to: 'c' }]);
    expect([...layersOf(['a', 'b', 'c'], withoutCycles(['a', 'b', 'c'], edges))]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('untangle what can be untangled', () => {
    const edges = [
      { from: 'a', to: 'y' },
      { from: 'b', to: 'x' },
    ];
    expect(crossings(['a', 'b'], ['x', 'y'], edges)).toBe(1);
    const [upper, lower] = ordered(
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
      edges,
    );
    expect(crossings(upper!, lower!, edges)).toBe(0);
  });

  it('spread a row with the least moving', () => {
    const row = [
      { wish: 0, size: 10, weight: 1 },
      { wish: 0, size: 10, weight: 1 },
      { wish: 100, size: 10, weight: 1 },
    ];
    expect(spread(row, 4)).toEqual([-7, 7, 100]);
  });

  it('write a line that leaves and arrives along the graph', () => {
    expect(
      smoothLine(
        [
          [0, 0],
          [10, 20],
        ],
        'down',
      ),
    ).toBe('M0 0C0 10 10 10 10 20');
  });
});

describe('a nested layout', () => {
  it('puts states within the state they are part of', () => {
    const nodes = [
      { id: 'Plan', parent: null },
      { id: 'Gold', parent: null },
      { id: 'Level', parent: 'Gold' },
      { id: 'Model', parent: 'Level' },
      { id: 'Done', parent: null },
    ];
    const edges = [
      { from: 'Plan', to: 'Gold' },
      { from: 'Gold', to: 'Done' },
    ];
    const sizes = { leaf: { width: 100, height: 40 }, padding: 12, header: 30 };
    const { boxes, width, height } = nestedLayout(nodes, edges, { ...options, ...sizes });
    const inside = (inner: Box, outer: Box): boolean =>
      inner.x >= outer.x + 12 &&
      inner.y >= outer.y + 30 &&
      inner.x + inner.width <= outer.x + outer.width - 12 &&
      inner.y + inner.height <= outer.y + outer.height - 12;

    expect([...boxes.keys()]).toEqual(['Plan', 'Gold', 'Level', 'Model', 'Done']);
    expect(inside(boxes.get('Model')!, boxes.get('Level')!)).toBe(true);
    expect(inside(boxes.get('Level')!, boxes.get('Gold')!)).toBe(true);
    expect({ width, height }).toEqual({ width: 148, height: 40 + 40 + 124 + 40 + 40 });
  });
});
