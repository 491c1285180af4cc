import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { metricTexts } from './commit-metrics.ts';
import { lakeApi, type Table, type TableCommit } from './lake-api.ts';
import { Pager } from './pager.tsx';
import { ScrollingTable } from './scrolling-table.tsx';
import type { Paging } from './use-page-search.ts';

interface Props {
  readonly table: Table;
  /** The version that is looked at; undefined for the latest. */
  readonly asOf: string | undefined;
  readonly cursor: string | undefined;
  readonly paging: (nextCursor: string | null | undefined) => Paging;
  readonly onVersion: (version: string) => void;
}

/** What was done to a table, and the way to each of its versions. */
export function TableHistory({ table, asOf, cursor, paging, onVersion }: Props) {
  const words = useSpoken().texts.pipeline;
  const { client } = useSession();
  const query = useQuery({
    queryKey: ['tables', 'history', table.name, table.version, cursor],
    queryFn: ({ signal }) => lakeApi(client).history(table.name, cursor, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="table-section" aria-label={words.history}>
      <h2>{words.history}</h2>
      {query.isError ? (
        <Failed title={words.historyFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : (
        <ScrollingTable label={words.history} isStale={query.isPlaceholderData}>
          <thead>
            <tr>
              <th scope="col">{words.version}</th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.operation}</th>
              <th scope="col">{words.effect}</th>
              <th scope="col">{words.run}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.data.map((commit) => (
              <Commit
                key={commit.version}
                commit={commit}
                isShown={commit.version === Number(asOf ?? table.version)}
                onVersion={onVersion}
              />
            ))}
          </tbody>
        </ScrollingTable>
      )}
      <Pager paging={paging(query.data?.next_cursor)} />
    </section>
  );
}

interface CommitProps {
  readonly commit: TableCommit;
  readonly isShown: boolean;
  readonly onVersion: (version: string) => void;
}

function Commit({ commit, isShown, onVersion }: CommitProps) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  const { version, committed_at, operation, metrics, run_id } = commit;
  return (
    <tr className={isShown ? 'is-shown' : undefined}>
      <td>
        <button
          type="button"
          className="link"
          aria-label={words.look(String(version))}
          aria-current={isShown ? 'true' : undefined}
          onClick={() => onVersion(String(version))}
        >
          {version}
        </button>
      </td>
      <td>
        {committed_at === null ? (
          words.notKnown
        ) : (
          <time dateTime={committed_at}>{formats.instant(committed_at)}</time>
        )}
      </td>
      <td>{operation ?? texts.none}</td>
      <td className="wraps">
        {metricTexts(metrics, words.metrics, formats).join(', ') || words.nothingChanged}
      </td>
      <td>
        {run_id === null ? (
          <span className="muted">{texts.none}</span>
        ) : (
          <Link to="/pipeline/runs/$runId" params={{ runId: run_id }}>
            {words.toRun}
          </Link>
        )}
      </td>
    </tr>
  );
}
