import type { z } from 'zod';
import type { FieldError } from './error-codes.ts';
import type { FieldErrorCode } from './field-error-codes.ts';
import { escapePointer } from './json-pointer.ts';

/** What is listed of one record's errors; a hostile record could have a hundred thousand. */
export const MAX_FIELD_ERRORS = 50;

export type Validation<T> =
  | { readonly valid: true; readonly value: T }
  | { readonly valid: false; readonly errors: readonly FieldError[] };

/**
 * Checks a value against a contract. Every bad field gets one entry, every unknown field one of its own.
 * `at` is the JSON pointer of the value within the document it came from.
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, at = ''): Validation<T> {
  const result = schema.safeParse(value, { error: describeIssue, reportInput: true });
  if (result.success) return { valid: true, value: result.data };
  const errors: FieldError[] = [];
  for (const issue of result.error.issues) {
    if (errors.length >= MAX_FIELD_ERRORS) break;
    const pointer = issue.path.reduce<string>((path, step) => `${path}/${escapePointer(String(step))}`, at);
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys.slice(0, MAX_FIELD_ERRORS - errors.length))
        errors.push({
          pointer: `${pointer}/${escapePointer(key)}`,
          code: 'unknown_field',
          message: 'is not a known field',
        });
    else if (isMissing(issue)) errors.push({ pointer, code: 'required', message: 'is required' });
    else errors.push({ pointer, code: codeOf(issue), message: issue.message });
  }
  return { valid: false, errors };
}

const isMissing = ({ code, input }: z.core.$ZodIssue): boolean =>
  input === undefined && (code === 'invalid_type' || code === 'invalid_union' || code === 'invalid_value');

function codeOf({ code }: z.core.$ZodIssue): FieldErrorCode {
  switch (code) {
    case 'invalid_type':
    case 'invalid_union':
      return 'wrong_type';
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
      return code;
    default:
      return 'invalid_value';
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a JSON object',
  record: 'a JSON object',
};

const formats: Record<string, string> = { email: 'must be an e-mail address' };

/** Words for what the fields themselves have no message for. Without a result the field's own message stands. */
function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}${issue.input === null ? ', not null' : ''}`;
    case 'invalid_format':
      return formats[issue.format];
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    default:
      return undefined;
  }
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'string')
    return minimum === 1 ? 'must not be empty' : `must have at least ${minimum} characters`;
  if (origin === 'array')
    return minimum === 1 ? 'must not be empty' : `must hold at least ${minimum} entries`;
  return `must be at least ${minimum}`;
}

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === 'string') return `must have at most ${maximum} characters`;
  return origin === 'array' ? `must hold at most ${maximum} entries` : `must be at most ${maximum}`;
}
