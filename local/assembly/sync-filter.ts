export interface SyncFilter {
  readonly exclude: readonly string[];
  readonly include: readonly string[];
}

/**
 * Whether `aws s3 sync` looks at a key, with the exclusions before the inclusions: the last pattern that matches decides.
 * https://docs.aws.amazon.com/cli/latest/reference/s3/#use-of-exclude-and-include-filters
 */
export function isSelected(key: string, { exclude, include }: SyncFilter): boolean {
  const matches = (pattern: string): boolean => expressionOf(pattern).test(key);
  return include.some(matches) || !exclude.some(matches);
}

/** `*` stands for any characters, `/` included, `?` for one, `[…]` for one of these and `[!…]` for any other. */
function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('[!', '[^')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}
