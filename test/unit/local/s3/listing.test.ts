import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listKeys } from '#local/s3/list-keys';
import { SortedKeys } from '#local/s3/sorted-keys';
import { compareUtf8 } from '#local/s3/utf8-order';

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const key = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', '/', '\u{ff5e}', '🚀', '\u{e000}'),
    minLength: 1,
    maxLength: 6,
  }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
);

describe('compareUtf8', () => {
  it('orders as the bytes do', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(Math.sign(compareUtf8(a, b))).toBe(byBytes(a, b));
      }),
    );
  });
});

describe('SortedKeys', () => {
  it('is a sorted set through any additions and deletions', () => {
    const step = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3000 }).map(String));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3000, size: 'max' }), (steps) => {
        const sorted = new SortedKeys();
        const model = new Set<string>();
        for (const [isAddition, item] of steps) {
          sorted[isAddition ? 'add' : 'delete'](item);
          model[isAddition ? 'add' : 'delete'](item);
        }
        expect([...sorted.from(() => false)]).toEqual([...model].sort(byBytes));
      }),
      { numRuns: 30 },
    );
  });
});

describe('listKeys', () => {
  /** What S3 documents, done the slow way. */
  const expected = (keys: string[], prefix: string, delimiter: string) => {
    const items = new Map<string, boolean>();
    for (const name of [...keys].sort(byBytes)) {
      if (!name.startsWith(prefix)) continue;
      const at = delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length);
      if (at < 0) items.set(name, false);
      else items.set(name.slice(0, at + delimiter.length), true);
    }
    return [...items].map(([name, isPrefix]) => ({ name, isPrefix }));
  };

  it('pages through exactly what a full scan finds', () => {
    const query = fc.record({
      keys: fc.uniqueArray(key, { maxLength: 60 }),
      prefix: fc.constantFrom('', 'a', 'a/', 'b/a'),
      delimiter: fc.constantFrom('', '/', 'b', 'ab'),
      limit: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(query, ({ keys, prefix, delimiter, limit }) => {
        const sorted = new SortedKeys();
        for (const name of keys) sorted.add(name);
        const found = [];
        let after: string | undefined = '';
        while (after !== undefined) {
          const page = listKeys(sorted, { prefix, delimiter, after, limit, includes: () => true });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          found.push(...page.items);
          // A listing that turns in circles must fail and not hang.
          expect(found.length).toBeLessThanOrEqual(keys.length);
          after = page.next;
        }
        expect(found).toEqual(expected(keys, prefix, delimiter));
      }),
      { numRuns: 500 },
    );
  });

  it('jumps over a common prefix without looking at the keys under it', () => {
    const sorted = new SortedKeys();
    for (let i = 0; i < 20_000; i++) sorted.add(`many/${i}`);
    sorted.add('z');
    let looked = 0;
    const includes = () => {
      looked += 1;
      return true;
    };
    const { items } = listKeys(sorted, { prefix: '', delimiter: '/', after: '', limit: 10, includes });
    expect(items.map(({ name }) => name)).toEqual(['many/', 'z']);
    expect(looked).toBe(2);
  });
});
