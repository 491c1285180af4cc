import { useQuery } from '@tanstack/react-query';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import { lakeApi } from './lake-api.ts';
import { LineageGraph } from './lineage-graph.tsx';
import { LineageList } from './lineage-list.tsx';
import './lineage.css';

/** What is made from what, from the stream to the files that readers take. */
export function LineagePage() {
  const words = useTexts().pipeline;
  const { client } = useSession();
  const query = useQuery({
    queryKey: ['lineage'],
    queryFn: ({ signal }) => lakeApi(client).lineage(signal),
    staleTime: 300_000,
  });
  return (
    <>
      <div className="page-head">
        <PageTitle title={words.lineage} />
      </div>
      <p className="lead">{words.lineageIntro}</p>
      {query.isError ? (
        <Failed title={words.lineageFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : query.data.nodes.length === 0 ? (
        <Empty title={words.noTables} />
      ) : (
        <>
          <LineageGraph lineage={query.data} />
          <LineageList lineage={query.data} />
        </>
      )}
    </>
  );
}
