import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#cli/doctor/finding';
import { refusedEvents } from '#cli/quarantine/refused-events';
import { replay } from '#cli/quarantine/replay';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { testAssembly, validSale } from './harness.ts';
import { type RedeployableCloud, redeployableCloud, spoiltAssembly, until } from './redeployable-cloud.ts';

const PATIENCE_MS = 400_000;
const SALES = 25;

let cloud: RedeployableCloud;
let assemblies: string;

beforeAll(async () => {
  cloud = await redeployableCloud();
  assemblies = await mkdtemp(join(tmpdir(), 'liftoff-assemblies-'));
});
afterAll(async () => {
  await cloud.destroy();
  await rm(assemblies, { recursive: true, force: true });
});

const landed = async (): Promise<number> => {
  const rows = await cloud.query<{ n: number }>('select count(*) as n from bronze.events').catch(() => []);
  return rows[0]?.n ?? 0;
};

describe('a deployment whose rule refuses everything, while producers are ahead of the contract', () => {
  let told: readonly Finding[];
  const replayed: string[] = [];

  /** What a producer of the next version of the contract sends. */
  const ofNextVersion = (entity: string, id: string, data: Record<string, unknown>): string =>
    JSON.stringify({
      event_id: `event-${id}`,
      entity,
      op: 'create',
      id,
      data,
      occurred_at: new Date().toISOString(),
      actor: 'producer',
      source: 'producer',
      contract_version: 2,
      trace_id: 'trace',
    });
  const product = (id: string, category: string, more: Record<string, unknown> = {}) =>
    ofNextVersion('product', id, {
      name: `Produto ${id}`,
      price: 10,
      category,
      supplier_email: 'contato@fornecedor.example',
      ...more,
    });

  beforeAll(async () => {
    const bad = await spoiltAssembly(join(assemblies, 'rule'), {
      model: { path: 'sql/silver/sale.sql', from: 'price >= 8000', to: 'price >= 0' },
    });
    await cloud.deploy(bad);
    const body = Array.from({ length: SALES }, (_, at) => validSale({ price: at + 1 }));
    await cloud.client.POST('/v1/sales/batch', { body: body as never });
    const ahead = [product('known', 'Roupas', { brand: 'Sol' }), product('ahead', 'Livros')];
    await cloud.putRecord(ahead.join('\n'));
    await until('everything landed', async () => (await landed()) === SALES + 2);
    await runRefresh(cloud.connection);
    told = await cloud.doctor('quarantine');

    await cloud.deploy(await testAssembly());
    const options = { repair: {}, timeZone: 'UTC' };
    const refused = refusedEvents(cloud.client, { reason: 'price_too_high' });
    for await (const { status } of replay(cloud.client, refused, options)) replayed.push(status);
    await until('the replayed events landed', async () => (await landed()) === 2 * SALES + 2);
    await runRefresh(cloud.connection);
  }, PATIENCE_MS);

  it('keeps every event in quarantine, and the doctor tells which rule it is', () => {
    expect(told).toMatchObject([
      {
        status: 'problem',
        what: `The rules refused ${SALES + 1} events of ${SALES + 2} in the last day: price_too_high ${SALES}, not_in_list 1.`,
        page: 'quarantine-surge',
      },
    ]);
  });

  it('is repaired by a replay by reason, after the good deployment', async () => {
    expect(replayed).toEqual(Array.from({ length: SALES }, () => 'accepted'));
    expect(await cloud.query('select count(*) as sales, sum(price)::int as value from silver.sale')).toEqual([
      { sales: SALES, value: (SALES * (SALES + 1)) / 2 },
    ]);
  });

  it('applies what the contract knows of newer events, and keeps the rest of them in bronze', async () => {
    expect(await cloud.query('select id from silver.product')).toEqual([{ id: 'known' }]);
    expect(
      await cloud.query(
        `select payload::json ->> '$.data.brand' as brand, contract_version from bronze.events where event_id = 'event-known'`,
      ),
    ).toEqual([{ brand: 'Sol', contract_version: 2 }]);
    expect(
      await cloud.query(`select reason, field, id from quarantine.events where reason = 'not_in_list'`),
    ).toEqual([{ reason: 'not_in_list', field: 'category', id: 'ahead' }]);
  });

  it('leaves a lake in which everything adds up, but for what the bad rule decided', async () => {
    const { checks } = await verify(cloud.connection);
    const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name);

    expect(failed.filter((name) => !name.startsWith('recomputed:'))).toEqual([]);
  });
});
