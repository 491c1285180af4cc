import type { JsonSchema } from '#contracts/openapi/json-schema';
import {
  calendarDatePattern,
  emailPattern,
  identifierPattern,
  instantPattern,
  moneyPattern,
  phoneNumberPattern,
  webAddressPattern,
} from '#contracts/text-patterns';

/** What people call texts of a pattern. */
const forms: Readonly<Record<string, string>> = {
  [calendarDatePattern]: 'day, YYYY-MM-DD',
  [emailPattern]: 'e-mail address',
  [identifierPattern]: 'identifier, 1 to 128 of A-Z a-z 0-9 . _ : @ -',
  [instantPattern]: 'RFC 3339 date-time with an offset',
  [moneyPattern]: 'decimal text',
  [phoneNumberPattern]: 'telephone number',
  [webAddressPattern]: 'http or https URL',
};

/** The values that a field takes, in a few words. */
export function limitsInWords(schema: JsonSchema): string {
  const { type, pattern, minimum, exclusiveMinimum, maximum, multipleOf, maxLength } = schema;
  const words = schema.enum as readonly string[] | undefined;
  const alternatives = schema.anyOf as readonly JsonSchema[] | undefined;
  if (alternatives) return alternatives.map(limitsInWords).join(', or ');
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  if (type === 'array')
    return `${schema.minItems} to ${schema.maxItems} of: ${limitsInWords(schema.items as JsonSchema)}`;
  if (type === 'string') {
    const form = forms[pattern as string] ?? 'text';
    return maxLength === undefined ? form : `${form}, up to ${maxLength} characters`;
  }
  const from = exclusiveMinimum === undefined ? `${minimum}` : `above ${exclusiveMinimum}`;
  const step = multipleOf === undefined ? '' : `, a multiple of ${multipleOf}`;
  return `${type === 'integer' ? 'whole number' : type}, ${from} to ${maximum}${step}`;
}
