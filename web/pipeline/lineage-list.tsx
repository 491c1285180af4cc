import { Link } from '@tanstack/react-router';
import { useTexts } from '../text/language.tsx';
import type { Lineage } from './lake-api.ts';
import { ScrollingTable } from './scrolling-table.tsx';

/** All that the graph says, as a table. */
export function LineageList({ lineage: { nodes, edges } }: { lineage: Lineage }) {
  const texts = useTexts();
  const words = texts.pipeline;
  const named = (names: readonly string[]): string => names.join(', ') || texts.none;
  return (
    <details className="more lineage-list">
      <summary>{words.lineageList}</summary>
      <ScrollingTable label={words.lineageList}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.layer}</th>
            <th scope="col">{words.madeFrom}</th>
            <th scope="col">{words.feeds}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ name, layer, kind }) => (
            <tr key={name}>
              <td>
                {kind === 'table' ? (
                  <Link to="/pipeline/tables/$name" params={{ name }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </td>
              <td>
                {words.layerName[layer]} ({words.kindName[kind]})
              </td>
              <td className="wraps">
                {named(edges.filter(({ to }) => to === name).map(({ from }) => from))}
              </td>
              <td className="wraps">
                {named(edges.filter(({ from }) => from === name).map(({ to }) => to))}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  );
}
