import type { RowState } from '../api/pending-write.ts';
import { useTexts } from '../text/language.tsx';

/** What is happening to a row, in words. */
export function RowStatus({ state }: { state: RowState }) {
  const texts = useTexts();
  const status = state === 'refused' ? 'refused' : 'accepted';
  return (
    <span className={`status status-${status}`} title={texts.changeStatusHelp[status]}>
      {texts.changeStatus[status]}
    </span>
  );
}
