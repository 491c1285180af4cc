import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { cellValue } from '#contracts/cell-value';
import { batchesOf } from '#web/import/batches';
import { type CheckedRows, checkRows, rowId } from '#web/import/check-rows';
import { guessMapping, missingFields, repeatedFields } from '#web/import/column-mapping';
import { readCsv } from '#web/import/read-csv';
import { refusedCsv } from '#web/import/refused-csv';
import { settle } from '#web/import/settle';

const { product } = catalog;
const hash = createHash('sha256').update('file').digest('hex');
const FILE = `\uFEFFNome;descricao;Preço;categoria;E-mail fornecedor\r
Mesa;"de jantar;
grande";499,90;Móveis;vendas@fornecedor.example\r
Cadeira;;zero;Móveis;vendas@fornecedor.example\r
Banco;x\r
`;

const check = (text: string): Promise<CheckedRows> => {
  const file = readCsv(text)!;
  const mapping = guessMapping(file.columns, product);
  return checkRows(file, { entity: product, mapping, timeZone: 'America/Sao_Paulo', hash }, async () => {});
};

describe('a CSV file', () => {
  it('is read with the separator of its header, and knows its lines', () => {
    const file = readCsv(FILE)!;

    expect(file.columns).toEqual(['Nome', 'descricao', 'Preço', 'categoria', 'E-mail fornecedor']);
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(readCsv('a,b\n')).toBeUndefined();
    expect(() => readCsv('a,b\n"x')).toThrow();
  });

  it('has its columns mapped by name and alias, each field once', () => {
    const mapping = guessMapping(['Nome', 'PRECO', 'price', 'x', 'E-mail Fornecedor'], product);

    expect(mapping).toEqual(['name', 'price', undefined, undefined, 'supplier_email']);
    expect(missingFields(mapping, product)).toEqual(['category']);
    expect(repeatedFields(['name', 'name', undefined, undefined])).toEqual(['name']);
  });

  it('is judged row by row as the API would', async () => {
    const { good, refused } = await check(FILE);

    expect(good.map(({ record }) => record)).toEqual([
      {
        id: rowId(hash, 2),
        name: 'Mesa',
        description: 'de jantar;\ngrande',
        price: '499.90',
        category: 'Móveis',
        supplier_email: 'vendas@fornecedor.example',
      },
    ]);
    expect(refused.map(({ row, reasons }) => [row.line, reasons])).toEqual([
      [4, [{ field: 'price', message: 'must be an amount of money, such as 19.90' }]],
      [5, [{ cells: 2, columns: 5 }]],
    ]);
  });

  it('gives its refused rows back, to be corrected', async () => {
    const { refused } = await check(FILE);
    const text = refusedCsv(
      readCsv(FILE)!.columns,
      refused,
      { line: 'Line', reason: 'Reason' },
      () => 'bad',
    ).join('');

    expect(readCsv(text)!.rows.map(({ cells }) => cells)).toEqual([
      ['Cadeira', '', 'zero', 'Móveis', 'vendas@fornecedor.example', '4', 'bad'],
      ['Banco', 'x', '', '', '', '5', 'bad'],
    ]);
  });
});

describe('a cell', () => {
  it.each([
    ['12', 'integer', 12],
    ['1.5', 'integer', '1.5'],
    ['1.299,90', 'decimal(12,2)', '1299.90'],
    ['1,299', 'decimal(12,2)', '1,299'],
    ['2026-11-20 10:00', 'timestamp', '2026-11-20T13:00:00.000Z'],
    ['2026-11-20T10:00:00-03', 'timestamp', '2026-11-20T10:00:00-03:00'],
    ['20/11/2026', 'timestamp', '20/11/2026'],
    ['2026-11-20 00:00:00', 'date', '2026-11-20'],
    ['a; b,c', 'array<string>', ['a', 'b,c']],
    ['["a"]', 'array<string>', ['a']],
    [' x ', 'string', ' x '],
  ] as const)('%s as %s', (cell, type, value) => {
    expect(cellValue(cell, type, 'America/Sao_Paulo')).toEqual(value);
  });
});

describe('batches', () => {
  it('hold what the API takes, and are the same every time', async () => {
    const line = `Mesa;${'x'.repeat(1900)};1;Móveis;a@b.example`;
    const head = 'nome;descricao;preco;categoria;email_fornecedor';
    const { good } = await check([head, ...Array.from({ length: 1200 }, () => line)].join('\n'));
    const batches = batchesOf(good);

    expect(batches.flatMap(({ rows }) => rows)).toEqual(good);
    for (const { rows } of batches) {
      expect(rows.length).toBeLessThanOrEqual(500);
      expect(Buffer.byteLength(JSON.stringify(rows.map(({ record }) => record)))).toBeLessThanOrEqual(
        1024 * 1024,
      );
    }
    expect(batchesOf(good)).toEqual(batches);
  });
});

describe('what became of the rows', () => {
  it('is seen in the records, and of the others in their receipts', async () => {
    const sent = ['a', 'b', 'c'].map((id, at) => ({
      row: { row: { line: at + 2, cells: [] }, record: { id } },
      eventId: `e-${id}`,
      receipt: id,
    }));
    let looks = 0;
    const records = {
      list: async () => ({
        data: [
          { id: 'a', _event_id: 'e-a' },
          { id: 'b', _event_id: 'other' },
        ],
        next_cursor: null,
      }),
      receipt: async (receipt: string) => {
        looks += 1;
        if (receipt === 'b') return { event_id: 'e-b', status: 'refused', reason: 'already_exists' } as const;
        return { event_id: receipt, status: looks === 1 ? 'accepted' : 'landed' } as const;
      },
    };
    const settled = await settle(records, product, sent, async () => {});

    expect(settled).toEqual({
      saved: 2,
      unknown: 0,
      refused: [
        {
          row: sent[1]!.row.row,
          reasons: [{ field: undefined, message: 'A create for an id that already has a record.' }],
        },
      ],
    });
  });
});
