import { useId } from 'react';
import type { Route, Size } from './layered-layout.ts';
import { smoothLine } from './line.ts';
import './graph.css';

interface Props {
  readonly size: Size;
  readonly direction: 'down' | 'right';
  readonly routes: readonly Route[];
  /** Appearance of a line, such as `line-taken`. */
  readonly lookOf: (route: Route) => string;
}

/** The lines of a graph, below its boxes; what they say is said by a list too. */
export function GraphLines({ size: { width, height }, direction, routes, lookOf }: Props) {
  const id = useId();
  return (
    <svg className="graph-lines" width={width} height={height} aria-hidden="true">
      <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path className="graph-tip" d="M0 0.5 7.5 4 0 7.5Z" />
      </marker>
      {routes.map((route) => (
        <path
          key={`${route.from} ${route.to}`}
          className={`graph-line ${lookOf(route)}`}
          d={smoothLine(route.points, direction)}
          markerEnd={`url(#${id})`}
        />
      ))}
    </svg>
  );
}
