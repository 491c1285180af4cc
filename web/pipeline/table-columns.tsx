import { useSpoken } from '../text/language.tsx';
import { typeText } from './cell-text.ts';
import type { Table } from './lake-api.ts';
import { ScrollingTable } from './scrolling-table.tsx';

export function TableColumns({ table: { columns } }: { table: Table }) {
  const { texts } = useSpoken();
  const words = texts.pipeline;
  return (
    <section className="table-section" aria-label={words.columns}>
      <h2>{words.columns}</h2>
      <ScrollingTable label={words.columns}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.type}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, type, nullable, description, pii }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>
                <code>{typeText(type)}</code>
              </td>
              <td className="wraps">
                <Description text={description ?? ''} />{' '}
                {!nullable && <span className="tag">{words.required}</span>}{' '}
                {pii && <span className="tag tag-pii">{words.pii}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  );
}

/** The dictionary of the tables is in English; what the page has no translation of is read out as such. */
function Description({ text }: { text: string }) {
  const { say, language } = useSpoken();
  const said = say(text);
  return <span lang={said === text && language !== 'en' ? 'en' : undefined}>{said}</span>;
}
