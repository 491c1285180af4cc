import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { entityNames } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { RefusalReason } from '#contracts/refusal-reasons';
import { PageTitle } from '../app/page-title.tsx';
import { Button } from '../controls/button.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { Pager } from './pager.tsx';
import { quarantineApi } from './quarantine-api.ts';
import { QuarantineTable } from './quarantine-table.tsx';
import { ReasonBars } from './reason-bars.tsx';
import { ReplayDialog, type Which } from './replay-dialog.tsx';
import { usePageSearch } from './use-page-search.ts';
import './quarantine.css';

const entities = [...entityNames, UNKNOWN_ENTITY] as const;

/** What the rules of the lake refused. */
export function QuarantinePage() {
  const { texts, formats } = useSpoken();
  const { client, access } = useSession();
  const words = texts.pipeline;
  const { search, change, paging } = usePageSearch(['reason', 'entity']);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [replaying, setReplaying] = useState<Which>();
  const { reason, entity } = search;
  const api = quarantineApi(client);
  const query = useQuery({
    queryKey: ['quarantine', 'list', search],
    queryFn: ({ signal }) => api.list(search, signal),
    placeholderData: keepPreviousData,
  });
  // A list of all reasons counts them already.
  const allReasons = useQuery({
    queryKey: ['quarantine', 'reasons', entity],
    queryFn: ({ signal }) => api.reasons(entity, signal),
    enabled: Boolean(reason),
    placeholderData: keepPreviousData,
  });
  const narrow = (changes: { reason?: string | undefined; entity?: string | undefined }): void => {
    setSelected(new Set());
    change(changes);
  };
  const reasons = reason ? (allReasons.data ?? query.data?.reasons) : query.data?.reasons;
  const events = query.data?.data ?? [];
  const kind = words.alike(
    reason ? words.reasonName[reason as RefusalReason] : '',
    entity ? words.entityName[entity as EntityName] : '',
  );
  const replay = (): void =>
    setReplaying(
      selected.size > 0
        ? { where: { event_ids: [...selected] }, words: words.theSelected(formats.number(selected.size)) }
        : {
            where: {
              ...(reason && { reason: reason as RefusalReason }),
              ...(entity && { entity: entity as EntityName }),
            },
            words: kind || words.everything,
          },
    );
  return (
    <>
      <div className="page-head">
        <PageTitle title={words.quarantine} />
        {access.write && events.length > 0 && (
          <Button onPress={replay}>
            {selected.size > 0 ? words.replaySelected : reason ? words.replayReason : words.replayAll}
          </Button>
        )}
      </div>
      <p className="lead">{words.quarantineIntro}</p>
      <div className="toolbar">
        <label className="inline-field">
          {words.entity}
          <select value={entity ?? ''} onChange={({ target }) => narrow({ entity: target.value })}>
            <option value="">{words.anyEntity}</option>
            {entities.map((name) => (
              <option key={name} value={name}>
                {words.entityName[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {reasons && reasons.length > 0 && (
        <ReasonBars reasons={reasons} chosen={reason} onChoose={(next) => narrow({ reason: next })} />
      )}
      {query.isError ? (
        <Failed title={words.quarantineFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : events.length === 0 ? (
        reason || entity ? (
          <Empty title={words.nothingRefusedSuch}>
            <Button onPress={() => narrow({ reason: undefined, entity: undefined })}>{words.showAll}</Button>
          </Empty>
        ) : (
          <Empty title={words.nothingRefused}>
            <p>{words.nothingRefusedText}</p>
          </Empty>
        )
      ) : (
        <QuarantineTable
          events={events}
          isStale={query.isPlaceholderData}
          selected={selected}
          onSelect={access.write ? setSelected : undefined}
        />
      )}
      <Pager paging={paging(query.data?.next_cursor)} />
      {replaying && (
        <ReplayDialog
          which={replaying}
          entity={(entity as EntityName | undefined) ?? sharedEntity(events, selected)}
          onClose={() => {
            setReplaying(undefined);
            setSelected(new Set());
          }}
        />
      )}
    </>
  );
}

/** The entity of all that are selected, when it is one. */
function sharedEntity(
  events: readonly { readonly entity?: string; readonly event_id?: string | null }[],
  selected: ReadonlySet<string>,
): EntityName | undefined {
  const names = new Set(
    events.filter(({ event_id }) => event_id && selected.has(event_id)).map(({ entity }) => entity),
  );
  const [name] = names;
  return names.size === 1 && entityNames.includes(name as EntityName) ? (name as EntityName) : undefined;
}
