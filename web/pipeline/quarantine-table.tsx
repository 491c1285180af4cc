import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntityName } from '#contracts/entity';
import type { RefusalReason } from '#contracts/refusal-reasons';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { ReceivedData } from './received-data.tsx';
import {
  asWritten,
  entityOf,
  fieldsOf,
  isReplayable,
  nameOf,
  placeOf,
  type RefusedEvent,
} from './refused-event.ts';
import { ScrollingTable } from './scrolling-table.tsx';

interface Props {
  readonly events: readonly RefusedEvent[];
  readonly isStale: boolean;
  readonly selected: ReadonlySet<string>;
  /** Undefined where nothing can be done with a selection. */
  readonly onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
}

const canBeSent = (event: RefusedEvent): boolean => isReplayable(event) && event.replayed_as === undefined;

export function QuarantineTable({ events, isStale, selected, onSelect }: Props) {
  const words = useSpoken().texts.pipeline;
  const open = events.filter(canBeSent).map(({ event_id }) => event_id!);
  const isAll = open.length > 0 && open.every((id) => selected.has(id));
  return (
    <ScrollingTable label={words.quarantine} isStale={isStale}>
      <thead>
        <tr>
          {onSelect && (
            <th scope="col" className="check-cell">
              <input
                type="checkbox"
                aria-label={words.selectAll}
                checked={isAll}
                disabled={open.length === 0}
                onChange={() => onSelect(new Set(isAll ? [] : open))}
              />
            </th>
          )}
          <th scope="col">{words.record}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">{words.valueAtFault}</th>
          <th scope="col">{words.arrived}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Row key={placeOf(event)} event={event} selected={selected} onSelect={onSelect} />
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function Row({ event, selected, onSelect }: Pick<Props, 'selected' | 'onSelect'> & { event: RefusedEvent }) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  const { event_id, entity, op, reason, arrived_at, replayed_as } = event;
  const name = nameOf(event) || words.entityName.unknown;
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  return (
    <tr>
      {onSelect && (
        <td className="check-cell">
          <input
            type="checkbox"
            aria-label={words.select(name)}
            checked={event_id != null && selected.has(event_id)}
            disabled={!canBeSent(event)}
            onChange={() => toggle(event_id!)}
          />
        </td>
      )}
      <td>
        {event_id ? (
          <Link to="/pipeline/quarantine/$eventId" params={{ eventId: event_id }}>
            {name}
          </Link>
        ) : (
          <ShowReceived event={event} />
        )}
        <span className="cell-note">
          {[op && texts.changeOp[op], words.entityName[entity as EntityName]].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td>{words.reasonName[reason as RefusalReason]}</td>
      <td>
        <AtFault event={event} />
      </td>
      <td>{arrived_at && <time dateTime={arrived_at}>{formats.instant(arrived_at)}</time>}</td>
      <td>
        {replayed_as === undefined ? (
          <span className="status status-accepted">{words.open}</span>
        ) : (
          <span className="status status-applied">{words.sentAgain}</span>
        )}
      </td>
    </tr>
  );
}

/** The field that the rule is about, and what stood there. */
function AtFault({ event }: { event: RefusedEvent }) {
  const { texts, language } = useSpoken();
  const { field } = event;
  const entity = entityOf(event);
  if (!field) return <span className="muted">{texts.none}</span>;
  const value = fieldsOf(event)[field];
  return (
    <>
      {entity ? fieldLabel(entity, field, language) : field}
      <span className="cell-note">
        {value === undefined || value === null ? texts.pipeline.missing : <code>{asWritten(value)}</code>}
      </span>
    </>
  );
}

/** What is no event has no id, and no page of its own. */
function ShowReceived({ event }: { event: RefusedEvent }) {
  const { texts } = useSpoken();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {texts.pipeline.whatCame}
      </button>
      <Dialog title={texts.pipeline.whatCame} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{event.message}</p>
        <ReceivedData event={event} />
        <p className="muted">{texts.pipeline.cannotReplay}</p>
        <div className="dialog-actions">
          <Button onPress={() => setOpen(false)}>{texts.close}</Button>
        </div>
      </Dialog>
    </>
  );
}
