import type { Formats } from '../text/formats.ts';

/** A value of a table as people read it. @param type in the spelling of the Delta protocol */
export function cellText(value: unknown, type: string | undefined, formats: Formats): string {
  if (type === 'date') return formats.day(String(value));
  if (type === 'timestamp') return formats.instant(String(value));
  // Identifiers and versions are numbers too: only amounts are grouped.
  if (typeof value === 'number' && type?.startsWith('decimal')) return formats.number(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
