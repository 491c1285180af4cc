import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityNames } from '#contracts/catalog';
import type { ChangeEvent } from '#contracts/change-event';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import { openAuditLog } from '#functions/pipeline/audit-log';
import { runIdOf } from '#functions/pipeline/made-by';
import { maintainTable } from '#functions/pipeline/maintain-table';
import { openIfExists } from '#functions/pipeline/source-tables';
import { tableNeeds } from '#functions/pipeline/table-needs';
import { trimFileCache } from '#lake/file-cache';
import { history } from '#lake/history';
import { MemoryObjectStore } from '#lake/memory-object-store';
import type { ObjectStore } from '#lake/object-store';
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';
import { saleData, saleEvent } from './change-events.ts';
import { dyingStore, ProcessDied } from './dying-store.ts';
import { closeSharedEngine, openSharedEngine, type ScratchLake, scratchLake } from './scratch-lake.ts';
import { silverModel, silverOutcome } from './silver-model.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const DAY_MS = 86_400_000;
const SALES = tablePath.silver('sale');

interface ClockedLake extends ScratchLake {
  passDays(days: number): void;
  maintain(path: string): ReturnType<typeof maintainTable>;
  keys(prefix: string): Promise<string[]>;
}

/** A lake whose clock stands still until it is told to move. */
async function clockedLake(wrap: (store: ObjectStore) => ObjectStore = (store) => store) {
  let time = Date.parse('2026-11-21T12:00:00Z');
  const now = () => new Date(time);
  const lake = await scratchLake(() => wrap(new MemoryObjectStore(now)));
  lake.context.now = now;
  return {
    ...lake,
    passDays(days) {
      time += days * DAY_MS;
    },
    async maintain(path) {
      const result = await maintainTable(lake.context, path);
      // The functions that refresh have caches of their own: what is deleted in the lake is gone for them.
      await trimFileCache(lake.context, 0);
      return result;
    },
    async keys(prefix) {
      const keys: string[] = [];
      for await (const { key } of lake.context.store.list(prefix)) keys.push(key);
      return keys;
    },
  } satisfies ClockedLake as ClockedLake;
}

const dataFiles = async (lake: ClockedLake, path: string) =>
  (await lake.keys(path)).filter((key) => key.endsWith('.parquet') && !key.includes('_delta_log'));

async function refreshAll(lake: ScratchLake): Promise<void> {
  for (const entity of [...entityNames, UNKNOWN_ENTITY] as const) await lake.refresh(entity);
}

async function sellInSteps(lake: ScratchLake, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await lake.land(saleEvent());
    await lake.refresh('sale');
  }
}

describe('bronze', () => {
  it('is packed when the day is over, and no event changes', async () => {
    const lake = await clockedLake();
    await sellInSteps(lake, 3);
    const events = await lake.rows(tablePath.bronze);

    const during = await lake.maintain(tablePath.bronze);
    lake.passDays(1);
    const after = await lake.maintain(tablePath.bronze);
    const again = await lake.maintain(tablePath.bronze);

    expect(during).toMatchObject({ compaction: 'nothing_to_do' });
    expect(after).toMatchObject({ compaction: 'compacted', files_packed: 3, files_written: 1 });
    expect(again).toMatchObject({ compaction: 'nothing_to_do', version: after.version });
    expect(await lake.rows(tablePath.bronze)).toEqual(events);
  });

  it('stays as it was landed as long as silver has not applied it', async () => {
    const lake = await clockedLake();
    await lake.land(saleEvent());
    await lake.refresh('sale');
    await lake.land(saleEvent());
    await lake.land(saleEvent());
    lake.passDays(30);

    const before = await lake.maintain(tablePath.bronze);
    await lake.refresh('sale');
    const after = await lake.maintain(tablePath.bronze);

    expect(before).toMatchObject({ compaction: 'nothing_to_do' });
    expect(after).toMatchObject({ compaction: 'compacted', files_packed: 3 });
    expect(await lake.rows(SALES)).toHaveLength(3);
  });

  it('keeps the log that silver has yet to read, however old', async () => {
    const lake = await clockedLake();
    for (let times = 0; times < 20; times++) await lake.land(saleEvent());
    const first = await lake.maintain(tablePath.bronze);
    lake.passDays(40);
    await lake.land(saleEvent());

    const waiting = await lake.maintain(tablePath.bronze);
    await refreshAll(lake);
    const applied = await lake.maintain(tablePath.bronze);

    expect(first).toMatchObject({ checkpoint: true, log_files_deleted: 0 });
    expect(waiting).toMatchObject({ log_files_deleted: 0 });
    expect(applied.log_files_deleted).toBe(20);
    expect(await lake.rows(SALES)).toHaveLength(21);
    const fresh = await DeltaTable.open(lake.context, tablePath.bronze);
    expect((await fresh.snapshot()).version).toBe(applied.version);
  });
});

describe('what audits found', () => {
  it('is packed, by a commit that names the run', async () => {
    const lake = await clockedLake();
    for (let run = 1; run <= 9; run++) {
      const audits = openAuditLog(lake.context, {
        runId: `run-${run}`,
        logicalDate: '2026-11-21',
        onFailure: (_, cause) => {
          throw cause;
        },
      });
      await audits.keepAudits('gold/x', [{ audit: 'one', rowsFound: run }]);
    }
    const found = await lake.rows(tablePath.audits);

    const result = await maintainTable(lake.context, tablePath.audits, 'upkeep');

    expect(result).toMatchObject({ compaction: 'compacted', files_packed: 9, files_written: 1 });
    expect(await lake.rows(tablePath.audits)).toEqual(found);
    const [latest] = await history(await DeltaTable.open(lake.context, tablePath.audits), { limit: 1 });
    expect(runIdOf(latest!.userMetadata)).toBe('upkeep');
  });
});

describe('silver', () => {
  it('can be made again from bronze that was packed, and comes to the same', async () => {
    const lake = await clockedLake();
    await sellInSteps(lake, 3);
    await lake.land(saleEvent({ data: saleData({ price: 9000 }) }), saleEvent());
    await lake.refresh('sale');
    const before = await silverOutcome(lake);
    for (const days of [1, 8]) {
      lake.passDays(days);
      await lake.maintain(tablePath.bronze);
    }
    for (const path of [SALES, tablePath.quarantine, tablePath.deleted])
      await lake.context.store.delete(await lake.keys(`${path}/`));

    await lake.refresh('sale');

    expect(await dataFiles(lake, tablePath.bronze)).toHaveLength(1);
    expect(await silverOutcome(lake)).toEqual(before);
  });

  it('is packed into files in the order of the ids', async () => {
    const lake = await clockedLake();
    for (const id of ['h', 'g', 'f', 'e', 'd', 'c', 'b', 'a']) {
      await lake.land(saleEvent({ id }));
      await lake.refresh('sale');
    }
    const sales = await lake.rows(SALES);

    const result = await lake.maintain(SALES);

    expect(result).toMatchObject({ compaction: 'compacted', files_packed: 8, files_written: 1 });
    expect(await lake.rows(SALES)).toEqual(sales);
    const { sql } = await readTable(await DeltaTable.open(lake.context, SALES));
    const inFileOrder = await lake.context.engine.rows<{ id: string }>(sql);
    expect(inFileOrder.map(({ id }) => id).join('')).toBe('abcdefgh');
  });

  it('gives way to a refresh that rewrites the same files first, and is packed the next time', async () => {
    let interfere: (() => Promise<unknown>) | undefined;
    const lake = await clockedLake((store) => beforeCommit(store, 'OPTIMIZE', () => interfere));
    await sellInSteps(lake, 8);
    const [{ id }] = (await lake.rows<{ id: string }>(SALES, 'id')) as [{ id: string }];
    await lake.land(saleEvent({ op: 'update', id, data: { price: 77 } }));
    let refreshes = 0;
    interfere = async () => {
      refreshes++;
      await lake.refresh('sale');
    };

    const lost = await lake.maintain(SALES);
    interfere = undefined;
    const next = await lake.maintain(SALES);

    expect(refreshes).toBe(1);
    expect(lost).toMatchObject({ compaction: 'lost_race', files_packed: 0 });
    expect(next).toMatchObject({ compaction: 'compacted' });
    expect((await silverOutcome(lake)).records[id]).toBe(77);
    expect(await lake.rows(SALES)).toHaveLength(8);
  });

  it('packed just before the merge of a refresh makes it repeat its step, and nothing is lost', async () => {
    let interfere: (() => Promise<unknown>) | undefined;
    const lake = await clockedLake((store) => beforeCommit(store, 'MERGE', () => interfere));
    await sellInSteps(lake, 8);
    const [{ id }] = (await lake.rows<{ id: string }>(SALES, 'id')) as [{ id: string }];
    await lake.land(saleEvent({ op: 'update', id, data: { price: 77 } }), saleEvent());
    const compactions: string[] = [];
    interfere = async () => compactions.push((await lake.maintain(SALES)).compaction);

    const refreshed = await lake.refresh('sale');

    expect(compactions).toEqual(['compacted', 'nothing_to_do']);
    expect(refreshed).toMatchObject({ status: 'refreshed', events: 2 });
    expect((await silverOutcome(lake)).records[id]).toBe(77);
    expect(await lake.rows(SALES)).toHaveLength(9);
  });
});

describe('old files', () => {
  it('are deleted a week after they were replaced, and not a moment sooner', async () => {
    const lake = await clockedLake();
    await sellInSteps(lake, 3);
    lake.passDays(1);
    await lake.maintain(tablePath.bronze);

    lake.passDays(6.9);
    const early = await lake.maintain(tablePath.bronze);
    lake.passDays(0.2);
    const late = await lake.maintain(tablePath.bronze);

    expect(early).toMatchObject({ vacuum: 'vacuumed', files_deleted: 0 });
    expect(late).toMatchObject({ files_deleted: 3 });
    expect(late.bytes_deleted).toBeGreaterThan(0);
    expect(await dataFiles(lake, tablePath.bronze)).toHaveLength(1);
    expect(await lake.rows(tablePath.bronze)).toHaveLength(3);
  });

  it('are all kept where the table forgets too soon what it removed', async () => {
    const lake = await clockedLake();
    const { schema } = await sampleSnapshot(lake);
    await DeltaTable.create(lake.context, 'gold/short', {
      schema,
      configuration: { 'delta.deletedFileRetentionDuration': 'interval 1 hour' },
    });
    await lake.context.store.put('gold/short/orphan.parquet', Buffer.from('x'));
    lake.passDays(30);

    const needs = await tableNeeds(await DeltaTable.open(lake.context, 'gold/short'));
    const result = await lake.maintain('gold/short');

    expect(needs.vacuum).toBe(false);
    expect(result).toMatchObject({ vacuum: 'kept', files_deleted: 0 });
    expect(await lake.keys('gold/short/orphan')).toHaveLength(1);
  });
});

describe('the needs of a table', () => {
  it('are met by its maintenance', async () => {
    const lake = await clockedLake();
    await sellInSteps(lake, 20);
    const table = await DeltaTable.open(lake.context, SALES);
    const fresh = await tableNeeds(table);

    await lake.maintain(SALES);
    const after = await tableNeeds(await DeltaTable.open(lake.context, SALES));
    lake.passDays(8);
    const later = await tableNeeds(await DeltaTable.open(lake.context, SALES));

    expect(fresh).toEqual({ table: SALES, compact: true, checkpoint: true, vacuum: false });
    expect(after).toEqual({ table: SALES, compact: false, checkpoint: false, vacuum: false });
    expect(later).toEqual({ table: SALES, compact: false, checkpoint: false, vacuum: true });
  });
});

/** Few ids, keys and prices, so that retries, conflicts and refusals meet each other often. */
const arbitraryEvent: fc.Arbitrary<ChangeEvent> = fc
  .record({
    key: fc.constantFrom('1', '2', '3'),
    op: fc.constantFrom('create', 'replace', 'update', 'delete'),
    id: fc.constantFrom('a', 'b', 'c'),
    price: fc.constantFrom(1, 2.5, 9000),
  })
  .map(({ key, op, id, price }) => {
    const data = op === 'delete' ? null : op === 'update' ? { price } : saleData({ price });
    return saleEvent({ event_id: `${id}-${key}`, op: op as ChangeEvent['op'], id, data });
  });

type Step = ChangeEvent[] | 'refresh' | { maintainAfterDays: number } | { diesAfter: number };

const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(arbitraryEvent, { minLength: 1, maxLength: 4 }) },
    { weight: 2, arbitrary: fc.constant('refresh' as const) },
    { weight: 1, arbitrary: fc.record({ diesAfter: fc.nat(9) }) },
    { weight: 3, arbitrary: fc.record({ maintainAfterDays: fc.constantFrom(0, 1, 8, 40) }) },
  ),
  { minLength: 6, maxLength: 14 },
);

it('loses and repeats nothing, however landing, refreshing, dying, waiting and maintenance follow each other', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySteps, async (steps) => {
      const store = dyingStore();
      const lake = await clockedLake(store.wrap);
      const landed = [saleEvent({ id: 'a' })];
      await lake.land(...landed);
      await lake.refresh('sale');
      for (const step of steps) {
        if (step === 'refresh') await lake.refresh('sale');
        else if (Array.isArray(step)) {
          await lake.land(...step);
          landed.push(...step);
        } else if ('maintainAfterDays' in step) {
          lake.passDays(step.maintainAfterDays);
          await maintainAll(lake);
        } else {
          store.dieAfter(step.diesAfter);
          await lake.refresh('sale').catch((error: unknown) => {
            if (!isDeath(error)) throw error;
          });
          store.revive();
        }
      }
      await lake.refresh('sale');
      await maintainAll(lake);

      expect(await silverOutcome(lake)).toEqual(silverModel(landed));
      expect(await lake.rows(tablePath.bronze)).toHaveLength(landed.length);
      await lake.close();
    }),
    { numRuns: 6 },
  );
});

async function maintainAll(lake: ClockedLake): Promise<void> {
  for (const path of [tablePath.bronze, SALES, tablePath.deleted, tablePath.quarantine])
    if (await openIfExists(lake.context, path)) await lake.maintain(path);
}

async function sampleSnapshot(lake: ClockedLake) {
  await sellInSteps(lake, 1);
  return (await DeltaTable.open(lake.context, SALES)).snapshot();
}

/** Lets something happen right before commits of an operation. */
function beforeCommit(
  store: ObjectStore,
  operation: string,
  interference: () => (() => Promise<unknown>) | undefined,
): ObjectStore {
  const { putIfAbsent } = store;
  store.putIfAbsent = async (key, bytes) => {
    const interfere = Buffer.from(bytes).includes(`"operation":"${operation}"`) && interference();
    if (interfere) await interfere();
    return putIfAbsent.call(store, key, bytes);
  };
  return store;
}

const isDeath = (error: unknown): boolean =>
  error instanceof ProcessDied || (error instanceof Error && isDeath(error.cause));
