/** The wall clock of a time zone, as HTML's date-time fields write it: `YYYY-MM-DDTHH:MM`, perhaps with seconds. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
    });
  formatters.set(timeZone, made);
  return made;
}

/** What a clock in the zone shows, to the millisecond, read as if it were UTC. */
const shownAt = (time: number, timeZone: string): number =>
  Date.parse(`${formatterOf(timeZone).format(time).replace(' ', 'T').replace(',', '.')}Z`);

/** What a clock in the zone shows at an instant: to the minute, or further where the instant needs it. */
export function wallClockOf(instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return '';
  return new Date(shownAt(time, timeZone)).toISOString().replace(/(?::00)?\.000Z$|Z$/, '');
}

/**
 * The instant at which a clock in the zone shows this, RFC 3339 in UTC; undefined for what is no time. Where a clock
 * shows it twice, the first; where it is skipped, what the time before the change would give.
 */
export function instantOf(wallClock: string, timeZone: string): string | undefined {
  const wanted = Date.parse(`${wallClock.length === 10 ? `${wallClock}T00:00` : wallClock}Z`);
  if (Number.isNaN(wanted)) return undefined;
  const day = 86_400_000;
  const [before, after] = [wanted - day, wanted + day].map(
    (near) => wanted - (shownAt(near, timeZone) - near),
  );
  const time = [before!, after!].find((candidate) => shownAt(candidate, timeZone) === wanted) ?? before!;
  return new Date(time).toISOString();
}
