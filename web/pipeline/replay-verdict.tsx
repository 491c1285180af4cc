import { MAX_REPLAYED } from '#contracts/replay';
import { useSpoken } from '../text/language.tsx';
import type { ReplayPreview } from './quarantine-api.ts';
import { ReplayItems } from './replay-items.tsx';

/** What would become of many events that are sent again. */
export function ReplayVerdict({ preview }: { preview: readonly ReplayPreview[] }) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  const refused = preview.filter(({ outcome }) => outcome === 'refused');
  const ready = preview.length - refused.length;
  return (
    <>
      <div role="status">
        {preview.length === 0 && <p>{words.nothingToReplay}</p>}
        {preview.length > 0 && (
          <p className={ready > 0 ? 'good' : undefined}>{words.ready(formats.number(ready))}</p>
        )}
        {refused.length > 0 && <p className="bad">{words.refusedAgain(formats.number(refused.length))}</p>}
        {preview.length === MAX_REPLAYED && (
          <p className="muted">{words.atMost(formats.number(MAX_REPLAYED))}</p>
        )}
      </div>
      <ReplayItems items={refused} />
    </>
  );
}
