/** A day on which sales are not as usual, in the languages of the page. */
export interface SpecialDay {
  readonly en: string;
  readonly pt: string;
}

const DAY_MS = 86_400_000;

/** Month and day, from January 1. */
const fixed: ReadonlyMap<string, SpecialDay> = new Map([
  ['1-1', { en: "New Year's Day", pt: 'Ano Novo' }],
  ['4-21', { en: 'Tiradentes Day', pt: 'Tiradentes' }],
  ['5-1', { en: 'Labour Day', pt: 'Dia do Trabalho' }],
  ['6-12', { en: "Brazilian Valentine's Day", pt: 'Dia dos Namorados' }],
  ['9-7', { en: 'Independence Day', pt: 'Independência do Brasil' }],
  [
    '10-12',
    { en: "Our Lady of Aparecida and Children's Day", pt: 'Nossa Senhora Aparecida e Dia das Crianças' },
  ],
  ['11-2', { en: "All Souls' Day", pt: 'Finados' }],
  ['11-15', { en: 'Republic Day', pt: 'Proclamação da República' }],
  ['11-20', { en: 'Black Awareness Day', pt: 'Dia da Consciência Negra' }],
  ['12-24', { en: 'Christmas Eve', pt: 'véspera de Natal' }],
  ['12-25', { en: 'Christmas Day', pt: 'Natal' }],
  ['12-31', { en: "New Year's Eve", pt: 'véspera de Ano Novo' }],
]);

/** Days from Easter Sunday. */
const movable: ReadonlyMap<number, SpecialDay> = new Map([
  [-48, { en: 'Carnival Monday', pt: 'segunda-feira de Carnaval' }],
  [-47, { en: 'Carnival Tuesday', pt: 'terça-feira de Carnaval' }],
  [-46, { en: 'Ash Wednesday', pt: 'Quarta-feira de Cinzas' }],
  [-2, { en: 'Good Friday', pt: 'Sexta-feira Santa' }],
  [0, { en: 'Easter Sunday', pt: 'Páscoa' }],
  [60, { en: 'Corpus Christi', pt: 'Corpus Christi' }],
]);

/**
 * Holidays of Brazil, and days on which people buy presents.
 *
 * @param day counted from 1970-01-01
 */
export function brazilianDay(day: number): SpecialDay | undefined {
  const date = new Date(day * DAY_MS);
  const [month, dayOfMonth, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()];
  const isSecond = dayOfMonth > 7 && dayOfMonth <= 14;
  if (weekday === 0 && isSecond && month === 5) return { en: "Mother's Day", pt: 'Dia das Mães' };
  if (weekday === 0 && isSecond && month === 8) return { en: "Father's Day", pt: 'Dia dos Pais' };
  // The day after the fourth Thursday.
  if (weekday === 5 && month === 11 && dayOfMonth > 22 && dayOfMonth <= 29)
    return { en: 'Black Friday', pt: 'Black Friday' };
  return fixed.get(`${month}-${dayOfMonth}`) ?? movable.get(day - easterSunday(date.getUTCFullYear()));
}

/** Of the Gregorian calendar (Meeus 1991, Astronomical Algorithms, chapter 8), counted from 1970-01-01. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moon + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const from = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(from / 31) - 1, (from % 31) + 1) / DAY_MS;
}
