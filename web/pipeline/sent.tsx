import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Entity } from '#contracts/entity';
import { refusalReasons } from '#contracts/refusal-reasons';
import type { PendingWrite } from '../api/pending-write.ts';
import { useSpoken } from '../text/language.tsx';

/** What has become of an event that was sent again. */
export function Sent({ entity, write }: { entity: Entity; write: PendingWrite }) {
  const { texts, say } = useSpoken();
  const words = texts.pipeline;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, status, reason } = write;
  return (
    <section className="repair">
      <h2 ref={heading} tabIndex={-1}>
        {words.replayed}
      </h2>
      <p role="status">
        <span className={`status status-${status}`}>{texts.changeStatus[status]}</span>{' '}
        {reason ? say(refusalReasons[reason]) : texts.changeStatusHelp[status]}
      </p>
      <p className="page-actions">
        <Link className="button" to="/$collection/record/$id" params={{ collection: entity.collection, id }}>
          {words.toRecord}
        </Link>
        <Link className="button" to="/pipeline/quarantine">
          {words.backToQuarantine}
        </Link>
      </p>
    </section>
  );
}
