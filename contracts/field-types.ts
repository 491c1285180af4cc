import * as z from 'zod';
import './field-meta.ts';

// Control characters break CSV, logs and terminals; lone surrogates have no UTF-8 form and would be altered silently.
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;

/** A single line of text, 1 to `max` characters, NFC-normalised and trimmed. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .max(max)
    .regex(PRINTABLE, 'must not contain control characters')
    .meta({ column: 'string' });

const PRINTABLE_LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;

/** Text of several lines, 1 to `max` characters, NFC-normalised and trimmed; line ends become LF. */
export const multilineText = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .overwrite((value) => value.replace(/\r\n?/g, '\n'))
    .min(1)
    .max(max)
    .regex(PRINTABLE_LINES, 'must not contain control characters other than line ends and tabs')
    .meta({ column: 'string' });

/** A record's identity: a UUIDv7 from the server or the client's own key. */
export const identifier = () =>
  z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/,
      'must be 1 to 128 letters, digits or any of . _ : @ -, and start with a letter or digit',
    )
    .meta({ column: 'string' });

/** An e-mail address; it is a key between entities, so it is compared and kept in lower case. */
export const email = () =>
  z.string().trim().toLowerCase().max(254).pipe(z.email()).meta({ column: 'string', pii: true });

export const phoneNumber = () =>
  z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 ().-]{4,29}$|^\([0-9]{1,4}\)[0-9 ().-]{4,27}$/, 'must be a telephone number')
    .meta({ column: 'string', pii: true, fake: 'phone.number' });

const LARGEST_AMOUNT = 9_999_999_999.99;

/**
 * An amount of money above zero with at most two decimals: a JSON number or a decimal string.
 * The result is a number whose shortest decimal form is the exact amount: below 10^15 hundredths every
 * amount has one, so text, JSON and DECIMAL(12,2) agree and no arithmetic is ever done on it here.
 */
export const money = () =>
  z
    .union([z.number(), z.string().trim().max(40)], {
      error: 'must be an amount of money, such as 19.90',
    })
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

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(3000, 0, 1);

/** A point in time, RFC 3339 with an offset; kept in UTC with milliseconds. */
export const instant = () =>
  z.iso
    .datetime({
      offset: true,
      error: 'must be an RFC 3339 date-time with an offset, such as 2026-11-21T10:00:00Z',
    })
    .transform((value, context) => {
      const time = Date.parse(value);
      if (!(time >= EARLIEST && time < LATEST)) {
        context.addIssue({
          code: 'custom',
          message: 'must lie between the years 1900 and 2999',
          input: value,
        });
        return z.NEVER;
      }
      return new Date(time).toISOString();
    })
    .meta({ column: 'timestamp' });

/** A calendar day, `YYYY-MM-DD`, in the business time zone. */
export const calendarDate = () =>
  z.iso
    .date({ error: 'must be a calendar date, such as 2026-11-21' })
    .refine(
      (value) => value >= '1900-01-01' && value < '3000-01-01',
      'must lie between the years 1900 and 2999',
    )
    .meta({ column: 'date' });

export const webAddress = () =>
  z
    .string()
    .trim()
    .max(2048)
    .regex(/^[^\s\p{Cc}\p{Cs}]*$/u, 'must not contain spaces or control characters')
    .pipe(z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }))
    .meta({ column: 'string', fake: 'internet.url' });

/** One of a closed list of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).meta({ column: 'string' });

/** A list of 1 to 20 short texts. */
export const textList = (max: number) => z.array(text(max)).min(1).max(20).meta({ column: 'array<string>' });
