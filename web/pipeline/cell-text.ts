import type { Language } from '#contracts/messages/translate';
import type { Formats } from '../text/formats.ts';

/** A value of a table as people read it. @param type in the spelling of the Delta protocol */
export function cellText(
  value: unknown,
  type: string | undefined,
  formats: Formats,
  language: Language,
): string {
  if (type === 'date') return formats.day(String(value));
  if (type === 'timestamp') return formats.instant(String(value));
  const scale = /^decimal\(\d+,\s*(\d+)\)$/.exec(type ?? '')?.[1];
  // Identifiers and versions are numbers too: only amounts are grouped.
  if (scale !== undefined && (typeof value === 'number' || typeof value === 'string'))
    return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
      minimumFractionDigits: Number(scale),
    }).format(value as number);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

interface NestedType {
  readonly type?: string;
  readonly elementType?: unknown;
}

/** A type in short: the Delta protocol writes nested ones as JSON. */
export function typeText(type: string): string {
  if (!type.startsWith('{')) return type;
  const { type: outer = type, elementType } = JSON.parse(type) as NestedType;
  return typeof elementType === 'string' ? `${outer}<${elementType}>` : outer;
}
