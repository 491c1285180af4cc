import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append } from '#lake/append';
import { deleteRows } from '#lake/delete';
import { history } from '#lake/history';
import { encodeCommit } from '#lake/log';
import { MemoryObjectStore } from '#lake/memory-object-store';
import { merge } from '#lake/merge';
import type { OperationResult } from '#lake/operation';
import { optimize } from '#lake/optimize';
import { overwrite } from '#lake/overwrite';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { updateRows } from '#lake/update';
import { vacuum } from '#lake/vacuum';
import { type Fault, FaultyObjectStore, ProcessDeath } from './faulty-object-store.ts';
import { keysOf, type LakeFixture, openLakeFixture, rowsOf, valuesSql } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

/** Sequences of operations tried. */
const RUNS = process.env.NIGHTLY ? 3_000 : 200;
const TIMEOUT_MS = process.env.NIGHTLY ? 7_200_000 : 600_000;

interface Row {
  readonly id: number;
  readonly value: number;
}

type Operation =
  | { readonly kind: 'append' | 'merge'; readonly rows: readonly Row[] }
  | { readonly kind: 'delete' | 'update'; readonly from: number; readonly to: number }
  | { readonly kind: 'optimize' }
  | { readonly kind: 'overwrite'; readonly rows: readonly Row[] };

const row = fc.record({ id: fc.integer({ min: 0, max: 20 }), value: fc.integer({ min: 0, max: 99 }) });
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('append' as const), rows }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), rows }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('optimize' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete' as const, 'update' as const),
      from: fc.integer({ min: 0, max: 20 }),
      to: fc.integer({ min: 0, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('overwrite' as const), rows }) },
);
const fault = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Fault>('none') },
  { weight: 5, arbitrary: fc.constantFrom<Fault>('lost_request', 'lost_answer') },
  { weight: 1, arbitrary: fc.constantFrom<Fault>('death_before', 'death_after') },
);

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
    case 'optimize':
      return optimize(table, { userMetadata: name });
    case 'delete':
    case 'update': {
      const where = [{ column: 'id', op: 'between', value: [step.from, step.to] }] as const;
      if (step.kind === 'delete') return deleteRows(table, { where, ...options });
      return updateRows(table, { set: { value: 'value + 100' }, where, ...options });
    }
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
    case 'optimize':
      return [...state];
    case 'update':
      return state.map((each) =>
        each.id < step.from || each.id > step.to ? each : { ...each, value: each.value + 100 },
      );
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

it(
  'gives what the committed operations give one after the other, each exactly once',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        fc.infiniteStream(fault),
        fc.infiniteStream(fc.boolean()),
        async (writers, faults, retries) => {
          const store = new MemoryObjectStore();
          // Each call is a process of its own.
          const begin = () => DeltaTable.open(processContext(), 't');
          const processContext = () =>
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
          const committed = new Set<string>();
          const unknown = new Set<string>();

          await Promise.all(
            writers.map(async (operations, writer) => {
              let table = await begin();
              for (const [at, step] of operations.entries()) {
                const name = `${writer}-${at}`;
                steps.set(name, step);
                for (let done = false; !done; ) {
                  try {
                    const { status } = await run(table, step, name);
                    if (status !== 'unchanged') committed.add(name);
                    done = true;
                  } catch (error) {
                    if (!(error instanceof ProcessDeath)) throw error;
                    table = await begin();
                    // Who comes after does it again, if the operation has a transaction that keeps it from being doubled.
                    done = step.kind === 'append' || step.kind === 'optimize';
                    if (done) unknown.add(name);
                  }
                }
              }
            }),
          );

          // The log tells the order; replaying it on plain rows must give the table, version by version.
          const order = (await history(clean)).reverse().flatMap(({ userMetadata }) => userMetadata ?? []);
          expect(new Set(order).size).toBe(order.length);
          expect(order.filter((name) => !unknown.has(name)).sort()).toEqual([...committed].sort());
          let state: Row[] = [];
          for (const [at, name] of order.entries()) {
            state = model(state, steps.get(name)!);
            expect(await rowsOf(clean, { version: at + 1 })).toEqual(sorted(state));
          }
          // What the dead left behind can go, and nothing else does.
          await vacuum(clean, { retention: 'interval 0 seconds' });
          const fresh = await DeltaTable.open(lake.context({ store }), 't');
          expect(await rowsOf(fresh)).toEqual(sorted(state));
          const data = (await keysOf(store)).filter((key) => key.endsWith('.zstd.parquet'));
          expect(data).toHaveLength((await fresh.snapshot()).files.size);
        },
      ),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);

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

it('gives up with a code of its own when others are always first, and commits nothing', async () => {
  const store = new MemoryObjectStore();
  const schema = struct([field('id', 'integer')]);
  await DeltaTable.create(lake.context({ store }), 't', { schema });
  const rival = encodeCommit([{ txn: { appId: 'rival', version: 1 } }]);
  store.putIfAbsent = async (key, bytes) => {
    await MemoryObjectStore.prototype.putIfAbsent.call(store, key, rival);
    return MemoryObjectStore.prototype.putIfAbsent.call(store, key, bytes);
  };
  const table = await DeltaTable.open(lake.context({ store }), 't');

  const appending = append(table, 'SELECT 1 AS id');

  await expect(appending).rejects.toMatchObject({ code: 'too_many_writers', details: { table: 't' } });
  expect(await rowsOf(table)).toEqual([]);
});
