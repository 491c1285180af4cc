import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Entity } from '#contracts/entity';
import { errorText } from '../api/error-text.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';

interface Props {
  readonly entity: Entity;
  readonly id: string;
  readonly name: string;
  /** The version that was seen: another one is not deleted. */
  readonly version: string;
}

export function DeleteRecord({ entity, id, name, version }: Props) {
  const texts = useTexts();
  const { records, writes } = useSession();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<{ readonly key: string }>();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const remove = async (): Promise<void> => {
    if (!asking || isSending) return;
    setSending(true);
    setFailure(undefined);
    try {
      const { event_id: eventId, receipt } = await records.remove(entity, id, version, asking.key);
      writes.add({ eventId, entity: entity.name, op: 'delete', id, receipt, name, data: null });
      setAsking(undefined);
      void navigate({ to: '/$collection', params: { collection: entity.collection } });
    } catch (error) {
      setFailure(errorText(error, texts));
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <Button onPress={() => setAsking({ key: crypto.randomUUID() })}>{texts.delete}</Button>
      <Dialog
        title={texts.deleteTitle(name)}
        role="alertdialog"
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
      >
        <p>{texts.deleteText}</p>
        {failure && (
          <p className="alert" role="alert">
            {failure}
          </p>
        )}
        <div className="dialog-actions">
          <Button autoFocus onPress={() => setAsking(undefined)}>
            {texts.cancel}
          </Button>
          <Button variant="danger" isPending={isSending} onPress={() => void remove()}>
            {texts.delete}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
