import type { SpecialDay } from './brazilian-days.ts';
import type { AnomalyMeasure, SalesAnomaly } from './sales-anomalies.ts';

/** Why a day stands out, in the languages of the page. */
export interface Reason {
  readonly en: string;
  readonly pt: string;
}

const WEEKDAYS = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  pt: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
} as const;
/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

type Language = keyof typeof WEEKDAYS;

/** @param special what is known of the day itself */
export const reasonOf = (anomaly: SalesAnomaly, special?: SpecialDay): Reason => ({
  en: sentences(anomaly, special, 'en'),
  pt: sentences(anomaly, special, 'pt'),
});

const sentences = (anomaly: SalesAnomaly, special: SpecialDay | undefined, language: Language): string =>
  [
    special && `${capital(special[language])}.`,
    usual(anomaly, language),
    driven(anomaly, language),
    pieces(anomaly, language),
  ]
    .filter(Boolean)
    .join(' ');

function usual({ measure, value, expected, low, high, day }: SalesAnomaly, language: Language): string {
  const show = (amount: number) => shown(measure, amount, language);
  const weekday = WEEKDAYS[language][weekdayOf(day)]!;
  const times = compared(value, expected, language);
  const range = `${show(low)} ${language === 'en' ? 'to' : 'a'} ${show(high)}`;
  return language === 'en'
    ? `${capital(show(value))}${times}: on a ${weekday} ${show(expected)} is usual (${range}).`
    : `${capital(show(value))}${times}: ${weekday === 'sábado' || weekday === 'domingo' ? 'num' : 'numa'} ${weekday}, o usual é ${show(expected)} (${range}).`;
}

/** ` are 3.2 times as much as usual` and the like; nothing where nothing was expected. */
function compared(value: number, expected: number, language: Language): string {
  const ratio = value / expected;
  if (!Number.isFinite(ratio) || ratio > 100) return '';
  const number = (amount: number, digits: number) => grouped(amount, digits, language);
  if (ratio >= 2)
    return language === 'en'
      ? `, ${number(ratio, 1)} times the usual`
      : `, ${number(ratio, 1)} vezes o usual`;
  const percent = number(Math.abs(ratio - 1) * 100, 0);
  const above = ratio > 1;
  return language === 'en'
    ? `, ${percent}% ${above ? 'above' : 'below'} the usual`
    : `, ${percent}% ${above ? 'acima' : 'abaixo'} do usual`;
}

function driven({ measure, driver }: SalesAnomaly, language: Language): string {
  if (!driver) return '';
  const amount = shown(measure, Math.abs(driver.difference), language);
  const more = driver.difference > 0;
  return language === 'en'
    ? `Largest part: ${driver.name}, ${amount} ${more ? 'more' : 'less'} than usual.`
    : `Maior parte: ${driver.name}, ${amount} a ${more ? 'mais' : 'menos'} que o usual.`;
}

function pieces({ pieces }: SalesAnomaly, language: Language): string {
  if (!pieces) return '';
  const [value, expected] = [pieces.value, pieces.expected].map((each) =>
    grouped(Math.round(each), 0, language),
  );
  return language === 'en'
    ? `Pieces sold: ${value}; usual: ${expected}.`
    : `Peças vendidas: ${value}; usual: ${expected}.`;
}

/** @param amount hundredths of the currency, or pieces */
function shown(measure: AnomalyMeasure, amount: number, language: Language): string {
  if (measure === 'revenue') return `R$ ${grouped(amount / 100, 2, language)}`;
  const whole = Math.round(amount);
  const noun = language === 'en' ? (whole === 1 ? 'piece' : 'pieces') : whole === 1 ? 'peça' : 'peças';
  return `${grouped(whole, 0, language)} ${noun}`;
}

/** Made here and not by Intl, whose separators change with its version: the same day must give the same text. */
function grouped(amount: number, digits: number, language: Language): string {
  const [whole, fraction] = amount.toFixed(digits).split('.');
  const [thousands, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
  const marked = whole!.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? marked : `${marked}${decimal}${fraction}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
