import { Link } from '@tanstack/react-router';
import type { EntityName } from '#contracts/entity';
import type { RefusalReason } from '#contracts/refusal-reasons';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { entityOf, type RefusedEvent } from './refused-event.ts';

const facts = ['occurred_at', 'arrived_at', 'actor', 'source'] as const;
const traces = ['event_id', 'trace_id', 'shard_id', 'sequence_number'] as const;

/** Why an event was refused, and where it came from. */
export function EventFacts({ event }: { event: RefusedEvent }) {
  const { texts, language } = useSpoken();
  const words = texts.pipeline;
  const { op, id, reason, field, message, replayed_as } = event;
  const entity = entityOf(event);
  return (
    <section className="event-facts" aria-label={words.whyRefused}>
      <div className="alert">
        <p>
          <strong>{words.reasonName[reason as RefusalReason]}</strong>
          {field && <> · {entity ? fieldLabel(entity, field, language) : field}</>}
        </p>
        <p>{message}</p>
      </div>
      {replayed_as !== undefined && (
        <p className="notice">
          {words.sentAgainAs} <code>{replayed_as}</code>
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{words.facts.op}</dt>
          <dd>
            {op ? texts.changeOp[op] : texts.none} · {words.entityName[event.entity as EntityName]}
          </dd>
        </div>
        {id && (
          <div>
            <dt>{words.facts.id}</dt>
            <dd>
              {entity ? (
                <Link to="/$collection/record/$id" params={{ collection: entity.collection, id }}>
                  {id}
                </Link>
              ) : (
                id
              )}
            </dd>
          </div>
        )}
        <Facts event={event} names={facts} />
      </dl>
      <details className="more">
        <summary>{words.technical}</summary>
        <dl className="facts">
          <Facts event={event} names={traces} />
        </dl>
      </details>
    </section>
  );
}

interface FactsProps {
  readonly event: RefusedEvent;
  readonly names: readonly ((typeof facts)[number] | (typeof traces)[number])[];
}

function Facts({ event, names }: FactsProps) {
  const { texts, formats } = useSpoken();
  return names.map((name) => {
    const value = event[name];
    if (value === undefined || value === null) return null;
    return (
      <div key={name}>
        <dt>{texts.pipeline.facts[name]}</dt>
        <dd>{name.endsWith('_at') ? <time dateTime={value}>{formats.instant(value)}</time> : value}</dd>
      </div>
    );
  });
}
