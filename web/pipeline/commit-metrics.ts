import type { Formats } from '../text/formats.ts';

/**
 * What a commit says of itself, in words: the metrics of Delta's operations that there are words for, as far as they
 * are not nought.
 */
export function metricTexts(
  metrics: Readonly<Record<string, string>>,
  words: Readonly<Record<string, (count: string) => string>>,
  { number }: Formats,
): string[] {
  return Object.keys(words).flatMap((name) => {
    const count = Number(metrics[name] ?? 0);
    return count > 0 ? [words[name]!(number(count))] : [];
  });
}
