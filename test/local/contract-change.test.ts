import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedEvents } from '#cli/quarantine/refused-events';
import { replay } from '#cli/quarantine/replay';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { dataOf } from '#client/api-problem';
import type { Receipt } from '#functions/domain/receipt';
import { testAssembly, validSale } from './harness.ts';
import {
  type ChangedProject,
  changedProject,
  type RedeployableCloud,
  redeployableCloud,
  until,
} from './redeployable-cloud.ts';

// One stage goes through the deployments one after the other: each start of a cloud takes seconds.

/** Synthesis, deployments and refreshes, on a busy machine. */
const PATIENCE_MS = 400_000;

let cloud: RedeployableCloud;
let folder: string;
/** The next version of the contracts: a sale has a channel, a product may be a book. */
let next: ChangedProject;

beforeAll(async () => {
  cloud = await redeployableCloud();
  folder = await mkdtemp(join(tmpdir(), 'liftoff-next-'));
  next = await changedProject(folder, [
    {
      path: 'contracts/sale.ts',
      from: '    rating: wholeNumber(1, 5)',
      to: "    channel: oneOf(['shop', 'web']).optional().meta({ description: 'Where it was sold.' }),\n    rating: wholeNumber(1, 5)",
    },
    { path: 'contracts/sale.ts', from: 'multilineText, phone', to: 'multilineText, oneOf, phone' },
    { path: 'contracts/product.ts', from: 'productCategories = [', to: "productCategories = ['Livros', " },
  ]);
}, PATIENCE_MS);
afterAll(async () => {
  await cloud.destroy();
  await rm(folder, { recursive: true, force: true });
});

let accepted = 0;
const createSale = async (changes: Record<string, unknown>): Promise<Receipt> => {
  const receipt = dataOf(
    await cloud.client.POST('/v1/sales', { body: validSale(changes) as never }),
  ) as Receipt;
  accepted += 1;
  return receipt;
};
const patchSale = async (id: string, body: Record<string, unknown>): Promise<void> => {
  dataOf(await cloud.client.PATCH('/v1/sales/{id}', { params: { path: { id } }, body: body as never }));
  accepted += 1;
};
const readSale = async (id: string) =>
  dataOf(await cloud.client.GET('/v1/sales/{id}', { params: { path: { id } } })) as unknown as Record<
    string,
    unknown
  >;
const sales = (columns: string) => cloud.query(`select ${columns} from silver.sale order by price`);

const untilAllLanded = () =>
  until('all that was accepted landed', async () => {
    const [counted] = await cloud
      .query<{ n: number }>('select count(*) as n from bronze.events')
      .catch(() => []);
    return counted?.n === accepted;
  });

/** What does not add up by the next version of the contracts, as its `verify` prints it. */
const failedByNext = async (): Promise<string[]> => {
  const report = await next
    .run('cli/verify.ts', '--state-dir', cloud.stateDirectory)
    .catch(({ stdout }: { stdout: string }) => stdout);
  expect(report).toContain('recomputed: silver/sale');
  return report.split('\n').filter((line) => line.includes('FAILED'));
};
/** The word that it was refused for is one by the next version: by that, the refused event is a product. */
const JUDGED_ANEW = /recomputed: (silver\/product|gold\/(product_performance|products|supplier_product_mix))/;

/** Events applied to records, and refused, as one number of each. */
const accountedFor = async () => {
  const applied = (entity: string) => `select unnest(_applied_events) as event from silver.${entity}`;
  const [counted] = await cloud.query<{ applied: number; refused: number }>(`
    select (select count(distinct event) from (${applied('sale')} union all ${applied('product')})) as applied,
      (select count(*) from quarantine.events) as refused`);
  return counted!;
};

describe('a contract that gains a field and a word while events are under way', () => {
  const ahead = () =>
    JSON.stringify({
      event_id: 'event-ahead',
      entity: 'product',
      op: 'create',
      id: 'ahead',
      data: {
        name: 'Livro',
        price: 10,
        category: 'Livros',
        supplier_email: 'contato@fornecedor.example',
      },
      occurred_at: new Date().toISOString(),
      actor: 'producer',
      source: 'producer',
      contract_version: 1,
      trace_id: 'trace',
    });
  let early: unknown;

  beforeAll(async () => {
    await cloud.deploy(await testAssembly());
    await createSale({ price: 1 });
    await cloud.putRecord(ahead());
    accepted += 1;
    const { error } = await cloud.client.POST('/v1/sales', { body: validSale({ channel: 'web' }) as never });
    early = error;
    await untilAllLanded();
    await runRefresh(cloud.connection);
    // The deployment finds the first landed and not refreshed, and the second not landed.
    await createSale({ price: 2 });
    await untilAllLanded();
    await createSale({ price: 3 });

    await next.run('cli/contracts.ts', 'write');
    await next.run('cli/contracts.ts', 'check');
    await cloud.deploy(await next.synthesize());
    await createSale({ price: 4, channel: 'web' });
    await untilAllLanded();
    await runRefresh(cloud.connection);
  }, PATIENCE_MS);

  it('refuses the field in words until it is deployed', () => {
    expect(early).toMatchObject({ code: 'validation_failed', errors: [{ code: 'unknown_field' }] });
  });

  it('has each event of before, of meanwhile and of after once; those of before have null in the column', async () => {
    expect(await sales('price, channel, len(_applied_events) as events')).toEqual([
      { price: '1.00', channel: null, events: 1 },
      { price: '2.00', channel: null, events: 1 },
      { price: '3.00', channel: null, events: 1 },
      { price: '4.00', channel: 'web', events: 1 },
    ]);
    expect(await accountedFor()).toEqual({ applied: 4, refused: 1 });
    expect(accepted).toBe(5);
  });

  it('leaves a lake in which everything adds up', async () => {
    expect((await failedByNext()).filter((line) => !JUDGED_ANEW.test(line))).toEqual([]);
  });

  describe('and producers that were ahead of it', () => {
    const outcomes: string[] = [];

    beforeAll(async () => {
      const refused = refusedEvents(cloud.client, { reason: 'not_in_list' });
      for await (const { status } of replay(cloud.client, refused, { repair: {}, timeZone: 'UTC' })) {
        outcomes.push(status);
        accepted += 1;
      }
      await untilAllLanded();
      await runRefresh(cloud.connection);
    }, PATIENCE_MS);

    it('is repaired by a replay of what they sent', async () => {
      expect(outcomes).toEqual(['accepted']);
      expect(await cloud.query('select id, category from silver.product')).toEqual([
        { id: 'ahead', category: 'Livros' },
      ]);
      expect(await accountedFor()).toEqual({ applied: 5, refused: 1 });
    });
  });

  describe('and is rolled back', () => {
    let patched: string;
    let created: Receipt;

    beforeAll(async () => {
      await cloud.deploy(await testAssembly());
      created = await createSale({ price: 5 });
      const [web] = await cloud.query<{ id: string }>(`select id from silver.sale where channel = 'web'`);
      patched = web!.id;
      await patchSale(patched, { rating: 5 });
      await untilAllLanded();
    }, PATIENCE_MS);

    it(
      'reads records by the old contract, before and after a refresh',
      async () => {
        const before = [await readSale(patched), await readSale(created.id)];
        await runRefresh(cloud.connection);

        expect(before).toMatchObject([{ rating: 5 }, { price: 5 }]);
        expect([await readSale(patched), await readSale(created.id)]).toEqual(before);
      },
      PATIENCE_MS,
    );

    it('keeps what the column has, and fills it no more', async () => {
      expect(await sales('price, channel, rating, len(_applied_events) as events')).toMatchObject([
        { price: '1.00', channel: null },
        { price: '2.00', channel: null },
        { price: '3.00', channel: null },
        { price: '4.00', channel: 'web', rating: 5, events: 2 },
        { price: '5.00', channel: null, events: 1 },
      ]);
      expect(await accountedFor()).toEqual({ applied: accepted - 1, refused: 1 });
    });

    it('leaves a lake in which everything adds up, by the old contract and by the new one', async () => {
      const { checks } = await verify(cloud.connection);
      const failed = checks.filter(({ ok, name }) => !ok && !JUDGED_ANEW.test(name));

      expect(failed).toEqual([]);
      expect((await failedByNext()).filter((line) => !JUDGED_ANEW.test(line))).toEqual([]);
    });
  });
});
