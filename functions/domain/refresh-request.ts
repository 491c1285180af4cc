import { businessDate } from './business-date.ts';

/** Input of the refresh state machine. */
export interface RefreshInput {
  /** The day to compute for, `YYYY-MM-DD`. */
  readonly logical_date?: string;
  /** When the Scheduler meant to start the run; decides the day when no logical date is given. */
  readonly scheduled_time?: string;
}

export class InvalidRefreshInput extends Error {
  override readonly name = 'InvalidRefreshInput';
  readonly code = 'invalid_refresh_input';
}

/** The day a run is for. Throws {@link InvalidRefreshInput} when the input's is no calendar day. */
export function logicalDate(input: RefreshInput, startedAt: string, businessTimeZone: string): string {
  const { logical_date: given, scheduled_time: scheduled } = input;
  if (given === undefined) return businessDate(scheduled ?? startedAt, businessTimeZone);
  const day =
    typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given)
      ? new Date(`${given}T00:00:00Z`)
      : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given) {
    throw new InvalidRefreshInput(
      `logical_date must be a calendar day such as 2026-11-21, not ${JSON.stringify(given)}`,
    );
  }
  return given;
}
