import { useTexts } from '../text/language.tsx';
import type { StateStatus } from './run-steps.ts';

const marks: Readonly<Record<StateStatus, string>> = {
  succeeded: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  failed: 'M4 4l8 8m0-8-8 8',
  timed_out: 'M8 3.5V8l3 2',
  aborted: 'M4.5 4.5h7v7h-7z',
  caught: 'M8 3.5v6M8 12v.5',
  running: 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5',
  waiting: 'M4.5 8h7',
};

/** A status as a sign, for those who know it, and in words. */
export function RunStatus({ status, isShort = false }: { status: StateStatus; isShort?: boolean }) {
  const word = useTexts().pipeline.statusName[status];
  return (
    <span className={`run-status run-${status}`} title={isShort ? word : undefined}>
      <svg className="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={marks[status]} />
      </svg>
      <span className={isShort ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
