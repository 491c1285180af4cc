import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { agoText } from '../text/elapsed.ts';
import { useSpoken } from '../text/language.tsx';
import { lakeApi, type Table } from './lake-api.ts';
import { ScrollingTable } from './scrolling-table.tsx';
import { useNow } from './use-now.ts';
import './tables.css';

const layers = ['bronze', 'silver', 'quarantine', 'gold', 'quality'] as const;

/** Every table of the lake, as its last commit left it. */
export function TablesPage() {
  const words = useSpoken().texts.pipeline;
  const { client } = useSession();
  const query = useQuery({
    queryKey: ['tables', 'list'],
    queryFn: ({ signal }) => lakeApi(client).tables(signal),
  });
  return (
    <>
      <div className="page-head">
        <PageTitle title={words.tables} />
      </div>
      {query.isError ? (
        <Failed title={words.tablesFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : query.data.length === 0 ? (
        <Empty title={words.noTables}>
          <p>{words.noTablesText}</p>
        </Empty>
      ) : (
        <ScrollingTable label={words.tables}>
          <thead>
            <tr>
              <th scope="col">{words.table}</th>
              <th scope="col" className="numeric">
                {words.rows}
              </th>
              <th scope="col" className="numeric">
                {words.size}
              </th>
              <th scope="col" className="numeric">
                {words.files}
              </th>
              <th scope="col" className="numeric">
                {words.version}
              </th>
              <th scope="col">{words.updated}</th>
            </tr>
          </thead>
          {layers.map((layer) => (
            <Layer key={layer} layer={layer} tables={query.data.filter((table) => table.layer === layer)} />
          ))}
        </ScrollingTable>
      )}
    </>
  );
}

function Layer({ layer, tables }: { layer: (typeof layers)[number]; tables: readonly Table[] }) {
  const { texts, formats, language } = useSpoken();
  const words = texts.pipeline;
  const now = useNow(false);
  if (tables.length === 0) return null;
  return (
    <tbody>
      <tr className="layer-head">
        <th colSpan={6} scope="rowgroup">
          <span className={`layer layer-${layer}`}>{words.layerName[layer]}</span> {words.layerHelp[layer]}
        </th>
      </tr>
      {tables.map(({ name, rows, bytes, files, version, committed_at }) => (
        <tr key={name}>
          <td>
            <Link to="/pipeline/tables/$name" params={{ name }}>
              {name}
            </Link>
          </td>
          <td className="numeric">{rows === null ? words.notKnown : formats.number(rows)}</td>
          <td className="numeric">{formats.bytes(bytes)}</td>
          <td className="numeric">{formats.number(files)}</td>
          <td className="numeric">{version}</td>
          <td>
            {committed_at === null ? (
              words.notKnown
            ) : (
              <time dateTime={committed_at} title={formats.instant(committed_at)}>
                {agoText(committed_at, now, language)}
              </time>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
