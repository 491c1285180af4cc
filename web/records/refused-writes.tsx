import type { Entity } from '#contracts/entity';
import { refusalReasons } from '#contracts/refusal-reasons';
import { Button } from '../controls/button.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { Conflict } from './conflict.tsx';
import { RefusedActions } from './refused-actions.tsx';
import type { ShownRecord } from './use-record.ts';

/** Changes of this tab to a record that were refused, and what can be done about each. */
export function RefusedWrites({ entity, shown }: { entity: Entity; shown: ShownRecord }) {
  const { texts, say } = useSpoken();
  const { writes } = useSession();
  return shown.writes
    .filter(({ status }) => status === 'refused')
    .map((write) => {
      const { eventId, op, reason, data } = write;
      if (reason === 'version_conflict' && op === 'update' && data && shown.record)
        return (
          <Conflict
            key={eventId}
            entity={entity}
            current={shown.record}
            version={shown.version!}
            write={write}
          />
        );
      return (
        <div key={eventId} className="alert refused-write" role="alert">
          <h2>{texts.refusedTitle}</h2>
          <p>
            {texts.changeOp[op]}: {reason && say(refusalReasons[reason])}
          </p>
          {op === 'create' ? (
            <RefusedActions entity={entity} write={write} />
          ) : (
            <Button variant="quiet" onPress={() => writes.dismiss(eventId)}>
              {texts.dismiss}
            </Button>
          )}
        </div>
      );
    });
}
