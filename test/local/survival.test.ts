import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#cli/doctor/finding';
import { lakeStore, openLake } from '#cli/lake/open-lake';
import { type PutBackResult, putBack } from '#cli/redrive/put-back';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { dataOf } from '#client/api-problem';
import { readModelSql } from '#functions/adapters/sql-models';
import type { Receipt } from '#functions/domain/receipt';
import { openBronze } from '#functions/pipeline/land-events';
import { testAssembly, validSale } from './harness.ts';
import { type RedeployableCloud, redeployableCloud, spoiltAssembly, until } from './redeployable-cloud.ts';

// One stage goes through the deployments one after the other: each start of a cloud takes seconds.

/** Deployments, refreshes and the tries that a failing batch is given, on a busy machine. */
const PATIENCE_MS = 400_000;

let cloud: RedeployableCloud;
let assemblies: string;

beforeAll(async () => {
  cloud = await redeployableCloud();
  assemblies = await mkdtemp(join(tmpdir(), 'liftoff-assemblies-'));
  await cloud.deploy(await testAssembly());
});
afterAll(async () => {
  await cloud.destroy();
  await rm(assemblies, { recursive: true, force: true });
});

const createSale = async (
  changes: Record<string, unknown> = {},
  key: string = crypto.randomUUID(),
): Promise<Receipt> => {
  const params = { header: { 'Idempotency-Key': key } };
  return dataOf(
    await cloud.client.POST('/v1/sales', { params, body: validSale(changes) as never }),
  ) as Receipt;
};
const patchSale = async (id: string, body: Record<string, unknown>): Promise<Receipt> =>
  dataOf(
    await cloud.client.PATCH('/v1/sales/{id}', { params: { path: { id } }, body: body as never }),
  ) as Receipt;
const landed = async (eventId: string): Promise<boolean> => {
  const rows = await cloud.query(`select 1 from bronze.events where event_id = '${eventId}'`).catch(() => []);
  return rows.length > 0;
};
const problems = (findings: readonly Finding[]) => findings.filter(({ status }) => status === 'problem');

describe('poison in the stream', () => {
  const whole = (id: string) =>
    JSON.stringify({
      event_id: `event-${id}`,
      entity: 'sale',
      op: 'create',
      id,
      data: validSale(),
      occurred_at: new Date().toISOString(),
      actor: 'producer',
      source: 'producer',
      contract_version: 1,
      trace_id: 'trace',
    });
  let after: Receipt;

  beforeAll(async () => {
    await cloud.putRecord('this is no NDJSON');
    await cloud.putRecord(Uint8Array.from([0xff, 0xfe, 0x00, 0x0a, 0x80]));
    await cloud.putRecord(whole('truncated').slice(0, 120));
    await cloud.putRecord(`{"entity":"sale","id":"giant","data":"${'x'.repeat(1_000_000)}"}`);
    await cloud.putRecord(`[[[[\n${whole('among-poison')}\n{"entity":"invoice","id":"1"}\n`);
    await cloud.putRecord('{"entity":"sale","op":"create","id":"\\ud800","data":{"price":1e400}}');
    after = await createSale({ name_product: 'Depois' });
    await until('what came after the poison landed', () => landed(after.event_id));
    await runRefresh(cloud.connection);
  }, PATIENCE_MS);

  it('is kept as it came, in quarantine, with its reason', async () => {
    const rows = await cloud.query<{ reason: string; events: number }>(
      'select reason, count(*) as events from quarantine.events group by reason order by reason',
    );

    expect(rows).toEqual([
      { reason: 'malformed_event', events: 6 },
      { reason: 'unknown_entity', events: 1 },
    ]);
  });

  it('takes nothing with it: neither what shares its record nor what comes after', async () => {
    const rows = await cloud.query<{ id: string }>('select id from silver.sale order by id');

    expect(rows.map(({ id }) => id).sort()).toEqual(['among-poison', after.id].sort());
    expect(await cloud.deadLetters()).toEqual([]);
  });

  it('leaves a lake in which everything adds up', async () => {
    const { ok, lines } = await verify(cloud.connection);
    expect(ok, lines.join('\n')).toBe(true);
  });
});

describe('writes of more than can be stored', () => {
  const post = async (body: unknown) => {
    const { response, error } = await cloud.client.POST('/v1/sales', { body: body as never });
    return { status: response.status, code: (error as { code?: string } | undefined)?.code };
  };

  it.each([
    ['a body over 1 MiB', validSale({ note: 'x'.repeat(1024 * 1024) }), 413, 'payload_too_large'],
    ['a body just under it', validSale({ note: 'x'.repeat(1_040_000) }), 422, 'validation_failed'],
    [
      'many unknown fields',
      { ...validSale(), ...Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`f${at}`, 'x'])) },
      422,
      'validation_failed',
    ],
  ])('%s is refused in words', async (_, body, status, code) => {
    expect(await post(body)).toEqual({ status, code });
  });

  it('the longest text that the contract allows is stored, one character more is refused', async () => {
    const note = '\u{1F680}'.repeat(2000);

    const stored = await createSale({ note });
    // What follows breaks the landing: it must not be set aside there.
    await until('it landed', () => landed(stored.event_id));
    expect(await post(validSale({ note: `${note}!` }))).toEqual({ status: 422, code: 'validation_failed' });
  });

  it('a record over the limit of the stream is refused by the stream and harms nothing', async () => {
    await expect(cloud.putRecord('x'.repeat(1024 * 1024 + 1))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('a deployment whose land-bronze and refresh-silver always fail', () => {
  let created: Receipt;
  let other: Receipt;
  let patched: Receipt;
  let told: readonly Finding[];
  let redriven: PutBackResult;
  let preview: PutBackResult;

  beforeAll(async () => {
    const bad = await spoiltAssembly(join(assemblies, 'failing'), {
      withoutVariable: { 'land-bronze': 'LAKE_BUCKET', 'refresh-silver': 'BUSINESS_TIME_ZONE' },
    });
    await cloud.deploy(bad);
    created = await createSale({ name_product: 'Perdido?', price: 10 });
    await until('the batch was set aside', async () => (await cloud.deadLetters()).length === 1);
    other = await createSale({ name_product: 'Também', price: 20 });
    await until('the next batch was set aside', async () => (await cloud.deadLetters()).length === 2);
    await runRefresh(cloud.connection).catch(() => undefined);
    told = await cloud.doctor();

    await cloud.deploy(await testAssembly());
    patched = await patchSale(created.id, { price: 11 });
    await until('what came after landed', () => landed(patched.event_id));
    await runRefresh(cloud.connection);
    const lake = await openLake(lakeStore(cloud.connection));
    const options = {
      store: lake.store,
      bronze: await openBronze(lake),
      eventsSql: readModelSql('bronze/events'),
    };
    preview = await putBack(await cloud.deadLetters(), { ...options, preview: true });
    redriven = await putBack(await cloud.deadLetters(), { ...options, preview: false });
    await lake.close();
  }, PATIENCE_MS);

  it('loses nothing: what was accepted is set aside, and the doctor names the cause', () => {
    expect(problems(told)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          check: 'functions',
          what: expect.stringContaining('land-bronze lacks LAKE_BUCKET'),
        }),
        expect.objectContaining({
          check: 'dead letters',
          what: expect.stringMatching(/^2 batches/),
          page: 'batches-set-aside',
        }),
        expect.objectContaining({
          check: 'refresh',
          what: expect.stringContaining('failed in RefreshSilver'),
        }),
      ]),
    );
    expect(told).toContainEqual(
      expect.objectContaining({
        check: 'errors of functions',
        what: expect.stringContaining('land-bronze logged'),
      }),
    );
    expect(told.filter(({ status }) => status === 'unknown')).toEqual([]);
  });

  it('until the dead letters are put back, what builds on them is refused', async () => {
    const rows = await cloud.query(
      `select reason from quarantine.events where event_id = '${patched.event_id}'`,
    );
    expect(rows).toEqual([{ reason: 'not_found' }]);
  });

  it('is repaired by a redrive: each event applies in its turn', async () => {
    await runRefresh(cloud.connection);

    const sales = await cloud.query(
      `select id, price, _applied_events[1] as first from silver.sale where id in ('${created.id}', '${other.id}') order by price`,
    );
    expect(preview).toEqual({ settled: 2, events: 2, putBack: 2, unreadable: [] });
    expect(redriven).toEqual(preview);
    expect(sales).toMatchObject([
      { id: created.id, price: '11.00', first: expect.stringContaining(created.event_id) },
      { id: other.id, price: '20.00' },
    ]);
    expect(
      await cloud.query(`select 1 from quarantine.events where event_id = '${patched.event_id}'`),
    ).toEqual([]);
    expect(await cloud.deadLetters()).toEqual([]);
  });

  it('after which everything adds up, byte for byte with the stream, and the doctor finds no problem', async () => {
    const { ok, lines } = await verify(cloud.connection);

    expect(ok, lines.join('\n')).toBe(true);
    // Alarms tell of the last minutes: some still stand.
    const now = problems(await cloud.doctor()).filter(({ check }) => check !== 'alarms');
    expect(now).toEqual([]);
  });
});

describe('a deployment whose accept-write always fails and whose mapping is disabled', () => {
  let refused: number;
  let told: readonly Finding[];

  beforeAll(async () => {
    const bad = await spoiltAssembly(join(assemblies, 'closed'), {
      withoutVariable: { 'accept-write': 'EVENT_STREAM_NAME' },
      mappingDisabled: true,
    });
    await cloud.deploy(bad);
    const body = validSale({ name_product: 'Repetido', price: 30 }) as never;
    const params = { header: { 'Idempotency-Key': 'repeated' } };
    refused = await cloud.client.POST('/v1/sales', { params, body }).then(
      ({ response }) => response.status,
      () => 500,
    );
    await cloud.putRecord('waits in the stream');
    told = await cloud.doctor();
    await cloud.deploy(await testAssembly());
  }, PATIENCE_MS);

  it('accepts nothing, and the doctor names both causes', () => {
    expect(refused).toBe(500);
    expect(problems(told)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          what: 'The function accept-write lacks EVENT_STREAM_NAME in its environment.',
        }),
        expect.objectContaining({ check: 'event source mapping', page: 'landing-stopped' }),
      ]),
    );
  });

  it('goes on where it was after a good deployment; a client that repeats its write has it stored once', async () => {
    const first = await createSale(
      { name_product: 'Repetido', price: 30, date: '2026-11-20T12:00:00Z' },
      'again',
    );
    const second = await createSale(
      { name_product: 'Repetido', price: 30, date: '2026-11-20T12:00:00Z' },
      'again',
    );
    await until('it landed', () => landed(first.event_id));
    await runRefresh(cloud.connection);

    expect(second.id).toBe(first.id);
    expect(await cloud.query(`select price from silver.sale where name_product = 'Repetido'`)).toEqual([
      { price: '30.00' },
    ]);
    expect(
      await cloud.query(`select 1 from quarantine.events where payload = 'waits in the stream'`),
    ).toHaveLength(1);
  });
});
