import type { MachineName } from '#contracts/pipeline-run';
import { useTexts } from '../text/language.tsx';
import { adviceOn, commandFor, messageOf } from './run-advice.ts';

interface Props {
  readonly error: string;
  readonly cause: string | null;
  readonly machine: MachineName;
}

/** Why a run failed, what that means, and what to do. */
export function RunFailure({ error, cause, machine }: Props) {
  const words = useTexts().pipeline;
  const kind = adviceOn(error, cause, machine);
  const advice = words.advice[kind];
  const command = commandFor[kind];
  const message = cause === null ? undefined : messageOf(cause);
  return (
    <section className="alert run-failure" aria-label={words.whyFailed}>
      <h2>
        <code>{error}</code>
      </h2>
      {message && <p className="run-cause">{message}</p>}
      <p>{advice.means}</p>
      <p>
        <strong>{words.whatToDo}</strong> {advice.remedy}
      </p>
      {command && (
        <pre>
          <code>{command}</code>
        </pre>
      )}
      {cause !== null && message !== cause && (
        <details className="more">
          <summary>{words.wholeCause}</summary>
          <pre className="run-cause">{cause}</pre>
        </details>
      )}
    </section>
  );
}
