import { randomUUID } from 'node:crypto';
import type { NextTime } from './schedule-expression.ts';

export interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly next: NextTime;
  /** The target's input, in which `<aws.scheduler.…>` stands for data of the invocation. */
  readonly input: string;
  /** Starts the target. */
  readonly fire: (input: string) => Promise<void>;
}

export interface Scheduler {
  stop(): void;
}

/** Timers end at 2^31 ms; a later time is waited for in steps. */
const LONGEST_TIMER_MS = 2_000_000_000;

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
export function withContext(input: string, { arn }: Schedule, scheduledMs: number): string {
  const attributes: Record<string, string> = {
    'schedule-arn': arn,
    'scheduled-time': new Date(scheduledMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    'execution-id': randomUUID(),
    'attempt-number': '1',
  };
  return input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => attributes[name] ?? whole);
}

/** Fires the schedules until it is stopped. Times that pass while no cloud runs are not made up for. */
export function startScheduler(
  schedules: readonly Schedule[],
  { now, log }: { now: () => Date; log: (line: string) => void },
): Scheduler {
  const timers = new Map<Schedule, NodeJS.Timeout>();

  function plan(schedule: Schedule, afterMs: number): void {
    const due = schedule.next(afterMs);
    if (due !== undefined) wait(schedule, due);
  }

  function wait(schedule: Schedule, due: number): void {
    const delay = due - now().getTime();
    const timer = setTimeout(
      () => {
        if (delay > LONGEST_TIMER_MS) return wait(schedule, due);
        log(`Schedule ${schedule.name} fires`);
        schedule
          .fire(withContext(schedule.input, schedule, due))
          .catch((error: unknown) => log(`Schedule ${schedule.name}: ${String(error)}`));
        plan(schedule, due);
      },
      Math.max(0, Math.min(delay, LONGEST_TIMER_MS)),
    );
    timers.set(schedule, timer);
  }

  for (const schedule of schedules) plan(schedule, now().getTime());
  return {
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
