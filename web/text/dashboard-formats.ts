import type { Language } from '#contracts/messages/translate';

const DAY_MS = 86_400_000;

/** Figures as charts show them. Amounts come in cents, days counted from 1970-01-01. */
export interface ChartFormats {
  /** To the cent. */
  amount(cents: number): string;
  /** For axes and cards: `R$ 1.2 mi`. */
  shortAmount(cents: number): string;
  shortNumber(value: number): string;
  /** `12 Nov` */
  shortDay(day: number): string;
  /** `Thu 12 Nov 2026` */
  longDay(day: number): string;
  month(day: number): string;
  weekday(weekday: number, width: 'short' | 'long'): string;
  hours(hour: number): string;
  /** `+12%`, of a ratio. */
  change(ratio: number): string;
  share(ratio: number): string;
  /** `+3` */
  signed(value: number): string;
}

export function chartFormatsOf(language: Language): ChartFormats {
  const locale = language === 'pt-BR' ? 'pt-BR' : 'en-GB';
  const money = { style: 'currency', currency: 'BRL', currencyDisplay: 'narrowSymbol' } as const;
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: number): string => format.format(day * DAY_MS).replace(/\.$|,/g, '');
  };
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number): string => format.format(value);
  };
  const amount = number(money);
  const shortAmount = number({ ...money, ...compact });
  const names = { short: date({ weekday: 'short' }), long: date({ weekday: 'long' }) };
  const twoDigits = (hour: number): string => String(hour).padStart(2, '0');
  return {
    amount: (cents) => amount(cents / 100),
    shortAmount: (cents) => shortAmount(cents / 100),
    shortNumber: number(compact),
    shortDay: date({ day: 'numeric', month: 'short' }),
    longDay: date({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    month: date({ month: 'short', year: 'numeric' }),
    // 1970-01-05 was a Monday.
    weekday: (weekday, width) => names[width](4 + weekday),
    hours: (hour) => `${twoDigits(hour)}:00–${twoDigits(hour)}:59`,
    change: number({ style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
    share: number({ style: 'percent', maximumFractionDigits: 0 }),
    signed: number({ signDisplay: 'exceptZero' }),
  };
}
