/** Without its position an event is looked for so far back. */
const DAYS_BACK = 30;
const DAY_MS = 86_400_000;

/**
 * The UTC days, `YYYY-MM-DD`, on which an event may have come: around the time in its id, if that is a UUIDv7
 * (RFC 9562 section 5.7), which the API gives out with the event; otherwise the last weeks.
 */
export function daysOfArrival(eventId: string, now: Date): { readonly from: string; readonly to: string } {
  const [, high, low] =
    /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.exec(eventId) ?? [];
  if (high === undefined || low === undefined)
    return { from: day(now.getTime() - DAYS_BACK * DAY_MS), to: day(now.getTime() + DAY_MS) };
  const accepted = Number.parseInt(high + low, 16);
  return { from: day(accepted - DAY_MS), to: day(accepted + DAY_MS) };
}

/** A year past 9999, in an id that was made up, begins with a plus and so comes before every day there is. */
const day = (milliseconds: number): string => new Date(milliseconds).toISOString().split('T')[0]!;
