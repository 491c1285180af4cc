import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { LeftIcon } from '../app/icons.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import { lakeApi } from './lake-api.ts';
import { TableColumns } from './table-columns.tsx';
import { TableDownload } from './table-download.tsx';
import { TableFacts } from './table-facts.tsx';
import { TableHistory } from './table-history.tsx';
import { TableRows } from './table-rows.tsx';
import { usePageSearch } from './use-page-search.ts';
import './tables.css';

/** One table: its rows now or at an earlier version, what was done to it, and its columns. */
export function TablePage() {
  const { name } = useParams({ from: '/pipeline/tables/$name' });
  const texts = useTexts();
  const words = texts.pipeline;
  const { client } = useSession();
  const { search, change, paging } = usePageSearch(['as_of']);
  const query = useQuery({
    queryKey: ['tables', 'list'],
    queryFn: ({ signal }) => lakeApi(client).tables(signal),
  });
  const table = query.data?.find((each) => each.name === name);
  const asOf = /^\d{1,15}$/.test(search.as_of ?? '') ? search.as_of : undefined;
  return (
    <>
      <p className="crumbs">
        <Link to="/pipeline/tables">
          <LeftIcon />
          {words.tables}
        </Link>
      </p>
      {query.isError ? (
        <Failed title={words.tablesFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : !table ? (
        <>
          <PageTitle title={words.tableGone} />
          <Empty title={name} />
        </>
      ) : (
        <>
          <div className="page-head">
            <PageTitle title={table.name} />
            {table.layer === 'gold' && <TableDownload table={table} />}
          </div>
          <TableFacts table={table} />
          <TableRows table={table} asOf={asOf} onVersion={(version) => change({ as_of: version })} />
          <TableHistory
            table={table}
            asOf={asOf}
            cursor={search.cursor}
            paging={paging}
            onVersion={(version) => change({ as_of: version })}
          />
          <TableColumns table={table} />
        </>
      )}
    </>
  );
}
