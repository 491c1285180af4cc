import { Link, useNavigate, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { ImportIcon, PlusIcon } from '../app/icons.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { remembered } from '../app/remembered.ts';
import { Failed, Loading } from '../controls/states.tsx';
import { useNarrow } from '../controls/use-narrow.ts';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { listColumns, shownColumns } from './entity-columns.ts';
import { ExportDialog } from './export-dialog.tsx';
import { changed, type ListSearch, listSearch } from './list-search.ts';
import { ListToolbar } from './list-toolbar.tsx';
import { NoRows } from './no-rows.tsx';
import { Pager } from './pager.tsx';
import { RecordCards } from './record-cards.tsx';
import { RecordsTable, type RecordsTableProps } from './records-table.tsx';
import { SortSelect } from './sort-select.tsx';
import { useEntity } from './use-entity.ts';
import { useRecordList } from './use-record-list.ts';
import './list.css';

export function ListPage() {
  const entity = useEntity();
  // Another entity is another page: nothing of the last one stays.
  return <List key={entity.name} />;
}

function List() {
  const entity = useEntity();
  const { texts } = useSpoken();
  const { access } = useSession();
  const { view } = useRouteContext({ from: '/$collection/' });
  const search = listSearch(view, listColumns(entity));
  const navigate = useNavigate();
  const [chosen, setChosen] = useChosenColumns(entity.name);
  const columns = shownColumns(entity, chosen);
  const { query, rows, refused } = useRecordList(entity, search, columns);

  const go = (next: ListSearch, how?: { readonly trail?: readonly string[]; readonly replace?: boolean }) =>
    void navigate({
      to: '/$collection',
      params: { collection: entity.collection },
      search: next as never,
      state: (state) => ({ ...state, trail: how?.trail ?? [] }),
      replace: how?.replace ?? false,
      resetScroll: false,
    });
  const change = (changes: Readonly<Record<string, string | undefined>>): void =>
    go(changed(search, changes));

  return (
    <>
      <div className="page-head">
        <PageTitle title={texts.many[entity.name]} />
        <div className="page-actions">
          <ExportDialog entity={entity} search={search} shown={columns} />
          {access.write && (
            <>
              <Link className="button" to="/$collection/import" params={{ collection: entity.collection }}>
                <ImportIcon />
                {texts.import}
              </Link>
              <Link
                className="button button-primary"
                to="/$collection/new"
                params={{ collection: entity.collection }}
              >
                <PlusIcon />
                {texts.newOne[entity.name]}
              </Link>
            </>
          )}
        </div>
      </div>
      <ListToolbar
        entity={entity}
        search={search}
        shown={columns}
        onChange={change}
        onColumns={(names) => setChosen(names)}
      />
      {query.isError && !query.data ? (
        <Failed title={texts.listFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : (
        <>
          {query.isError && (
            <Failed title={texts.listFailed} error={query.error} onRetry={() => query.refetch()} />
          )}
          {rows.length === 0 ? (
            <NoRows entity={entity} search={search} onClear={() => go({})} />
          ) : (
            <Rows
              entity={entity}
              columns={columns}
              rows={rows}
              search={search}
              isStale={query.isPlaceholderData}
              onSort={(sort) => change({ sort })}
            />
          )}
          <Pager
            entity={entity}
            search={search}
            nextCursor={query.data?.next_cursor ?? null}
            rows={rows.length - refused}
            onGo={go}
          />
        </>
      )}
    </>
  );
}

function Rows(props: RecordsTableProps) {
  const isNarrow = useNarrow();
  if (!isNarrow) return <RecordsTable {...props} />;
  return (
    <>
      <SortSelect {...props} />
      <RecordCards {...props} />
    </>
  );
}

function useChosenColumns(name: string) {
  const choice = remembered(`columns.${name}`);
  const [chosen, setChosen] = useState(choice.read);
  return [
    chosen,
    (names: readonly string[] | undefined): void => {
      const next = names?.join(',');
      choice.write(next);
      setChosen(next);
    },
  ] as const;
}
