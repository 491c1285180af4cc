import type { Fault, FaultAt, FaultPoint, Faults } from './faults.ts';
import { seededRandom } from './seeded-random.ts';

/** A while in which one fault befalls what passes one point. */
export interface FaultWindow {
  /** Tells windows apart and seeds the choice of the victims. */
  readonly id: number;
  readonly point: FaultPoint;
  readonly fault: Fault;
  /** A regular expression; only what it matches is befallen. */
  readonly match?: string;
  /** Probability, from 0 to 1. The first that could be befallen always is. */
  readonly rate: number;
  /** The window closes after so many faults, or so many milliseconds after the first. */
  readonly times: number;
  readonly ms: number;
}

export interface FaultWindows extends Faults {
  open(window: FaultWindow): void;
  closeAll(): void;
}

/** Faults by windows, the one opened last first. Which of the passers-by are befallen follows from the seed. */
export function createFaultWindows(options: {
  readonly seed: number;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  readonly onFault: (window: FaultWindow, about: string) => void;
}): FaultWindows {
  const windows: (FaultWindow & {
    random: () => number;
    pattern: RegExp;
    fired: number;
    closesAt: number;
  })[] = [];
  return {
    open(window) {
      const random = seededRandom(options.seed, window.id);
      const pattern = new RegExp(window.match ?? '');
      windows.unshift({ ...window, random, pattern, fired: 0, closesAt: Number.POSITIVE_INFINITY });
    },
    closeAll() {
      windows.length = 0;
    },
    decide<P extends FaultPoint>(point: P, about: string): FaultAt[P] | undefined {
      for (const window of [...windows]) {
        if (options.now() >= window.closesAt) windows.splice(windows.indexOf(window), 1);
        else if (window.point === point && window.pattern.test(about)) {
          if (window.fired > 0 && window.random() >= window.rate) continue;
          window.fired += 1;
          if (window.fired === 1) window.closesAt = options.now() + window.ms;
          if (window.fired >= window.times) windows.splice(windows.indexOf(window), 1);
          options.onFault(window, about);
          return window.fault as FaultAt[P];
        }
      }
      return undefined;
    },
  };
}
