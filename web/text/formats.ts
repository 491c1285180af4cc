import type { Language } from '#contracts/messages/translate';
import type { CalendarPart } from '#contracts/query-operators';

/** Values as people read them. Times are those of the business time zone. */
export interface Formats {
  readonly timeZone: string;
  /** An amount as the API has it, or its decimal digits; never calculated with. */
  money(amount: number | string): string;
  number(value: number): string;
  /** A calendar day, `YYYY-MM-DD`. */
  day(day: string): string;
  /** An instant, RFC 3339. */
  instant(instant: string): string;
  /** A weekday, 1 for Monday, or an hour of the day. */
  calendarPart(part: CalendarPart, value: string): string;
  bytes(bytes: number): string;
  list(words: readonly string[], type?: 'conjunction' | 'disjunction'): string;
}

export function formatsOf(language: Language, timeZone: string): Formats {
  const locale = language === 'pt-BR' ? 'pt-BR' : 'en-GB';
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'BRL',
    currencyDisplay: 'narrowSymbol',
  });
  const number = new Intl.NumberFormat(locale);
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { ...date, hour: '2-digit', minute: '2-digit', timeZone });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  });
  return {
    timeZone,
    // Digits as text keep amounts exact that a binary fraction could not hold.
    money: (amount) => money.format(amount as number),
    number: (value) => number.format(value),
    day: (text) => (isTime(text) ? day.format(Date.parse(text)) : text),
    instant: (text) => (isTime(text) ? instant.format(Date.parse(text)).replace(', ', ' ') : text),
    calendarPart: (part, value) => {
      // An address may hold anything.
      if (!/^\d{1,2}$/.test(value)) return value;
      if (part === 'hour') return `${value.padStart(2, '0')}:00–${value.padStart(2, '0')}:59`;
      // The fifth of January 1970 was a Monday.
      return weekday.format(Date.UTC(1970, 0, 4 + Number(value)));
    },
    bytes: (bytes) =>
      bytes >= 1_000_000 ? megabytes.format(bytes / 1_048_576) : kilobytes.format(Math.max(1, bytes / 1024)),
    list: (words, type = 'conjunction') => new Intl.ListFormat(locale, { type }).format(words),
  };
}

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));
