import { durationText } from '../text/elapsed.ts';
import { useSpoken } from '../text/language.tsx';
import type { Run } from './run-api.ts';
import { RunStatus } from './run-status.tsx';
import { lengthOf } from './run-steps.ts';

export function RunFacts({ run, now }: { run: Run; now: number }) {
  const { texts, formats, language } = useSpoken();
  const words = texts.pipeline;
  return (
    <dl className="facts run-facts">
      <div>
        <dt>{words.state}</dt>
        <dd>
          <span role="status">
            <RunStatus status={run.status} />
          </span>
        </dd>
      </div>
      {run.logical_date && (
        <div>
          <dt>{words.logicalDate}</dt>
          <dd>{formats.day(run.logical_date)}</dd>
        </div>
      )}
      <div>
        <dt>{words.started}</dt>
        <dd>
          <time dateTime={run.started_at}>{formats.instant(run.started_at)}</time>
        </dd>
      </div>
      <div>
        <dt>{words.duration}</dt>
        <dd>{durationText(lengthOf(run, now), language)}</dd>
      </div>
      <div>
        <dt>{words.run}</dt>
        <dd>
          <code>{run.run_id}</code>
        </dd>
      </div>
      <div>
        <dt>{words.input}</dt>
        <dd>
          <code>{JSON.stringify(run.input)}</code>
        </dd>
      </div>
    </dl>
  );
}
