import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeEvent } from '#contracts/change-event';
import { tablePath } from '#contracts/lake-layout';
import { readModelSql } from '#functions/adapters/sql-models';
import { landEvents, openBronze } from '#functions/pipeline/land-events';
import { landLateEvents } from '#functions/pipeline/land-late-events';
import { overwrite } from '#lake/overwrite';
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';
import { arbitrarySaleEvent } from './arbitrary-sale-event.ts';
import { saleData, saleEvent } from './change-events.ts';
import { dyingStore, ProcessDied } from './dying-store.ts';
import {
  closeSharedEngine,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
  streamRecord,
} from './scratch-lake.ts';
import { type ModelOutcome, silverModel, silverOutcome } from './silver-model.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const eventsSql = readModelSql('bronze/events');
const FIRST = 10n ** 55n;

type Step =
  | { readonly do: 'land'; readonly events: ChangeEvent[]; readonly diesAfter: number }
  | { readonly do: 'set aside'; readonly events: ChangeEvent[] }
  | { readonly do: 'put back'; readonly which: number; readonly diesAfter: number }
  | { readonly do: 'refresh'; readonly to: number; readonly diesAfter: number };

const events = fc.array(arbitrarySaleEvent, { minLength: 1, maxLength: 5 });
const diesAfter = fc.oneof(fc.constant(99), fc.nat(9));
const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('land' as const), events, diesAfter }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set aside' as const), events }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('put back' as const), which: fc.nat(9), diesAfter }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refresh' as const), to: fc.nat(12), diesAfter }) },
);

/** A refusal stands where its event did; of several tries of one event, at the first that came. */
const withoutOrder = ({ quarantine, ...outcome }: ModelOutcome) => ({
  ...outcome,
  quarantine: quarantine.map((each) => JSON.stringify(each)).sort(),
});

const survived = (error: unknown) => {
  for (let cause = error; cause instanceof Error; cause = cause.cause as Error)
    if (cause instanceof ProcessDied) return;
  throw error;
};

describe('batches that were set aside and put back', () => {
  it('lead to what they would have led to in their turn, whatever died meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const store = dyingStore();
        const lake = await scratchLake(store.wrap);
        const bronze = await openBronze(lake.context);
        const all: ChangeEvent[] = [];
        const aside: ReturnType<typeof streamRecord>[][] = [];
        const recordsOf = (batch: ChangeEvent[]) =>
          batch.map((event) => streamRecord(event, FIRST + BigInt(all.push(event))));
        const mortal = async (after: number, act: () => Promise<unknown>) => {
          store.dieAfter(after);
          await act().catch(survived);
          store.revive();
        };
        for (const step of steps) {
          if (step.do === 'set aside') aside.push(recordsOf(step.events));
          else if (step.do === 'land') {
            const records = recordsOf(step.events);
            await mortal(step.diesAfter, () => landEvents(bronze, eventsSql, records));
            await landEvents(bronze, eventsSql, records);
          } else if (step.do === 'put back') {
            const batch = aside[step.which % Math.max(1, aside.length)] ?? [];
            await mortal(step.diesAfter, () => landLateEvents(bronze, eventsSql, batch));
          } else {
            const { version } = await bronze.snapshot();
            await mortal(step.diesAfter, () => lake.refresh('sale', Math.min(step.to, version)));
          }
        }
        for (const batch of aside) await landLateEvents(bronze, eventsSql, batch);
        for (const batch of aside) await landLateEvents(bronze, eventsSql, batch);
        await lake.refresh('sale');

        expect(withoutOrder(await silverOutcome(lake))).toEqual(withoutOrder(silverModel(all)));
        await accountsForEveryEvent(lake, all.length);
        await lake.close();
      }),
      {
        numRuns: Number(process.env.RUNS ?? 15),
        ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
      },
    );
  });

  it('change decisions in tables that have a column of a later release', async () => {
    const lake = await scratchLake();
    const bronze = await openBronze(lake.context);
    const put = async (land: typeof landEvents, at: number, event: Partial<ChangeEvent>) =>
      land(bronze, eventsSql, [streamRecord(saleEvent({ id: 's', ...event }), FIRST + BigInt(at))]);
    await put(landEvents, 2, { event_id: 'change', op: 'update', data: { price: 5 } });
    await put(landEvents, 3, { event_id: 'end', op: 'delete', data: null });
    await put(landEvents, 4, { event_id: 'too-much', id: 'x', data: saleData({ price: 9000 }) });
    await lake.refresh('sale');
    expect(await lake.rows(tablePath.quarantine, 'event_id')).toHaveLength(3);
    for (const path of [tablePath.quarantine, tablePath.deleted]) {
      const table = await DeltaTable.open(lake.context, path);
      const { sql } = await readTable(table);
      await overwrite(table, `select *, 'web' as channel from (${sql})`, { schema: 'merge' });
    }

    await put(landLateEvents, 1, { event_id: 'start' });
    await lake.refresh('sale');

    expect(await lake.rows(tablePath.quarantine, 'event_id, channel')).toEqual([
      { event_id: 'too-much', channel: 'web' },
    ]);
    expect(await lake.rows(tablePath.deleted, 'id, channel')).toEqual([{ id: 's', channel: null }]);
    await lake.close();
  });
});

/** Every event is in bronze once; every different one is applied or in quarantine, and not both. */
async function accountsForEveryEvent(lake: ScratchLake, events: number): Promise<void> {
  const { engine } = lake.context;
  const [bronze, silver, deleted, quarantine] = await Promise.all(
    [tablePath.bronze, tablePath.silver('sale'), tablePath.deleted, tablePath.quarantine].map(
      async (path) => (await readTable(await DeltaTable.open(lake.context, path))).sql,
    ),
  );
  const [landed] = await engine.rows(
    `select count(*) as rows, count(distinct (shard_id, sequence_number, position)) as places from (${bronze})`,
  );
  const twice = await engine.rows(`
    with outcome as (
      (select unnest(_applied_events) as key, 'applied' as place from (${silver})
       union select unnest(_applied_events), 'applied' from (${deleted}))
      union all select event_id || ':' || event_hash, 'refused' from (${quarantine})
    )
    select key, list(place) as places from outcome group by key having count(*) > 1`);

  expect(landed).toEqual({ rows: events, places: events });
  expect(twice).toEqual([]);
}
