import { Link } from '@tanstack/react-router';
import { catalog } from '#contracts/catalog';
import { refusalReasons } from '#contracts/refusal-reasons';
import type { PendingWrite } from '../api/pending-write.ts';
import { Button } from '../controls/button.tsx';
import { Popover } from '../controls/popover.tsx';
import { usePendingWrites, useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { ActivityIcon } from './icons.tsx';

/** What this tab has written, and what became of it. */
export function Changes() {
  const { texts } = useSpoken();
  const { writes } = useSession();
  const list = usePendingWrites();
  const refused = list.filter(({ status }) => status === 'refused').length;
  const onTheWay = list.filter(({ status }) => status === 'accepted').length;
  return (
    <Popover
      label={texts.yourChanges}
      trigger={
        <Button variant="quiet">
          <ActivityIcon />
          <span className="wide-only">{texts.yourChanges}</span>
          {refused > 0 && <span className="count count-bad">{refused}</span>}
          {onTheWay > 0 && <span className="count">{onTheWay}</span>}
        </Button>
      }
    >
      <div className="changes">
        <h2>{texts.yourChanges}</h2>
        {list.length === 0 && <p className="muted">{texts.noChanges}</p>}
        <ul>
          {[...list].reverse().map((write) => (
            <Change key={write.eventId} write={write} onDismiss={() => writes.dismiss(write.eventId)} />
          ))}
        </ul>
        {list.length > 0 && (
          <Button variant="quiet" onPress={() => writes.dismissSettled()}>
            {texts.clearFilters}
          </Button>
        )}
      </div>
    </Popover>
  );
}

function Change({ write, onDismiss }: { write: PendingWrite; onDismiss: () => void }) {
  const { texts, say } = useSpoken();
  const { entity, op, id, name, status, reason } = write;
  return (
    <li className={`change change-${status}`}>
      <div>
        <Link to="/$collection/record/$id" params={{ collection: catalog[entity].collection, id }}>
          {name}
        </Link>
        <p className="muted">
          {texts.changeOp[op]} · {texts.one[entity]}
        </p>
        {reason && <p className="change-reason">{say(refusalReasons[reason])}</p>}
      </div>
      <span className={`status status-${status}`} title={texts.changeStatusHelp[status]}>
        {texts.changeStatus[status]}
      </span>
      {status === 'refused' && (
        <Button variant="quiet" onPress={onDismiss}>
          {texts.dismiss}
        </Button>
      )}
    </li>
  );
}
