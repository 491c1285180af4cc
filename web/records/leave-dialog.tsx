import type { useBlocker } from '@tanstack/react-router';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useTexts } from '../text/language.tsx';

type Blocker = ReturnType<typeof useBlocker>;

/** Asks before what was entered is lost. */
export function LeaveDialog({ blocker }: { blocker: Blocker }) {
  const texts = useTexts();
  const stay = (): void => blocker.reset?.();
  return (
    <Dialog
      title={texts.unsavedTitle}
      role="alertdialog"
      isOpen={blocker.status === 'blocked'}
      onClose={stay}
    >
      <p>{texts.unsavedText}</p>
      <div className="dialog-actions">
        <Button autoFocus onPress={stay}>
          {texts.stay}
        </Button>
        <Button variant="danger" onPress={() => blocker.proceed?.()}>
          {texts.leave}
        </Button>
      </div>
    </Dialog>
  );
}
