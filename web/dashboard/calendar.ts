/** Calendar days counted from 1970-01-01, as Parquet has them: plain integers, free of time zones. */
export type Day = number;

/** Both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const DAY_MS = 86_400_000;

/** @param text `YYYY-MM-DD`; undefined for what is no day */
export function dayOf(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The engine takes the 31st of a short month for the day after it.
  return Number.isNaN(time) || textOf(time / DAY_MS) !== text ? undefined : time / DAY_MS;
}

/** `YYYY-MM-DD`. */
export const textOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 0 is Monday. The epoch was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export const monthStart = (day: Day): Day => dayOf(`${textOf(day).slice(0, 7)}-01`)!;
export const yearStart = (day: Day): Day => dayOf(`${textOf(day).slice(0, 4)}-01-01`)!;

export const lengthOf = ({ from, to }: Days): number => to - from + 1;

export const everyDay = ({ from, to }: Days): Day[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
