import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { machineNames, runStatuses } from '#contracts/pipeline-run';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { durationText } from '../text/elapsed.ts';
import { useSpoken } from '../text/language.tsx';
import { Pager } from './pager.tsx';
import { LIVE_MS, type Run, runApi } from './run-api.ts';
import { RunStatus } from './run-status.tsx';
import { lengthOf } from './run-steps.ts';
import { ScrollingTable } from './scrolling-table.tsx';
import { StartRun } from './start-run.tsx';
import { useNow } from './use-now.ts';
import { usePageSearch } from './use-page-search.ts';
import './runs.css';

/** The runs of the state machines. */
export function RunsPage() {
  const { texts } = useSpoken();
  const { client } = useSession();
  const words = texts.pipeline;
  const { search, change, paging } = usePageSearch(['machine', 'status']);
  const machine = machineNames.find((name) => name === search.machine) ?? 'refresh';
  const query = useQuery({
    queryKey: ['runs', 'list', search],
    queryFn: ({ signal }) => runApi(client).list({ ...search, machine }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.data.some(({ status }) => status === 'running') ? LIVE_MS : false,
  });
  const runs = query.data?.data ?? [];
  return (
    <>
      <div className="page-head">
        <PageTitle title={words.runs} />
        <StartRun machine={machine} />
      </div>
      <div className="toolbar">
        <fieldset className="segments">
          <legend className="visually-hidden">{words.machine}</legend>
          {machineNames.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="machine"
                checked={name === machine}
                onChange={() => change({ machine: name })}
              />
              {words.machineName[name]}
            </label>
          ))}
        </fieldset>
        <label className="inline-field">
          {words.state}
          <select value={search.status ?? ''} onChange={({ target }) => change({ status: target.value })}>
            <option value="">{words.anyStatus}</option>
            {runStatuses.map((status) => (
              <option key={status} value={status}>
                {words.statusName[status]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {query.isError ? (
        <Failed title={words.runsFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : runs.length === 0 ? (
        <Empty title={search.status ? words.noSuchRuns : words.noRuns} />
      ) : (
        <RunsTable runs={runs} isStale={query.isPlaceholderData} />
      )}
      <Pager paging={paging(query.data?.next_cursor)} />
    </>
  );
}

function RunsTable({ runs, isStale }: { runs: readonly Run[]; isStale: boolean }) {
  const { texts, formats, language } = useSpoken();
  const words = texts.pipeline;
  const now = useNow(runs.some(({ status }) => status === 'running'));
  const longest = Math.max(1, ...runs.map((run) => lengthOf(run, now)));
  return (
    <ScrollingTable label={words.runs} isStale={isStale}>
      <thead>
        <tr>
          <th scope="col">{words.started}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.logicalDate}</th>
          <th scope="col">{words.duration}</th>
          <th scope="col">{words.error}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.run_id}>
            <td>
              <Link
                to="/pipeline/runs/$runId"
                params={{ runId: run.run_id }}
                search={{ machine: run.machine } as never}
              >
                <time dateTime={run.started_at}>{formats.instant(run.started_at)}</time>
              </Link>
            </td>
            <td>
              <RunStatus status={run.status} />
            </td>
            <td>
              {run.logical_date ? formats.day(run.logical_date) : <span className="muted">{texts.none}</span>}
            </td>
            <td>
              <span className="duration">
                {durationText(lengthOf(run, now), language)}
                <svg
                  className="duration-bar"
                  viewBox="0 0 100 4"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect
                    className={`part-${run.status}`}
                    width={(lengthOf(run, now) / longest) * 100}
                    height="4"
                  />
                </svg>
              </span>
            </td>
            <td>{run.error ? <code>{run.error}</code> : <span className="muted">{texts.none}</span>}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
