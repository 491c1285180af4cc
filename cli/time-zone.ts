import { wallClockOf } from '#contracts/wall-clock';

/** The calendar day in the zone at an instant, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, instant: Date): string =>
  wallClockOf(instant.toISOString(), timeZone).slice(0, 10);

/** The calendar day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
