import type { SortedKeys } from './sorted-keys.ts';
import { compareUtf8 } from './utf8-order.ts';

export interface ListKeysQuery {
  readonly prefix: string;
  readonly delimiter: string;
  /** Only what comes after this key. If it is itself a common prefix, all keys under it are skipped. */
  readonly after: string;
  /** Largest number of keys and common prefixes together. */
  readonly limit: number;
  /** Whether a key is to be listed at all. */
  readonly includes: (key: string) => boolean;
}

/** A key, or what several keys have in common up to the delimiter. */
export interface ListedItem {
  readonly name: string;
  readonly isPrefix: boolean;
}

export interface ListKeysResult {
  readonly items: ListedItem[];
  /** The last key or common prefix, from which the next page goes on; undefined when nothing is left. */
  readonly next?: string;
}

/** Lists keys in UTF-8 order, rolling those up that share a prefix up to the delimiter. */
export function listKeys(sorted: SortedKeys, query: ListKeysQuery): ListKeysResult {
  const { prefix, delimiter, after, limit, includes } = query;
  const items: ListedItem[] = [];
  const skipped = commonPrefixOf(after, prefix, delimiter) === after ? after : undefined;
  let isBefore = (key: string) =>
    compareUtf8(key, prefix) < 0 ||
    (after !== '' && compareUtf8(key, after) <= 0) ||
    (skipped !== undefined && key.startsWith(skipped));
  if (limit === 0) return { items };
  for (;;) {
    let jumped = false;
    for (const key of sorted.from(isBefore)) {
      if (!key.startsWith(prefix)) return { items };
      if (!includes(key)) continue;
      if (items.length === limit) return { items, next: items.at(-1)!.name };
      const common = commonPrefixOf(key, prefix, delimiter);
      items.push({ name: common ?? key, isPrefix: common !== undefined });
      if (common === undefined) continue;
      // Jump over everything under the prefix, be it a hundred thousand keys.
      isBefore = (candidate) => compareUtf8(candidate, common) < 0 || candidate.startsWith(common);
      jumped = true;
      break;
    }
    if (!jumped) return { items };
  }
}

function commonPrefixOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '' || !key.startsWith(prefix)) return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
