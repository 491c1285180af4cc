import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ExportIcon } from '../app/icons.tsx';
import { useTexts } from '../text/language.tsx';
import { boxStyle } from './graph/box-style.ts';
import { GraphLines } from './graph/graph-lines.tsx';
import { layeredLayout } from './graph/layered-layout.ts';
import type { Lineage } from './lake-api.ts';
import { type LineageTable, related, tableLineage } from './lineage-ways.ts';

const drawing = { direction: 'right', gap: 12, layerGap: 40 } as const;
const box = { width: 164, height: 46 } as const;

/** The tables from left to right. What is pointed at, or has the focus, stands out with all it has to do with. */
export function LineageGraph({ lineage }: { lineage: Lineage }) {
  const words = useTexts().pipeline;
  const [pointed, setPointed] = useState<string>();
  const { tables, edges } = useMemo(() => tableLineage(lineage), [lineage]);
  const layout = useMemo(
    () =>
      layeredLayout(
        tables.map(({ name }) => ({ id: name, ...box })),
        edges,
        drawing,
      ),
    [tables, edges],
  );
  const shown = pointed === undefined ? undefined : related(pointed, edges);
  // The keyboard goes through them as the eye does: layer by layer.
  const inOrder = [...tables].sort((a, b) => {
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
          {inOrder.map((table) => (
            <li
              key={table.name}
              className={shown?.has(table.name) ? 'graph-box is-shown' : 'graph-box'}
              style={boxStyle(layout.boxes.get(table.name)!)}
              onPointerEnter={() => setPointed(table.name)}
              onPointerLeave={() => setPointed(undefined)}
              onFocus={() => setPointed(table.name)}
              onBlur={() => setPointed(undefined)}
            >
              <TableBox table={table} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function TableBox({ table: { name, layer, madeBy, isPublished } }: { table: LineageTable }) {
  const words = useTexts().pipeline;
  const [, ...own] = name.split('.');
  return (
    <Link
      className={`node node-${layer}`}
      title={madeBy ? words.madeBy(name, madeBy) : name}
      to="/pipeline/tables/$name"
      params={{ name }}
    >
      <span className="node-name">{own.join('.')}</span>
      <span className="node-note">
        {words.layerName[layer]}
        {isPublished && (
          <>
            <ExportIcon />
            <span className="visually-hidden">{words.publishedAsFile}</span>
          </>
        )}
      </span>
    </Link>
  );
}
