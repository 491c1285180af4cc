import type { Entity } from '#contracts/entity';
import { refusalReasons } from '#contracts/refusal-reasons';
import type { PendingWrite } from '../api/pending-write.ts';
import { useSpoken } from '../text/language.tsx';
import { RefusedActions } from './refused-actions.tsx';

/** Why the creation of a row was refused, and what can be done about it. */
export function Refusal({ entity, write }: { entity: Entity; write: PendingWrite }) {
  const { say } = useSpoken();
  return (
    <span className="refusal-note">
      {write.reason && <span>{say(refusalReasons[write.reason])}</span>}
      <RefusedActions entity={entity} write={write} />
    </span>
  );
}
