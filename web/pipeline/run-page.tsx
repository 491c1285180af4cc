import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem } from '#client/api-problem';
import { LeftIcon } from '../app/icons.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import { RetryRun } from './retry-run.tsx';
import { LIVE_MS, runApi } from './run-api.ts';
import { RunFacts } from './run-facts.tsx';
import { RunFailure } from './run-failure.tsx';
import { RunGraphView } from './run-graph-view.tsx';
import { isOver } from './run-steps.ts';
import { StepsTable } from './steps-table.tsx';
import { useNow } from './use-now.ts';
import { usePageSearch } from './use-page-search.ts';
import './runs.css';

/** One run: its states as a graph, and step by step. */
export function RunPage() {
  const { runId } = useParams({ from: '/pipeline/runs/$runId' });
  // Another run is another page: nothing of the last one stays.
  return <Run key={runId} runId={runId} />;
}

function Run({ runId }: { runId: string }) {
  const texts = useTexts();
  const words = texts.pipeline;
  const { client } = useSession();
  const { search } = usePageSearch(['machine']);
  const [state, setState] = useState<string>();
  const query = useQuery({
    queryKey: ['runs', 'run', runId],
    queryFn: ({ signal }) => runApi(client).read(runId, search.machine, signal),
    refetchInterval: ({ state: { data } }) => (data && isOver(data) ? false : LIVE_MS),
    retry: (failures, error) => !(error instanceof ApiProblem) && failures < 3,
  });
  const run = query.data;
  const now = useNow(run !== undefined && !isOver(run));
  return (
    <>
      <p className="crumbs">
        <Link to="/pipeline" search={{ machine: run?.machine ?? search.machine } as never}>
          <LeftIcon />
          {words.runs}
        </Link>
      </p>
      {run ? (
        <>
          <div className="page-head">
            <PageTitle title={words.runTitle[run.machine]} />
            <RetryRun run={run} />
          </div>
          <RunFacts run={run} now={now} />
          {run.error !== null && <RunFailure error={run.error} cause={run.cause} machine={run.machine} />}
          <div className="run-columns">
            <RunGraphView run={run} now={now} chosen={state} onChoose={setState} />
            <StepsTable run={run} now={now} state={state} onShowAll={() => setState(undefined)} />
          </div>
        </>
      ) : query.isError ? (
        query.error instanceof ApiProblem && query.error.status === 404 ? (
          <>
            <PageTitle title={words.runGone} />
            <Empty title={runId}>
              <p>{words.runGoneText}</p>
            </Empty>
          </>
        ) : (
          <Failed title={words.runsFailed} error={query.error} onRetry={() => query.refetch()} />
        )
      ) : (
        <Loading />
      )}
    </>
  );
}
