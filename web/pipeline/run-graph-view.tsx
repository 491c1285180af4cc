import { useMemo } from 'react';
import { durationText } from '../text/elapsed.ts';
import { useSpoken } from '../text/language.tsx';
import { boxStyle } from './graph/box-style.ts';
import { GraphLines } from './graph/graph-lines.tsx';
import { nestedLayout } from './graph/nested-layout.ts';
import type { RunDetail } from './run-api.ts';
import { RunStatus } from './run-status.tsx';
import { summaryOf, wasTaken } from './run-steps.ts';

interface Props {
  readonly run: RunDetail;
  readonly now: number;
  readonly chosen: string | undefined;
  readonly onChoose: (state: string | undefined) => void;
}

const drawing = {
  direction: 'down',
  gap: 18,
  layerGap: 30,
  padding: 14,
  header: 46,
  leaf: { width: 172, height: 44 },
} as const;

/** The states of the machine, and what the run did in each. A state that is chosen narrows the list of steps to it. */
export function RunGraphView({ run: { graph, steps }, now, chosen, onChoose }: Props) {
  const { texts, language } = useSpoken();
  const words = texts.pipeline;
  const shape = JSON.stringify(graph);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a look at the run brings an equal graph most often
  const layout = useMemo(() => {
    const nodes = graph.nodes.map(({ name, parent }) => ({ id: name, parent }));
    // The ordinary way is drawn straight; the ways out of it go around.
    const edges = graph.edges.map((edge) => ({ ...edge, weight: edge.label === null ? 1 : 0.001 }));
    return nestedLayout(nodes, edges, drawing);
  }, [shape]);
  const parents = new Set(graph.nodes.map(({ parent }) => parent));
  const isException = (from: string, to: string): boolean =>
    graph.edges.every((edge) => edge.from !== from || edge.to !== to || edge.label !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="graph-scroll" aria-label={words.graph} tabIndex={0}>
      <div className="graph" style={{ width: layout.width, height: layout.height }}>
        <ul>
          {[...layout.boxes].map(([name, box]) => {
            const { status, times, done, milliseconds } = summaryOf(name, steps, now);
            return (
              <li key={name} className={`graph-box state-${status}`} style={boxStyle(box)}>
                <button
                  type="button"
                  className={parents.has(name) ? 'state-button state-outer' : 'state-button'}
                  aria-pressed={name === chosen}
                  onClick={() => onChoose(name === chosen ? undefined : name)}
                >
                  <RunStatus status={status} isShort />
                  <span className="state-name">{name}</span>
                  {times > 0 && (
                    <span className="state-note">
                      {times > 1 && (done < times ? `${done}/${times} · ` : `${times} × · `)}
                      {durationText(milliseconds, language)}
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
        <GraphLines
          size={layout}
          direction="down"
          routes={layout.routes}
          lookOf={({ from, to }) =>
            [
              isException(from, to) && 'line-exception',
              wasTaken(from, to, steps, isException(from, to)) && 'line-taken',
            ]
              .filter(Boolean)
              .join(' ')
          }
        />
      </div>
    </section>
  );
}
