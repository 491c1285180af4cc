import { useNavigate } from '@tanstack/react-router';
import type { Entity } from '#contracts/entity';
import type { PendingWrite } from '../api/pending-write.ts';
import { Button } from '../controls/button.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';

/** A creation that was refused can be corrected, in a form with what was entered, or forgotten. */
export function RefusedActions({ entity, write }: { entity: Entity; write: PendingWrite }) {
  const texts = useTexts();
  const { writes } = useSession();
  const navigate = useNavigate();
  const correct = (): void =>
    void navigate({
      to: '/$collection/new',
      params: { collection: entity.collection },
      state: (state) => ({ ...state, corrects: write.eventId }),
    });
  return (
    <span className="row-actions">
      {write.data && (
        <Button variant="quiet" onPress={correct}>
          {texts.correct}
        </Button>
      )}
      <Button variant="quiet" onPress={() => writes.dismiss(write.eventId)}>
        {texts.dismiss}
      </Button>
    </span>
  );
}
