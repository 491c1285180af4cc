import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '#lake/actions';
import { append } from '#lake/append';
import { commitKey, encodeCommit, readCommit } from '#lake/log';
import { decodeBitmapArray } from '#lake/roaring-bitmap';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { vacuum } from '#lake/vacuum';
import { decodeZ85 } from '#lake/z85';
import { encodeBitmapArray } from './encode-bitmap.ts';
import { type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

/** The example in the Delta protocol's chapter on deletion vectors. */
const EXAMPLE = 'wi5b=000010000siXQKl0rr91000f55c8Xg0@@D72lkbi5=-{L';
const EXAMPLE_ROWS = [3, 4, 7, 11, 18, 29];

describe('the bitmap', () => {
  it('of the protocol reads as it says', () => {
    expect(decodeBitmapArray(decodeZ85(EXAMPLE).subarray(0, 40))).toEqual(EXAMPLE_ROWS);
  });

  it('gives back any rows, in containers of every kind', () => {
    const row = fc.oneof(fc.nat(70_000), fc.nat(300_000), fc.integer({ min: 2 ** 32, max: 2 ** 32 + 99 }));
    const stretch = fc
      .tuple(row, fc.nat(9_000))
      .map(([from, length]) => Array.from({ length }, (_, at) => from + at));
    const rows = fc
      .array(
        fc.oneof(
          row.map((each) => [each]),
          stretch,
        ),
        { maxLength: 8 },
      )
      .map((parts) => [...new Set(parts.flat())].sort((a, b) => a - b));

    fc.assert(
      fc.property(rows, fc.boolean(), (expected, withRuns) => {
        expect(decodeBitmapArray(encodeBitmapArray(expected, withRuns))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['cut short', encodeBitmapArray([1, 2, 3], false).subarray(0, 20)],
    ['of another kind', Buffer.from('0000000000000000', 'hex')],
  ])('%s is refused', (_, bytes) => {
    expect(() => decodeBitmapArray(bytes)).toThrow(expect.objectContaining({ code: 'log_corrupt' }));
  });
});

it('refuses text that is not Z85', () => {
  for (const text of ['abc', '~~~~~', '#####']) {
    expect(() => decodeZ85(text)).toThrow(expect.objectContaining({ code: 'log_corrupt' }));
  }
});

/** A table of 40 rows in one file whose rows are marked as deleted, as another writer would. */
async function tableWithVector(deletionVector: object) {
  const context = lake.context();
  const table = await DeltaTable.create(context, 't', { schema: struct([field('id', 'integer')]) });
  await append(table, 'SELECT r::INTEGER AS id FROM range(40) g(r)', { orderBy: 'id' });
  const { add } = (await readCommit(context.store, 't', 1))!.actions.find((action) => action.add)!;
  const features = ['deletionVectors'];
  const protocol = {
    minReaderVersion: 3,
    minWriterVersion: 7,
    readerFeatures: features,
    writerFeatures: features,
  };
  // The new state of the file comes before the removal of the old one.
  const actions = [
    { protocol },
    { add: { ...add!, deletionVector } },
    { remove: { path: add!.path, dataChange: true, deletionTimestamp: Date.now() } },
  ] as Action[];
  await context.store.put(commitKey('t', 2), encodeCommit(actions));
  return table;
}
const left = Array.from({ length: 40 }, (_, id) => id).filter((id) => !EXAMPLE_ROWS.includes(id));

it('leaves out rows that a vector in the log deletes, at that version only', async () => {
  const table = await tableWithVector({
    storageType: 'i',
    pathOrInlineDv: EXAMPLE,
    sizeInBytes: 40,
    cardinality: 6,
  });

  expect((await rowsOf(table)).map(({ id }) => id)).toEqual(left);
  expect(await rowsOf(table, { version: 1 })).toHaveLength(40);
  const { files, tombstones } = await table.snapshot();
  expect([files.size, tombstones.size]).toEqual([1, 1]);
});

it('reads a vector from its file, and says when it is not whole', async () => {
  // Z85 of the UUID 00000000-0000-0000-0000-000000000001, after a folder name.
  const vector = {
    storageType: 'u',
    pathOrInlineDv: 'ab00000000000000000001',
    offset: 1,
    sizeInBytes: 40,
    cardinality: 6,
  };
  const table = await tableWithVector(vector);
  const key = 't/ab/deletion_vector_00000000-0000-0000-0000-000000000001.bin';
  const size = Buffer.alloc(4);
  size.writeInt32BE(40);

  await expect(rowsOf(table)).rejects.toMatchObject({ code: 'log_corrupt', details: { key } });
  await table.context.store.put(
    key,
    Buffer.concat([Buffer.from([1]), size, decodeZ85(EXAMPLE), Buffer.alloc(4)]),
  );

  expect((await rowsOf(table)).map(({ id }) => id)).toEqual(left);
});

it('neither writes nor vacuums such a table', async () => {
  const table = await tableWithVector({
    storageType: 'i',
    pathOrInlineDv: EXAMPLE,
    sizeInBytes: 40,
    cardinality: 6,
  });
  const refusal = { code: 'unsupported_feature', details: { features: ['deletionVectors'] } };

  await expect(append(table, 'SELECT 1 AS id')).rejects.toMatchObject(refusal);
  await expect(vacuum(table)).rejects.toMatchObject(refusal);
});
