import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { LeftIcon } from '../app/icons.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { Empty, Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { EventFacts } from './event-facts.tsx';
import { quarantineApi } from './quarantine-api.ts';
import { ReceivedData } from './received-data.tsx';
import { isReplayable, nameOf, placeOf } from './refused-event.ts';
import { Repair } from './repair.tsx';
import './quarantine.css';

/** One refused event: why it was refused, what it was, and how it is repaired. */
export function EventPage() {
  const { eventId } = useParams({ from: '/pipeline/quarantine/$eventId' });
  const { texts, formats } = useSpoken();
  const { client, access } = useSession();
  const words = texts.pipeline;
  const query = useQuery({
    queryKey: ['quarantine', 'event', eventId],
    queryFn: ({ signal }) => quarantineApi(client).refusals(eventId, signal),
  });
  const [event] = query.data ?? [];
  return (
    <>
      <p className="crumbs">
        <Link to="/pipeline/quarantine">
          <LeftIcon />
          {words.quarantine}
        </Link>
      </p>
      {query.isError ? (
        <Failed title={words.quarantineFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : !event ? (
        <>
          <PageTitle title={words.eventGone} />
          <Empty title={eventId} />
        </>
      ) : (
        <>
          <PageTitle title={nameOf(event)} />
          <EventFacts event={event} />
          {query.data!.length > 1 && (
            <p className="notice">
              <strong>{words.earlier}.</strong> {words.earlierText(formats.number(query.data!.length))}
            </p>
          )}
          <div className="repair-columns">
            {isReplayable(event) ? (
              access.write ? (
                <Repair key={placeOf(event)} event={event} />
              ) : (
                <p className="notice">{words.needsWrite}</p>
              )
            ) : (
              <p className="notice">{words.cannotReplay}</p>
            )}
            <section>
              <h2>{words.received}</h2>
              <ReceivedData event={event} />
            </section>
          </div>
        </>
      )}
    </>
  );
}
