const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What a clock on the wall shows, as milliseconds: the wall-clock time read as if it were UTC. */
function wallClock(time: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((time % 1000) + 1000) % 1000);
}

/**
 * The instant at which a clock in the zone shows this time (`YYYY-MM-DDTHH:MM:SS`, fraction optional). Where a
 * clock shows it twice, the first; where it is skipped, the instant that the time before the change would give.
 */
export function instantOfWallClock(localTime: string, timeZone: string): Date {
  const wanted = Date.parse(`${localTime}Z`);
  const before = wanted - (wallClock(wanted - 86_400_000, timeZone) - (wanted - 86_400_000));
  const after = wanted - (wallClock(wanted + 86_400_000, timeZone) - (wanted + 86_400_000));
  const matching = [before, after].filter((time) => wallClock(time, timeZone) === wanted);
  return new Date(matching[0] ?? before);
}

/** The calendar day in the zone at an instant, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, instant: Date): string =>
  new Date(wallClock(instant.getTime(), timeZone)).toISOString().slice(0, 10);

/** The calendar day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
