/** The clock that all services of a cloud share. */
export interface Clock {
  now(): Date;
}

/** A clock that can be set wrong. */
export interface AdjustableClock extends Clock {
  /** Milliseconds added to this machine's time; a change is a jump, forward or back. */
  offsetMs: number;
}

export function createClock(machineMs: () => number = Date.now): AdjustableClock {
  const clock: AdjustableClock = {
    offsetMs: 0,
    now: () => new Date(machineMs() + clock.offsetMs),
  };
  return clock;
}
