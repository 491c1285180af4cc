import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { recordColumns } from '#contracts/record-columns';
import { readSilverModels } from '#functions/adapters/silver-models';
import type { RecordRow, RecordSource } from '#functions/domain/record-source';
import { parseTableQuery } from '#functions/domain/table-query';
import { openBronze } from '#functions/pipeline/land-events';
import { openPendingLake } from '#functions/pipeline/pending-lake';
import { openRecordReader } from '#functions/pipeline/record-reader';
import { arbitrarySaleEvent } from './arbitrary-sale-event.ts';
import { saleEvent } from './change-events.ts';
import { dyingStore, ProcessDied } from './dying-store.ts';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
} from './scratch-lake.ts';
import { silverModel } from './silver-model.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const models = readSilverModels();

const openReader = ({ context }: ScratchLake): RecordSource =>
  openRecordReader(
    context,
    openPendingLake(context, { businessTimeZone: BUSINESS_TIME_ZONE, models, patienceMs: 10_000 }),
    { businessTimeZone: BUSINESS_TIME_ZONE },
  );

const query = (text = '') =>
  parseTableQuery(text, { columns: recordColumns(catalog.sale), key: ['id'], allowPii: true });

/** Prices and versions as the list and each read by id tell them. */
async function readAll(reader: RecordSource, ids: readonly string[]) {
  const found: RecordRow[] = [];
  for (const id of ids) {
    const one = await reader.find(catalog.sale, id);
    if (one) found.push(one.record);
  }
  const { rows, count } = await (await reader.latest(catalog.sale)).select(query('sort=id&count=true'));
  expect(found).toEqual(rows.map(({ __order_values: _, ...row }) => row));
  expect(count).toBe(rows.length);
  return {
    records: Object.fromEntries(rows.map(({ id, price }) => [id, Number(price)])),
    versions: Object.fromEntries(rows.map(({ id, _event_id }) => [id, _event_id])),
  };
}

type Step =
  | { readonly land: ReturnType<typeof saleEvent>[] }
  | { readonly refreshTo: number; readonly diesAfter: number }
  | { readonly read: number }
  | { readonly find: string; readonly by: number };

const READERS = 3;
const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ land: fc.array(arbitrarySaleEvent, { minLength: 1, maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ refreshTo: fc.nat(8), diesAfter: fc.integer({ min: 0, max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ read: fc.nat(READERS - 1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ find: fc.constantFrom('a', 'b', 'c'), by: fc.nat(READERS - 1) }),
  },
);

describe('records', () => {
  it('are read as the events say that have landed, whenever and by whomever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const store = dyingStore();
        const lake = await scratchLake(store.wrap);
        const readers = Array.from({ length: READERS }, () => openReader(lake));
        const landed: ReturnType<typeof saleEvent>[] = [];
        const check = async (reader: RecordSource) => {
          const { records, versions } = silverModel(landed);
          expect(await readAll(reader, ['a', 'b', 'c'])).toEqual({ records, versions });
        };
        for (const step of steps) {
          if ('land' in step) {
            await lake.land(...step.land);
            landed.push(...step.land);
          } else if ('find' in step) {
            const found = await readers[step.by]!.find(catalog.sale, step.find);
            expect(found?.record._event_id).toBe(silverModel(landed).versions[step.find]);
          } else if ('read' in step) await check(readers[step.read]!);
          else {
            const { version } = await (await openBronze(lake.context)).snapshot();
            store.dieAfter(step.diesAfter);
            await lake.refresh('sale', Math.min(version, step.refreshTo)).catch(ignoreDeath);
            store.revive();
          }
        }
        for (const reader of readers) await check(reader);
        await lake.close();
      }),
      { numRuns: 15 },
    );
  });

  it('may come and go, and a retry of what was refused in between changes nothing', async () => {
    const lake = await scratchLake();
    const reader = openReader(lake);
    const landed: ReturnType<typeof saleEvent>[] = [];
    const change = (event_id: string, op: 'create' | 'delete') =>
      saleEvent({ id: 'a', event_id, op, ...(op === 'delete' ? { data: null } : {}) });
    const refused = change('refused', 'create');
    const steps = [
      change('1', 'create'),
      refused,
      change('2', 'delete'),
      refused,
      change('3', 'create'),
      change('4', 'delete'),
      change('5', 'create'),
    ];
    for (const event of steps) {
      await lake.land(event);
      landed.push(event);
      const { records, versions } = silverModel(landed);
      expect(await readAll(reader, ['a'])).toEqual({ records, versions });
    }
  });
});

function ignoreDeath(error: unknown): void {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof ProcessDied) return;
  throw error;
}
