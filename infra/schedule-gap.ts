const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const DAY_NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const UNIT_MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: HOUR_MINUTES, day: DAY_MINUTES };

/**
 * The longest time between two starts of a schedule, in hours. An hour is added where clocks may be put forward or
 * back in between.
 *
 * @param expression `rate(…)` or `cron(…)` of EventBridge Scheduler
 * @returns undefined for schedules that do not repeat every week, such as those of certain days of the month
 */
export function longestGapHours(expression: string): number | undefined {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count !== undefined) return (Number(count) * UNIT_MINUTES[unit]!) / HOUR_MINUTES;
  const starts = startsOfWeek(expression);
  if (!starts || starts.length === 0) return undefined;
  const gaps = starts.map((start, index) => (starts[index + 1] ?? starts[0]! + WEEK_MINUTES) - start);
  const longest = Math.max(...gaps);
  return longest / HOUR_MINUTES + (longest < DAY_MINUTES ? 0 : 1);
}

/** Minutes of the week at which a cron expression starts, ascending. */
function startsOfWeek(expression: string): number[] | undefined {
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] =
    /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/) ?? [];
  if (month !== '*' || (year !== undefined && year !== '*')) return undefined;
  if (!['*', '?'].includes(dayOfMonth ?? '')) return undefined;
  const named = DAY_NAMES.reduce(
    (text, name, index) => text.replaceAll(name, String(index + 1)),
    (dayOfWeek ?? '').toUpperCase(),
  );
  const days = numbers(named === '?' ? '*' : named, 1, 7);
  const hours = numbers(hour ?? '', 0, 23);
  const minutes = numbers(minute ?? '', 0, 59);
  if (!days || !hours || !minutes) return undefined;
  return days.flatMap((day) =>
    hours.flatMap((at) => minutes.map((past) => (day - 1) * DAY_MINUTES + at * HOUR_MINUTES + past)),
  );
}

/** What a field such as `0`, `1,3`, `9-17`, `*` or `0/15` stands for, ascending; undefined for `L`, `W` and `#`. */
function numbers(field: string, least: number, most: number): number[] | undefined {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) return undefined;
    const [, from, to, step] = match;
    const last = to ?? (from === undefined || step !== undefined ? most : from);
    for (let value = Number(from ?? least); value <= Number(last); value += Number(step ?? 1))
      found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}
