import { type RefusalReason, refusalReasons } from '#contracts/refusal-reasons';
import { useSpoken } from '../text/language.tsx';

interface Props {
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly chosen: string | undefined;
  readonly onChoose: (reason: string | undefined) => void;
}

/** How many events each rule refused; a rule can be chosen, and let go again. */
export function ReasonBars({ reasons, chosen, onChoose }: Props) {
  const { texts, formats, say } = useSpoken();
  const words = texts.pipeline;
  const most = Math.max(...reasons.map(({ count }) => count));
  return (
    <section className="reasons" aria-label={words.byReason}>
      <ul>
        {reasons.map(({ reason, count }) => (
          <li key={reason}>
            <button
              type="button"
              className="reason"
              aria-pressed={reason === chosen}
              title={say(refusalReasons[reason as RefusalReason])}
              onClick={() => onChoose(reason === chosen ? undefined : reason)}
            >
              <span className="reason-name">{words.reasonName[reason as RefusalReason] ?? reason}</span>
              <span className="reason-count">{formats.number(count)}</span>
              <svg className="reason-bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
                <rect className="reason-bar-ground" width="100" height="4" />
                <rect className="reason-bar-part" width={(count / most) * 100} height="4" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
