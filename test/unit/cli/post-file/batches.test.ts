import { expect, it } from 'vitest';
import { MAX_BATCH_BYTES } from '#cli/api/post-batch';
import { type Batch, batchesOf } from '#cli/post-file/batches';
import type { Row } from '#cli/post-file/row';
import { recordReader } from '#cli/post-file/to-record';
import { catalog } from '#contracts/catalog';

const options = {
  reader: recordReader(catalog.sale, 'UTC'),
  maxRows: 3,
  idOf: (line: number) => `file-${line}`,
};

async function batches(rows: Row[]) {
  async function* asynchronous() {
    yield* rows;
  }
  const all: Batch[] = [];
  for await (const batch of batchesOf(asynchronous(), options)) all.push(batch);
  return all;
}

it('fills batches, gives rows an id by their line unless they bring one, and sets unreadable rows aside', async () => {
  const rows: Row[] = [
    { line: 2, values: { note: 'a' } },
    { line: 3, problem: 'not JSON', raw: '{' },
    { line: 4, values: { id: 'own' } },
    { line: 5, values: {} },
    { line: 6, values: {} },
  ];

  const [first, second, ...rest] = await batches(rows);

  expect(rest).toEqual([]);
  expect(first!.rows.map(({ record }) => record.id)).toEqual(['file-2', 'own', 'file-5']);
  expect(first!.unreadable).toEqual([{ line: 3, row: '{', problem: 'not JSON' }]);
  expect(second).toMatchObject({ number: 1, rows: [{ line: 6 }] });
});

it('stays below the size that a request may have', async () => {
  const row = (line: number): Row => ({ line, values: { note: 'x'.repeat(MAX_BATCH_BYTES / 2) } });
  const sizes = (await batches([row(1), row(2), row(3)])).map(({ rows }) => rows.length);
  expect(sizes).toEqual([1, 1, 1]);
});
