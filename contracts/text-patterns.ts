/**
 * Regular expressions of the fields, as text that means the same to ECMAScript, Python and Rust: JSON Schema carries
 * them to clients of every language. So no `\s`, `\d` or `\p{…}` (Python reads the first two wider and lacks the
 * third), and no lone surrogates, which only ECMAScript strings can hold.
 */

/** What String.prototype.trim removes (ECMA-262 WhiteSpace and LineTerminator); inside of a character class. */
const blank = '\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';
/** The Unicode category Cc; inside of a character class. */
const control = '\\u0000-\\u001f\\u007f-\\u009f';
const controlBesidesLineEndsAndTabs = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';

/** Blanks around a value are taken, and left out of what is kept. */
const amongBlanks = (inner: string): string => `^[${blank}]*(?:${inner})[${blank}]*$`;

const visible = `[^${control}${blank}]`;

export const linePattern = amongBlanks(`${visible}(?:[^${control}]*${visible})?`);
export const linesPattern = amongBlanks(`${visible}(?:[^${controlBesidesLineEndsAndTabs}]*${visible})?`);

/**
 * Not taken in the name of a file: what cannot be seen (controls, line separators, marks that reverse the direction of
 * text and so disguise an extension), what has no XML form, and what separates folders.
 */
const notInFileNames = `${control}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufdd0-\\ufdef\\ufffe\\uffff/\\\\`;

/** The name of a file; with an extension of these, in any case. */
export function fileNamePattern(extensions: readonly string[] = []): string {
  const first = `[^${notInFileNames}${blank}]`;
  if (extensions.length === 0) return amongBlanks(`${first}(?:[^${notInFileNames}]*${first})?`);
  const anyCase = (text: string) => text.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
  return amongBlanks(`(?:${first}[^${notInFileNames}]*)?\\.(?:${extensions.map(anyCase).join('|')})`);
}

export const identifierPattern = '^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$';

/** Parts between dots, a domain with a top level: what web forms take too. */
export const emailPattern = amongBlanks(
  "(?:[A-Za-z0-9_'+-]+\\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z]{2,}",
);

export const phoneNumberPattern = amongBlanks(
  '\\+?[0-9][0-9 ().-]{3,28}[0-9().-]|\\([0-9]{1,4}\\)[0-9 ().-]{3,26}[0-9().-]',
);

/** More than zero, up to ten digits before the point, and no part of a cent. */
export const moneyPattern = amongBlanks(
  '\\+?(?:0*[1-9][0-9]{0,9}(?:\\.[0-9]{1,2}0*)?|0+\\.(?:0[1-9]|[1-9][0-9]?)0*)',
);

/** A day that the calendar has; both arguments are patterns. */
const dayOf = (years: string, leapYears: string): string =>
  `(?:(?:${leapYears})-02-29|(?:${years})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])))`;
const leapInCentury = '0[48]|[2468][048]|[13579][26]';

/** Of the years 1900 to 2999. */
const day = dayOf('(?:19|2[0-9])[0-9]{2}', `(?:19|2[0-9])(?:${leapInCentury})|2[048]00`);
/** Of the years 1 to 9999. */
const anyDay = `(?!0000)${dayOf('[0-9]{4}', `[0-9]{2}(?:${leapInCentury})|(?:[02468][048]|[13579][26])00`)}`;

export const calendarDatePattern = `^${day}$`;
export const anyCalendarDatePattern = `^${anyDay}$`;

const hours = '(?:[01][0-9]|2[0-3])';
const minutes = '[0-5][0-9]';
const time = `${hours}:${minutes}(?::${minutes}(?:\\.[0-9]+)?)?`;
const offset = `(?:Z|[+-]${hours}:${minutes})`;
/** In UTC, too, the year is one of 1900 to 2999: so the first and the last day have one side to be offset to. */
export const instantPattern = `^(?!1900-01-01T[^+]*\\+|2999-12-31T[^-]*-)${day}T${time}${offset}$`;

const instantToTheMicrosecond = `${anyDay}[Tt ]${hours}:${minutes}:${minutes}(?:\\.[0-9]{1,6})?(?:[Zz]|[+ -]${hours}(?::?${minutes})?)`;
/**
 * An instant of the years 1 to 9999 in a query: lenient about what differs between the tools that print one. A blank
 * may stand for the plus of an offset that was not percent-encoded.
 */
export const anyInstantPattern = `^(?!0001-01-01[Tt ][0-9:.]*[+ ]|9999-12-31[Tt ][0-9:.]*-)${instantToTheMicrosecond}$`;

/** A number that DECIMAL(precision, scale) holds as it is. */
export const decimalPattern = (precision: number, scale: number): string =>
  `^-?0*[0-9]{1,${Math.max(precision - scale, 1)}}${scale > 0 ? `(?:\\.[0-9]{1,${scale}}0*)?` : ''}$`;

const label = '[A-Za-z0-9\\u00c0-\\u024f](?:[A-Za-z0-9\\u00c0-\\u024f-]{0,61}[A-Za-z0-9\\u00c0-\\u024f])?';
/** A host by name or by IPv4 address, perhaps with a port, and what may follow it. */
export const webAddressPattern = amongBlanks(
  `[Hh][Tt][Tt][Pp][Ss]?://${label}(?:\\.${label})*\\.?(?::[0-9]{1,5})?(?:[/?#][^${control}${blank}]*)?`,
);

/**
 * One of several values between commas. One with a comma, or with a quotation mark in front, stands between quotation
 * marks, and a mark within it is doubled.
 */
export const listItemPattern = '^(?:[^",][^,]*|"(?:[^"]|"")*")?$';
