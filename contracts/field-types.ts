import * as z from 'zod';
import './field-meta.ts';
import {
  calendarDatePattern,
  emailPattern,
  identifierPattern,
  instantPattern,
  linePattern,
  linesPattern,
  moneyPattern,
  phoneNumberPattern,
  webAddressPattern,
} from './text-patterns.ts';

const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Text of 1 to `max` characters that are counted as they were sent, before anything is normalised: so JSON Schema
 * can say the same.
 */
export function characters(max: number, pattern: string, message: string) {
  const form = new RegExp(pattern, 'u');
  return z
    .string()
    .check((payload) => {
      const { value: input, issues } = payload;
      if (longerThan(max, input))
        issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input });
      else if (input.trim() === '')
        issues.push({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input });
      // Control characters break CSV, logs and terminals; lone surrogates have no UTF-8 form and would be altered.
      else if (!form.test(input) || LONE_SURROGATE.test(input))
        issues.push({ code: 'invalid_format', format: 'regex', message, input });
    })
    .meta({ minLength: 1, maxLength: max, pattern });
}

/** Counts code points, as JSON Schema does. */
const longerThan = (max: number, value: string): boolean =>
  value.length > 2 * max || (value.length > max && [...value].length > max);

/** A single line of text, 1 to `max` characters, NFC-normalised and trimmed. */
export const text = (max: number) =>
  characters(max, linePattern, 'must not contain control characters')
    .trim()
    .normalize('NFC')
    .meta({ column: 'string' });

/** Text of several lines, 1 to `max` characters, NFC-normalised and trimmed; line ends become LF. */
export const multilineText = (max: number) =>
  characters(max, linesPattern, 'must not contain control characters other than line ends and tabs')
    .trim()
    .normalize('NFC')
    .overwrite((value) => value.replace(/\r\n?/g, '\n'))
    .meta({ column: 'string' });

/** A record's identity: a UUIDv7 from the server or the client's own key. */
export const identifier = () =>
  z
    .string()
    .regex(
      new RegExp(identifierPattern),
      'must be 1 to 128 letters, digits or any of . _ : @ -, and start with a letter or digit',
    )
    .meta({ column: 'string' });

/** An e-mail address; it is a key between entities, so it is compared and kept in lower case. */
export const email = () =>
  z
    .string()
    .max(254, { abort: true })
    .regex(new RegExp(emailPattern), 'must be an e-mail address')
    .trim()
    .toLowerCase()
    .meta({ column: 'string', pii: true, format: 'email' });

export const phoneNumber = () =>
  z
    .string()
    .regex(new RegExp(phoneNumberPattern), 'must be a telephone number')
    .trim()
    .meta({ column: 'string', pii: true, fake: 'phone.number' });

const LARGEST_AMOUNT = 9_999_999_999.99;

/**
 * An amount of money above zero with at most two decimals: a JSON number or a decimal string ({@link moneyPattern}).
 * The result is a number whose shortest decimal form is the exact amount: below 10^15 hundredths every
 * amount has one, so text, JSON and DECIMAL(12,2) agree and no arithmetic is ever done on it here.
 */
export const money = () =>
  z
    .union(
      [
        z.number().meta({ exclusiveMinimum: 0, maximum: LARGEST_AMOUNT, multipleOf: 0.01 }),
        z.string().max(40).trim().meta({ pattern: moneyPattern }),
      ],
      { error: 'must be an amount of money, such as 19.90' },
    )
    .transform((value, context) => {
      const digits = typeof value === 'number' ? decimalDigits(value) : value;
      const problem = !/^[+-]?\d+(\.\d+)?$/.test(digits)
        ? 'must be an amount of money, such as 19.90'
        : Number(digits) <= 0
          ? 'must be greater than 0'
          : /\.\d{2}\d*[1-9]/.test(digits)
            ? 'must have at most 2 decimals'
            : Number(digits) > LARGEST_AMOUNT
              ? `must be at most ${LARGEST_AMOUNT}`
              : undefined;
      if (problem) {
        context.addIssue({ code: 'custom', message: problem, input: value });
        return z.NEVER;
      }
      return Number(digits);
    })
    .meta({ column: 'decimal(12,2)' });

/** Number.prototype.toString without the exponent that it uses below 1e-6 and from 1e21 on. */
function decimalDigits(value: number): string {
  const shortest = String(value);
  return shortest.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 20 : 0) : shortest;
}

/** A whole number from `minimum` to `maximum`, within a 32-bit column. */
export const wholeNumber = (minimum: number, maximum = 2_147_483_647) =>
  z
    .int({ error: ({ code }) => (code === 'invalid_type' ? 'must be a whole number' : undefined) })
    .min(minimum)
    .max(maximum)
    .meta({ column: 'integer' });

/** A point in time, RFC 3339 with an offset, of the years 1900 to 2999; kept in UTC with milliseconds. */
export const instant = () =>
  dated(instantPattern, 'must be an RFC 3339 date-time with an offset, such as 2026-11-21T10:00:00Z')
    .transform((value) => new Date(value).toISOString())
    .meta({ column: 'timestamp' });

/** A calendar day, `YYYY-MM-DD`, of the years 1900 to 2999 in the business time zone. */
export const calendarDate = () =>
  dated(calendarDatePattern, 'must be a calendar date, such as 2026-11-21').meta({ column: 'date' });

const OUTSIDE_OF_YEARS = /^(?:1[0-8]|0[0-9]|[3-9][0-9])[0-9]{2}-|^1900-01-01T|^2999-12-31T/;

function dated(pattern: string, message: string) {
  const error = ({ input }: { readonly input?: unknown }) =>
    typeof input === 'string' && OUTSIDE_OF_YEARS.test(input)
      ? 'must lie between the years 1900 and 2999'
      : message;
  return z.string({ error }).regex(new RegExp(pattern), { error });
}

/** An http or https URL. Hosts with other than Latin letters are written in Punycode (RFC 3492). */
export const webAddress = () =>
  z
    .string()
    .max(2048, { abort: true })
    .regex(new RegExp(webAddressPattern, 'u'), 'must be an http or https URL')
    .refine((value) => !LONE_SURROGATE.test(value), 'must not contain half characters')
    .trim()
    .meta({ column: 'string', fake: 'internet.url' });

/** One of a closed list of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).meta({ column: 'string' });

/** A list of 1 to 20 short texts. */
export const textList = (max: number) => z.array(text(max)).min(1).max(20).meta({ column: 'array<string>' });
