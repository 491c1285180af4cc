import type { Language } from '#contracts/messages/translate';

const localeOf = (language: Language): string => (language === 'pt-BR' ? 'pt-BR' : 'en-GB');

/** How long something took: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 7 min`. */
export function durationText(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 10) {
    const digits = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 });
    return `${digits.format(seconds)} s`;
  }
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return joined(minutes, 'min', whole % 60, 's');
  return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

const joined = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago an instant was, in the largest unit that fits: `3 hours ago`. */
export function agoText(instant: string, now: number, language: Language): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'always' });
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? (['second', 1] as const);
  return format.format(-Math.floor(seconds / length), unit);
}
