import { LeftIcon, RightIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { useTexts } from '../text/language.tsx';
import type { Paging } from './use-page-search.ts';

/** Leads through a list that is sorted by time; absent where everything fits on one page. */
export function Pager({ paging: { onNewer, onOlder } }: { paging: Paging }) {
  const texts = useTexts();
  if (!onNewer && !onOlder) return null;
  return (
    <nav className="pager" aria-label={texts.pages}>
      <Button isDisabled={!onNewer} onPress={() => onNewer?.()}>
        <LeftIcon />
        {texts.pipeline.previousPage}
      </Button>
      <Button isDisabled={!onOlder} onPress={() => onOlder?.()}>
        {texts.pipeline.nextPage}
        <RightIcon />
      </Button>
    </nav>
  );
}
