import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { auditSeries } from './audit-series.ts';
import { lakeApi } from './lake-api.ts';
import { TableAuditsView } from './table-audits-view.tsx';
import { usePageSearch } from './use-page-search.ts';
import './audits.css';

const periods = ['1', '7', '30', '90'] as const;
const DAY_MS = 86_400_000;

/** What the audits of the refreshes found, over time. */
export function AuditsPage() {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  const { client } = useSession();
  const { search, change } = usePageSearch(['days', 'table']);
  const days = periods.find((period) => period === search.days) ?? '7';
  const [now] = useState(() => Date.now());
  const since = new Date(now - Number(days) * DAY_MS).toISOString();
  const query = useQuery({
    queryKey: ['audits', since, search.table],
    queryFn: ({ signal }) => lakeApi(client).audits(since, search.table, signal),
    placeholderData: keepPreviousData,
  });
  const tables = useQuery({
    queryKey: ['tables', 'list'],
    queryFn: ({ signal }) => lakeApi(client).tables(signal),
  });
  const audited = (tables.data ?? []).filter(({ layer }) => layer === 'silver' || layer === 'gold');
  const groups = auditSeries(query.data?.results ?? []);
  return (
    <>
      <div className="page-head">
        <PageTitle title={words.audits} />
      </div>
      <p className="lead">{words.auditsIntro}</p>
      <div className="toolbar">
        <label className="inline-field">
          {words.since}
          <select value={days} onChange={({ target }) => change({ days: target.value })}>
            {periods.map((period) => (
              <option key={period} value={period}>
                {words.sinceName[period]}
              </option>
            ))}
          </select>
        </label>
        <label className="inline-field">
          {words.table}
          <select value={search.table ?? ''} onChange={({ target }) => change({ table: target.value })}>
            <option value="">{words.anyTable}</option>
            {audited.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      {query.isError ? (
        <Failed title={words.auditsFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : groups.length === 0 ? (
        <Empty title={words.noAudits}>
          <p>{words.noAuditsText}</p>
        </Empty>
      ) : (
        <>
          {query.data.isCut && (
            <p className="notice">{words.auditsCut(formats.number(query.data.results.length))}</p>
          )}
          <div className="audits">
            {groups.map((group) => (
              <TableAuditsView key={group.table} group={group} />
            ))}
          </div>
        </>
      )}
    </>
  );
}
