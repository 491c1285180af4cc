/** What stands in the place of personal text for those who may not see it. */
export const MASK = '***';

interface MaskableColumn {
  readonly name: string;
  readonly type: string;
  readonly pii: boolean;
}

/** What stands in the place of a personal value of a type: {@link MASK} for text, null for all others. */
export const maskOf = (type: string): typeof MASK | null => (type === 'string' ? MASK : null);

/** The record with its personal values masked. What is null or absent stays so. */
export function maskPii<T extends Readonly<Record<string, unknown>>>(
  columns: readonly MaskableColumn[],
  record: T,
): T {
  const masked: Record<string, unknown> = { ...record };
  for (const { name, type, pii } of columns)
    if (pii && masked[name] !== null && masked[name] !== undefined) masked[name] = maskOf(type);
  return masked as T;
}
