import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append } from '#lake/append';
import { deleteRows } from '#lake/delete';
import { history } from '#lake/history';
import { MemoryObjectStore } from '#lake/memory-object-store';
import { merge } from '#lake/merge';
import type { OperationResult } from '#lake/operation';
import { overwrite } from '#lake/overwrite';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type Fault, FaultyObjectStore } from './faulty-object-store.ts';
import { type LakeFixture, openLakeFixture, rowsOf, valuesSql } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

/** Sequences tried; the nightly tier raises it. */
const RUNS = Number(process.env.LAKE_PROPERTY_RUNS ?? 60);

interface Row {
  readonly id: number;
  readonly value: number;
}

type Operation =
  | { readonly kind: 'append' | 'merge'; readonly rows: readonly Row[] }
  | { readonly kind: 'delete'; readonly from: number; readonly to: number }
  | { readonly kind: 'overwrite'; readonly rows: readonly Row[] };

const row = fc.record({ id: fc.integer({ min: 0, max: 20 }), value: fc.integer({ min: 0, max: 99 }) });
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('append' as const), rows }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), rows }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      from: fc.integer({ min: 0, max: 20 }),
      to: fc.integer({ min: 0, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('overwrite' as const), rows }) },
);
const fault = fc.constantFrom<Fault>('none', 'none', 'none', 'lost_request', 'lost_answer');

function sqlOf(given: readonly Row[]): string {
  return valuesSql(
    ['id', 'value'],
    given.map(({ id, value }) => `${id}, ${value}`),
  );
}

function run(table: DeltaTable, step: Operation, name: string): Promise<OperationResult> {
  const options = { transactions: [{ appId: name, version: 1 }], userMetadata: name };
  switch (step.kind) {
    case 'append':
      // Without a transaction, nothing but the commit itself keeps the rows from being written twice.
      return append(table, sqlOf(step.rows), { userMetadata: name });
    case 'overwrite':
      return overwrite(table, sqlOf(step.rows), options);
    case 'delete':
      return deleteRows(table, {
        where: [{ column: 'id', op: 'between', value: [step.from, step.to] }],
        ...options,
      });
    case 'merge':
      return merge(table, {
        source: sqlOf(step.rows),
        on: ['id'],
        matched: [{ when: 'source.value > 90', delete: true }, { update: 'all' }],
        notMatched: [{ insert: 'all' }],
        ...options,
      });
  }
}

/** The same operation on plain rows. */
function model(state: readonly Row[], step: Operation): Row[] {
  switch (step.kind) {
    case 'append':
      return [...state, ...step.rows];
    case 'overwrite':
      return [...step.rows];
    case 'delete':
      return state.filter(({ id }) => id < step.from || id > step.to);
    case 'merge': {
      const source = new Map(step.rows.map((each) => [each.id, each]));
      const kept = state.flatMap((each) => {
        const change = source.get(each.id);
        if (change === undefined) return [each];
        return change.value > 90 ? [] : [change];
      });
      const present = new Set(state.map(({ id }) => id));
      return [...kept, ...step.rows.filter(({ id }) => !present.has(id))];
    }
  }
}

function sorted(state: readonly Row[]): Row[] {
  return [...state].sort((a, b) => a.id - b.id || a.value - b.value);
}

it('gives what the committed operations give one after the other, each exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
      fc.infiniteStream(fault),
      fc.infiniteStream(fc.boolean()),
      async (writers, faults, retries) => {
        const store = new MemoryObjectStore();
        const faulty = () =>
          lake.context({
            store: new FaultyObjectStore(
              store,
              () => faults.next().value,
              () => retries.next().value,
            ),
          });
        const schema = struct([field('id', 'integer'), field('value', 'integer')]);
        const configuration = { 'delta.checkpointInterval': '3' };
        const clean = await DeltaTable.create(lake.context({ store }), 't', { schema, configuration });
        const steps = new Map<string, Operation>();

        await Promise.all(
          writers.map(async (operations, writer) => {
            const table = await DeltaTable.open(faulty(), 't');
            for (const [at, step] of operations.entries()) {
              steps.set(`${writer}-${at}`, step);
              await run(table, step, `${writer}-${at}`);
            }
          }),
        );

        // The log tells the order; replaying it on plain rows must give the table, version by version.
        const order = (await history(clean)).reverse().flatMap(({ userMetadata }) => userMetadata ?? []);
        expect([...order].sort()).toEqual([...steps.keys()].sort());
        let state: Row[] = [];
        for (const [at, name] of order.entries()) {
          state = model(state, steps.get(name)!);
          expect(await rowsOf(clean, { version: at + 1 })).toEqual(sorted(state));
        }
        const fresh = await DeltaTable.open(lake.context({ store }), 't');
        expect(await rowsOf(fresh)).toEqual(sorted(state));
      },
    ),
    { numRuns: RUNS },
  );
}, 300_000);

it('lets 16 appenders commit 10 times each without losing or doubling one', async () => {
  const store = new MemoryObjectStore();
  const schema = struct([field('id', 'integer')]);
  await DeltaTable.create(lake.context({ store }), 't', { schema });

  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      const table = await DeltaTable.open(lake.context({ store }), 't');
      for (let at = 0; at < 10; at++) await append(table, `SELECT ${writer * 10 + at} AS id`);
    }),
  );

  const table = await DeltaTable.open(lake.context({ store }), 't');
  expect((await table.snapshot()).version).toBe(160);
  expect(await rowsOf(table)).toEqual(Array.from({ length: 160 }, (_, id) => ({ id })));
});
