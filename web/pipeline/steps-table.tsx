import { Button } from '../controls/button.tsx';
import { durationText } from '../text/elapsed.ts';
import { useSpoken } from '../text/language.tsx';
import { messageOf } from './run-advice.ts';
import type { RunDetail } from './run-api.ts';
import { RunStatus } from './run-status.tsx';
import { itemName, lengthOf, type StepRow, statesWithin, statusOf, stepRows } from './run-steps.ts';

interface Props {
  readonly run: RunDetail;
  readonly now: number;
  /** Only the steps of this state, and those within it. */
  readonly state: string | undefined;
  readonly onShowAll: () => void;
}

/** The steps of a run over time; says all that the graph says. */
export function StepsTable({ run, now, state, onShowAll }: Props) {
  const { texts } = useSpoken();
  const words = texts.pipeline;
  const states = state === undefined ? undefined : statesWithin(state, run.graph);
  const rows = stepRows(run.steps).filter(({ step }) => !states || states.has(step.name));
  const begin = Date.parse(run.started_at);
  const length = Math.max(1, lengthOf(run, now));
  return (
    <section className="steps" aria-label={words.steps}>
      <div className="steps-head">
        <h2>{state === undefined ? words.steps : words.stepsOf(state)}</h2>
        {state !== undefined && (
          <Button variant="quiet" onPress={onShowAll}>
            {words.showAll}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="muted">{state === undefined ? words.noSteps : words.notReached}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.step}</th>
              <th scope="col">{words.overTime}</th>
              <th scope="col" className="numeric">
                {words.duration}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Step key={row.step.id} row={row} begin={begin} length={length} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface StepProps {
  readonly row: StepRow;
  /** Of the run. */
  readonly begin: number;
  readonly length: number;
  readonly now: number;
}

function Step({ row: { step, depth }, begin, length, now }: StepProps) {
  const { texts, formats, language } = useSpoken();
  const words = texts.pipeline;
  const status = statusOf(step);
  const own = lengthOf(step, now);
  const item = itemName(step);
  return (
    <>
      <tr className={step.error === null ? undefined : 'has-note'}>
        <th scope="row" style={{ paddingLeft: `${depth}rem` }}>
          <RunStatus status={status} isShort />{' '}
          <span title={step.item?.label ?? undefined}>
            {item ?? step.name}
            {item && <span className="step-state">{step.name}</span>}
          </span>
          {step.attempts > 1 && (
            <span className="attempts">{words.attempts(formats.number(step.attempts))}</span>
          )}
        </th>
        <td>
          <svg className="step-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect className="step-ground" width="100" height="8" />
            <rect
              className={`part-${status}`}
              x={Math.min(99, ((Date.parse(step.started_at) - begin) / length) * 100)}
              width={Math.max(0.8, (own / length) * 100)}
              height="8"
            />
          </svg>
          <span className="visually-hidden">
            {words.startedAfter(durationText(Date.parse(step.started_at) - begin, language))}
          </span>
        </td>
        <td className="numeric">{durationText(own, language)}</td>
      </tr>
      {step.error !== null && (
        <tr>
          <td colSpan={3} className="step-note">
            <code>{step.error}</code> {step.cause !== null && messageOf(step.cause)}
          </td>
        </tr>
      )}
    </>
  );
}
