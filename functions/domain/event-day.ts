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

/** Times that no calendar has come from ids made up. */
function day(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
