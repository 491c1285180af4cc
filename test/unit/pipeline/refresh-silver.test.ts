import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { silverColumns, tablePath } from '#contracts/lake-layout';
import { tableDefinition } from '#functions/pipeline/table-definition';
import { overwrite } from '#lake/overwrite';
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';
import { arbitrarySaleEvent } from './arbitrary-sale-event.ts';
import { saleData, saleEvent } from './change-events.ts';
import { dyingStore, ProcessDied } from './dying-store.ts';
import { closeSharedEngine, openSharedEngine, scratchLake } from './scratch-lake.ts';
import { silverModel, silverOutcome } from './silver-model.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

describe('silver', () => {
  it('comes to what the events say one after the other, however they are landed and refreshed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(arbitrarySaleEvent, { minLength: 1, maxLength: 8 }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (batches) => {
          const lake = await scratchLake();
          for (const batch of batches) {
            await lake.land(...batch);
            await lake.refresh('sale');
          }

          expect(await silverOutcome(lake)).toEqual(silverModel(batches.flat()));
          await lake.close();
        },
      ),
      { numRuns: 10 },
    );
  });

  it('loses and repeats nothing when a refresh dies at any write and more events have landed since', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(arbitrarySaleEvent, { minLength: 1, maxLength: 6 }), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        async (batches, deaths) => {
          const store = dyingStore();
          const lake = await scratchLake(store.wrap);
          for (const [at, batch] of batches.entries()) {
            await lake.land(...batch);
            store.dieAfter(deaths[at]!);
            await lake.refresh('sale').catch((error: unknown) => {
              if (!isDeath(error)) throw error;
            });
            store.revive();
          }
          await lake.refresh('sale');

          expect(await silverOutcome(lake)).toEqual(silverModel(batches.flat()));
          await lake.close();
        },
      ),
      { numRuns: 10 },
    );
  });

  it('applies nothing a second time', async () => {
    const lake = await scratchLake();
    await lake.land(saleEvent(), saleEvent());
    await lake.refresh('sale');

    const again = await lake.refresh('sale');

    expect(again).toMatchObject({ status: 'up_to_date', events: 0 });
    expect(await lake.rows(tablePath.silver('sale'), 'count(*) as rows')).toEqual([{ rows: 2 }]);
  });

  it('says why it refuses what came without validation', async () => {
    const lake = await scratchLake();
    const refused = (data: Record<string, unknown>) => saleEvent({ data: saleData(data) });
    await lake.land(
      refused({ price: undefined }),
      refused({ email_employee: null }),
      refused({ quantity: 'many' }),
      refused({ date: '2026-13-01' }),
      refused({ price: -1 }),
      saleEvent({ data: 'text' as never }),
      saleEvent({ op: 'destroy' as never }),
      { entity: 'sale', op: 'create' },
      saleEvent({ op: 'update', data: { name_product: null } }),
      refused({ date: '2026-11-22T12:00:00Z' }),
    );

    await lake.refresh('sale');

    expect(await lake.rows(tablePath.quarantine, 'sequence_number, reason, field')).toMatchObject([
      { reason: 'required_field_missing', field: 'price' },
      { reason: 'required_field_missing', field: 'email_employee' },
      { reason: 'invalid_value', field: 'quantity' },
      { reason: 'invalid_value', field: 'date' },
      { reason: 'price_not_positive', field: 'price' },
      { reason: 'malformed_event', field: null },
      { reason: 'malformed_event', field: null },
      { reason: 'malformed_event', field: null },
      { reason: 'required_field_missing', field: 'name_product' },
      { reason: 'date_in_future', field: 'date' },
    ]);
    expect(await lake.rows(tablePath.silver('sale'))).toEqual([]);
  });

  it('quarantines what belongs to no entity, once', async () => {
    const lake = await scratchLake();
    await lake.land('no json', { entity: 'invoice' as never, event_id: 'e', id: '1' });

    await lake.refresh('unknown');
    await lake.refresh('unknown');

    expect(await lake.rows(tablePath.quarantine, 'sequence_number, reason, payload')).toMatchObject([
      { reason: 'malformed_event', payload: 'no json' },
      { reason: 'unknown_entity' },
    ]);
  });

  it('keeps when a record came into being through patches, replacements and a late retry of its creation', async () => {
    const lake = await scratchLake();
    const create = saleEvent({ id: 's', data: saleData({ note: 'first', rating: 5 }) });
    await lake.land(create);
    await lake.refresh('sale');
    await lake.land(
      saleEvent({
        id: 's',
        op: 'update',
        data: { note: null, price: 0.07 },
        occurred_at: '2026-11-21T13:00:00.000Z',
      }),
      create,
    );

    const result = await lake.refresh('sale');

    expect(result).toMatchObject({ upserted: 1, duplicates: 1, refused: 0 });
    expect(await lake.rows(tablePath.silver('sale'), 'price, note, rating, created_at, _updated_at')).toEqual(
      [
        {
          price: '0.07',
          note: null,
          rating: 5,
          created_at: '2026-11-21T12:00:00.000Z',
          _updated_at: '2026-11-21T13:00:00.000Z',
        },
      ],
    );
  });

  it('refuses writes that were meant for another version of the record, and remembers that it has', async () => {
    const lake = await scratchLake();
    await lake.land(saleEvent({ id: 's', event_id: 'v1' }));
    await lake.refresh('sale');
    const update = (event_id: string, if_version: string, price: number) =>
      saleEvent({ id: 's', event_id, op: 'update', data: { price }, if_version });
    const replace = saleEvent({ id: 'nobody', event_id: 'r', op: 'replace', if_version: '*' });
    await lake.land(update('v2', 'v1', 2), update('late', 'v1', 3), update('v3', '*', 4), replace);
    await lake.refresh('sale');
    await lake.land(update('late', 'v1', 3), update('late', 'v3', 3));
    await lake.refresh('sale');

    expect(await lake.rows(tablePath.silver('sale'), '_event_id, id, price')).toEqual([
      { id: 's', price: '4.00', _event_id: 'v3' },
    ]);
    expect(
      await lake.rows(tablePath.quarantine, 'sequence_number, position, event_id, reason'),
    ).toMatchObject([
      { event_id: 'late', reason: 'version_conflict' },
      { event_id: 'r', reason: 'version_conflict' },
      { event_id: 'late', reason: 'idempotency_conflict' },
    ]);
  });

  it('gives a table the columns that the contract has gained, and keeps its rows', async () => {
    const lake = await scratchLake();
    const older = silverColumns(catalog.sale).filter(({ name }) => name !== 'rating');
    await DeltaTable.create(lake.context, tablePath.silver('sale'), tableDefinition(older));
    await lake.land(saleEvent({ id: 's', data: saleData({ rating: 4 }) }));

    await lake.refresh('sale');

    expect(await lake.rows(tablePath.silver('sale'), 'id, rating')).toEqual([{ id: 's', rating: 4 }]);
  });

  it('goes on after a rollback, on a table that has a column which a later contract gave it', async () => {
    const lake = await scratchLake();
    await lake.land(...['changed', 'untouched', 'deleted'].map((id) => saleEvent({ id })));
    await lake.refresh('sale');
    const table = await DeltaTable.open(lake.context, tablePath.silver('sale'));
    await overwrite(table, `select *, 'web' as channel from (${(await readTable(table)).sql})`, {
      schema: 'merge',
    });
    await lake.land(
      saleEvent({ id: 'changed', op: 'update', data: { price: 5 } }),
      saleEvent({ id: 'deleted', op: 'delete', data: null }),
      saleEvent({ id: 'new', data: saleData({ price: 6 }) }),
    );

    const result = await lake.refresh('sale');

    expect(result).toMatchObject({ upserted: 2, deleted: 1, refused: 0 });
    expect(await lake.rows(tablePath.silver('sale'), 'id, price, channel')).toEqual([
      { id: 'changed', price: '5.00', channel: 'web' },
      { id: 'new', price: '6.00', channel: null },
      { id: 'untouched', price: '1299.90', channel: 'web' },
    ]);
  });

  it.each(['product', 'employee', 'supplier'] as const)(
    'takes the example of %s, every field',
    async (entity) => {
      const lake = await scratchLake();
      const { example } = catalog[entity];
      await lake.land(saleEvent({ entity, id: 'x', data: { ...example } }));

      await lake.refresh(entity);

      const [row] = await lake.rows(tablePath.silver(entity));
      for (const [field, value] of Object.entries(example))
        expect(typeof value === 'number' ? Number(row![field]) : row![field]).toEqual(value);
    },
  );
});

const isDeath = (error: unknown): boolean =>
  error instanceof ProcessDied || (error instanceof Error && isDeath(error.cause));
