import { compareUtf8 } from './utf8-order.ts';

const MAX_CHUNK = 512;

/** A sorted set of keys in UTF-8 order, cut into chunks so that an insertion moves few of them. */
export class SortedKeys {
  readonly #chunks: string[][] = [];

  add(key: string): void {
    const at = Math.min(this.#chunkOf(key), this.#chunks.length - 1);
    const chunk = this.#chunks[at];
    if (!chunk) {
      this.#chunks.push([key]);
      return;
    }
    const i = lowerBound(chunk, (item) => compareUtf8(item, key) < 0);
    if (chunk[i] === key) return;
    chunk.splice(i, 0, key);
    if (chunk.length > MAX_CHUNK) this.#chunks.splice(at + 1, 0, chunk.splice(MAX_CHUNK / 2));
  }

  delete(key: string): void {
    const at = this.#chunkOf(key);
    const chunk = this.#chunks[at];
    if (!chunk) return;
    const i = lowerBound(chunk, (item) => compareUtf8(item, key) < 0);
    if (chunk[i] !== key) return;
    chunk.splice(i, 1);
    if (chunk.length === 0) this.#chunks.splice(at, 1);
  }

  /** The keys from the first one on for which `isBefore` is false. The set must not change meanwhile. */
  *from(isBefore: (key: string) => boolean): Generator<string> {
    let at = lowerBound(this.#chunks, (c) => isBefore(c.at(-1)!));
    let i = at < this.#chunks.length ? lowerBound(this.#chunks[at]!, isBefore) : 0;
    for (; at < this.#chunks.length; at++, i = 0) {
      const chunk = this.#chunks[at]!;
      for (; i < chunk.length; i++) yield chunk[i]!;
    }
  }

  /** The first chunk that could hold the key, or the number of chunks. */
  #chunkOf(key: string): number {
    return lowerBound(this.#chunks, (chunk) => compareUtf8(chunk.at(-1)!, key) < 0);
  }
}

/** The index of the first item for which `isBefore` is false. */
function lowerBound<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
