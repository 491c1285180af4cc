import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { readCsv } from '#web/import/read-csv';
import { csvRow } from '#web/records/csv-text';
import { exportRecords } from '#web/records/export-records';

describe('a row of CSV', () => {
  it('quotes what needs it, and disarms formulas but no numbers', () => {
    const row = csvRow(['a,b', 'say "x"', ' y', '=1+1', '@cmd', '-2.5', '+55 (11) 9-1', '+cmd|x', '']);

    expect(row).toBe(`"a,b","say ""x"""," y",'=1+1,'@cmd,-2.5,+55 (11) 9-1,'+cmd|x,\r\n`);
  });
});

describe('an export', () => {
  const pages = [['1', '2'], ['3', '4'], ['5']];
  const asked: unknown[] = [];
  const records = {
    list: async (_: unknown, query: Readonly<Record<string, string>>) => {
      asked.push(query);
      const at = Number(query.cursor ?? 0);
      return {
        data: pages[at]!.map((id) => ({ id, price: 1.5, tags: ['a', 'b'] })),
        next_cursor: at + 1 < pages.length ? String(at + 1) : null,
      };
    },
  };
  const options = {
    columns: [{ name: 'id' }, { name: 'price' }, { name: 'tags' }, { name: 'note' }],
    query: { q: 'x' },
    signal: new AbortController().signal,
    onProgress: () => {},
  };

  it('has the rows of all pages, which can be imported again', async () => {
    const { parts, rows, isCut } = await exportRecords(records, catalog.product, options);

    expect([rows, isCut]).toEqual([5, false]);
    expect(readCsv(parts.join(''))!.rows[4]!.cells).toEqual(['5', '1.5', '["a","b"]', '']);
    expect(asked[0]).toEqual({ q: 'x', fields: 'id,price,tags,note', limit: '1000' });
  });

  it('ends at its limit, and says so', async () => {
    const { rows, isCut } = await exportRecords(records, catalog.product, { ...options, limit: 3 });

    expect([rows, isCut]).toEqual([3, true]);
  });
});
