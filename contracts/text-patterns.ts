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

const leapDay = '(?:(?:19|2[0-9])(?:0[48]|[2468][048]|[13579][26])|2[048]00)-02-29';
const otherDay =
  '(?:19|2[0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';
/** A day that the calendar has, of the years 1900 to 2999. */
const day = `(?:${leapDay}|${otherDay})`;
export const calendarDatePattern = `^${day}$`;

const time = '(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?';
const offset = '(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])';
/** In UTC, too, the year is one of 1900 to 2999: so the first and the last day have one side to be offset to. */
export const instantPattern = `^(?!1900-01-01T[^+]*\\+|2999-12-31T[^-]*-)${day}T${time}${offset}$`;

const label = '[A-Za-z0-9\\u00c0-\\u024f](?:[A-Za-z0-9\\u00c0-\\u024f-]{0,61}[A-Za-z0-9\\u00c0-\\u024f])?';
/** A host by name or by IPv4 address, perhaps with a port, and what may follow it. */
export const webAddressPattern = amongBlanks(
  `[Hh][Tt][Tt][Pp][Ss]?://${label}(?:\\.${label})*\\.?(?::[0-9]{1,5})?(?:[/?#][^${control}${blank}]*)?`,
);
