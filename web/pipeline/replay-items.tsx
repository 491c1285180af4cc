import { Link } from '@tanstack/react-router';
import type { Problem } from '#client/api-problem';

interface Item {
  readonly event_id: string | null;
  readonly problem?: Problem;
}

/** The events of a replay that do not pass, and why. */
export function ReplayItems({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="replay-items">
      {items.map(({ event_id, problem }, at) => (
        <li key={event_id ?? at}>
          {event_id ? (
            <Link to="/pipeline/quarantine/$eventId" params={{ eventId: event_id }}>
              {event_id}
            </Link>
          ) : (
            '—'
          )}
          <span className="muted">
            {problem?.detail ?? problem?.title} {problem?.errors?.map(({ message }) => message).join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
