import type { Entity } from '#contracts/entity';
import { refusalReasons } from '#contracts/refusal-reasons';
import type { PendingWrite, RowState } from '../api/pending-write.ts';
import { useSpoken } from '../text/language.tsx';
import { RefusedActions } from './refused-actions.tsx';

interface Props {
  readonly entity: Entity;
  readonly state: RowState;
  readonly write: PendingWrite | undefined;
}

/** What is happening to a row, in words; of a refused one the reason, and what can be done about it. */
export function RowStatus({ entity, state, write }: Props) {
  const { texts, say } = useSpoken();
  if (state !== 'refused' || !write)
    return (
      <span className="status status-accepted" title={texts.changeStatusHelp.accepted}>
        {texts.changeStatus.accepted}
      </span>
    );
  return (
    <span className="row-refused">
      <span className="status status-refused">{texts.changeStatus.refused}</span>
      {write.reason && <span>{say(refusalReasons[write.reason])}</span>}
      <RefusedActions entity={entity} write={write} />
    </span>
  );
}
