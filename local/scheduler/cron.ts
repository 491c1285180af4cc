import { offsetOf } from './time-zone.ts';

/** The fields of `cron(minutes hours day-of-month month day-of-week year)`; `undefined` stands for `?`. */
export interface CronFields {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number> | 'last' | undefined;
  readonly months: ReadonlySet<number>;
  /** 1 = Sunday, as on AWS. */
  readonly daysOfWeek: ReadonlySet<number> | undefined;
  readonly years: ReadonlySet<number>;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const DAY_MS = 86_400_000;
/** Far enough for 29 February. */
const SEARCH_DAYS = 366 * 9;

function parseField(text: string, first: number, last: number, names: readonly string[] = []): Set<number> {
  const values = new Set<number>();
  const number = (part: string): number => {
    const named = names.indexOf(part.toUpperCase());
    const value = named >= 0 ? named + 1 : /^\d+$/.test(part) ? Number(part) : Number.NaN;
    if (!(value >= first && value <= last)) throw new Error(`${part} is not between ${first} and ${last}`);
    return value;
  };
  for (const item of text.split(',')) {
    const [range = '', step = '1'] = item.split('/');
    const [low = '', high] = range.split('-');
    const from = low === '*' ? first : number(low);
    const to = high !== undefined ? number(high) : low === '*' || item.includes('/') ? last : from;
    if (!(Number(step) >= 1)) throw new Error(`${step} is not a step`);
    for (let value = from; value <= to; value += Number(step)) values.add(value);
  }
  return values;
}

/** @throws Error for a field that cannot be read; `W` and `#` are not supported */
export function parseCron(text: string): CronFields {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 6) throw new Error('cron takes six fields');
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw new Error('one of day-of-month and day-of-week has to be ?, not both');
  }
  return {
    minutes: parseField(minutes, 0, 59),
    hours: parseField(hours, 0, 23),
    daysOfMonth: dayOfMonth === '?' ? undefined : dayOfMonth === 'L' ? 'last' : parseField(dayOfMonth, 1, 31),
    months: parseField(month, 1, 12, MONTHS),
    daysOfWeek: dayOfWeek === '?' ? undefined : parseField(dayOfWeek, 1, 7, DAYS),
    years: parseField(year, 1970, 2199),
  };
}

/** The first time of a schedule after an instant, in milliseconds; a local time that a clock change skips is left out. */
export function nextCronTime(fields: CronFields, timeZone: string, afterMs: number): number | undefined {
  const localMidnight = Math.floor((afterMs + offsetOf(timeZone, afterMs)) / DAY_MS) * DAY_MS;
  for (let day = localMidnight; day < localMidnight + SEARCH_DAYS * DAY_MS; day += DAY_MS) {
    if (!matchesDay(fields, new Date(day))) continue;
    for (const hour of ascending(fields.hours)) {
      for (const minute of ascending(fields.minutes)) {
        const local = day + hour * 3_600_000 + minute * 60_000;
        const instant = local - offsetOf(timeZone, local - offsetOf(timeZone, local));
        const exists = instant + offsetOf(timeZone, instant) === local;
        if (exists && instant > afterMs) return instant;
      }
    }
  }
  return undefined;
}

const ascending = (values: ReadonlySet<number>): number[] => [...values].sort((a, b) => a - b);

function matchesDay({ years, months, daysOfMonth, daysOfWeek }: CronFields, date: Date): boolean {
  if (!years.has(date.getUTCFullYear()) || !months.has(date.getUTCMonth() + 1)) return false;
  if (daysOfWeek) return daysOfWeek.has(date.getUTCDay() + 1);
  if (daysOfMonth === 'last') return new Date(date.getTime() + DAY_MS).getUTCDate() === 1;
  return daysOfMonth?.has(date.getUTCDate()) ?? false;
}
