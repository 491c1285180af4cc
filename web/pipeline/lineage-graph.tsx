import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTexts } from '../text/language.tsx';
import { boxStyle } from './graph/box-style.ts';
import { GraphLines } from './graph/graph-lines.tsx';
import { layeredLayout } from './graph/layered-layout.ts';
import type { Lineage } from './lake-api.ts';
import { related } from './lineage-ways.ts';

type Node = Lineage['nodes'][number];

const drawing = { direction: 'right', gap: 10, layerGap: 56 } as const;
const box = { width: 196, height: 34 } as const;

/** The lineage from left to right. What is pointed at, or has the focus, stands out with all it has to do with. */
export function LineageGraph({ lineage: { nodes, edges } }: { lineage: Lineage }) {
  const words = useTexts().pipeline;
  const [pointed, setPointed] = useState<string>();
  const layout = useMemo(
    () =>
      layeredLayout(
        nodes.map(({ name }) => ({ id: name, ...box })),
        edges,
        drawing,
      ),
    [nodes, edges],
  );
  const shown = pointed === undefined ? undefined : related(pointed, edges);
  // The keyboard goes through them as the eye does: layer by layer.
  const inOrder = [...nodes].sort((a, b) => {
    const [one, other] = [layout.boxes.get(a.name)!, layout.boxes.get(b.name)!];
    return one.x - other.x || one.y - other.y;
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="graph-scroll" aria-label={words.lineageGraph} tabIndex={0}>
      <div
        className={shown ? 'graph graph-dimmed' : 'graph'}
        style={{ width: layout.width, height: layout.height }}
      >
        <GraphLines
          size={layout}
          direction="right"
          routes={layout.routes}
          lookOf={({ from, to }) => (shown?.has(from) && shown.has(to) ? 'line-shown' : '')}
        />
        <ul>
          {inOrder.map((node) => (
            <li
              key={node.name}
              className={shown?.has(node.name) ? 'graph-box is-shown' : 'graph-box'}
              style={boxStyle(layout.boxes.get(node.name)!)}
              onPointerEnter={() => setPointed(node.name)}
              onPointerLeave={() => setPointed(undefined)}
              onFocus={() => setPointed(node.name)}
              onBlur={() => setPointed(undefined)}
            >
              <NodeBox node={node}>
                <span className="visually-hidden">
                  {words.layerName[node.layer]} {words.kindName[node.kind]}{' '}
                </span>
                <span className="node-name">{node.name}</span>
              </NodeBox>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function NodeBox({ node: { name, layer, kind }, children }: { node: Node; children: ReactNode }) {
  const className = `node node-${layer} node-${kind}`;
  if (kind !== 'table')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what has to do with it shows when it has the focus
      <div className={className} title={name} tabIndex={0}>
        {children}
      </div>
    );
  return (
    <Link className={className} title={name} to="/pipeline/tables/$name" params={{ name }}>
      {children}
    </Link>
  );
}
