import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Engine, openEngine } from '#lake/engine';
import { reconcile } from '../../chaos/reconcile.ts';

// A lake in which everything adds up, then sabotaged in one place: the comparison must see it, and where.

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reconcile-'));
  engine = await openEngine({ memoryLimit: '256MB', temporaryDirectory: join(folder, 'duckdb') });
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const hash = '0123456789abcdef';
const pad = (digits: string): string => digits.padStart(56, '0');
const receipts = [
  { event_id: 'e1', entity: 'sale', id: 's1', place: 'applied', shard: 'shard-0', sequence: '491' },
  // The same write again: another record of the stream, the same event.
  { event_id: 'e1', entity: 'sale', id: 's1', place: 'applied', shard: 'shard-0', sequence: '492' },
  { event_id: 'e1', entity: 'sale', id: 's1', place: 'idempotency_conflict' },
  { event_id: 'e2', entity: 'sale', id: 's2', place: 'price_too_high', shard: 'shard-1', sequence: '493' },
  { event_id: 'e3', entity: 'product', id: 'p1', place: 'applied' },
  { event_id: 'e4', entity: 'product', id: 'p1', place: 'applied' },
];
const finals = [
  { entity: 'sale', id: 's1', value: 'hello' },
  { entity: 'product', id: 'p1', value: null },
];

beforeEach(async () => {
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  await writeFile(join(folder, 'acknowledged.ndjson'), lines(receipts));
  await writeFile(join(folder, 'finals.ndjson'), lines(finals));
  const applied = (...events: string[]) => `[${events.map((event) => `'${event}:${hash}'`).join(', ')}]`;
  await engine.run(`
    create schema if not exists bronze; create schema if not exists silver; create schema if not exists quarantine;
    create or replace table bronze.events as select * from (values
      ('stream/shard-0', '${pad('491')}', 0, 'e1'), ('stream/shard-0', '${pad('492')}', 0, 'e1'),
      ('stream/shard-1', '${pad('493')}', 0, 'e2'), ('stream/shard-1', '${pad('494')}', 0, 'e1'),
      ('stream/shard-1', '${pad('495')}', 0, 'e3'), ('stream/shard-1', '${pad('496')}', 0, 'e4')
    ) as event (shard_id, sequence_number, position, event_id);
    create or replace table silver.sale as
      select 's1' as id, 'hello' as note, ${applied('e1')} as _applied_events;
    create or replace table silver.product (id varchar, description varchar, _applied_events varchar[]);
    create or replace table silver.employee (id varchar, job_title varchar, _applied_events varchar[]);
    create or replace table silver.supplier (id varchar, contact_name varchar, _applied_events varchar[]);
    create or replace table silver.deleted as
      select 'p1' as id, 'product' as entity, ${applied('e3', 'e4')} as _applied_events;
    create or replace table quarantine.events as select * from (values
      ('e1', 'sale', 'idempotency_conflict'), ('e2', 'sale', 'price_too_high')
    ) as event (event_id, entity, reason)`);
});

const failed = async (): Promise<string[]> => {
  const files = {
    acknowledgedFile: join(folder, 'acknowledged.ndjson'),
    finalsFile: join(folder, 'finals.ndjson'),
  };
  return (await reconcile(engine, files)).filter(({ ok }) => !ok).map(({ name }) => name);
};

it('passes when everything adds up', async () => {
  expect(await failed()).toEqual([]);
});

const POSITION = 'receipts → bronze, by position';
const EVENT = 'receipts = bronze, by event';
const OUTCOME = 'receipts = silver + quarantine';
const RECORDS = 'records = silver';

it.each([
  ['an event is lost', `delete from bronze.events where event_id = 'e2'`, [POSITION, EVENT]],
  [
    'one of two stored tries is lost',
    `delete from bronze.events where sequence_number = '${pad('492')}'`,
    [POSITION],
  ],
  ['a row of bronze is doubled', 'insert into bronze.events from bronze.events limit 1', [POSITION]],
  [
    'bronze has an event that nobody sent',
    `insert into bronze.events values ('stream/shard-0', '${pad('499')}', 0, 'e9')`,
    [EVENT],
  ],
  ['an applied event is lost', 'update silver.sale set _applied_events = []', [OUTCOME]],
  [
    'an event is applied to two records',
    `insert into silver.sale select 's9', note, _applied_events from silver.sale`,
    [OUTCOME, RECORDS],
  ],
  ['a refused event is lost', `delete from quarantine.events where event_id = 'e2'`, [OUTCOME]],
  [
    'a refused event is there twice',
    'insert into quarantine.events from quarantine.events limit 1',
    [OUTCOME],
  ],
  [
    'an event is applied and refused',
    `insert into quarantine.events values ('e3', 'product', 'not_found')`,
    [OUTCOME],
  ],
  [
    'an event is refused for another reason',
    `update quarantine.events set reason = 'not_found' where event_id = 'e2'`,
    [OUTCOME],
  ],
  ['a deletion is forgotten', 'delete from silver.deleted', [OUTCOME]],
  ['a record is lost', 'delete from silver.sale', [OUTCOME, RECORDS]],
  ['a record has an older value', `update silver.sale set note = 'before'`, [RECORDS]],
  ['a record has risen from the dead', `insert into silver.product values ('p1', 'again', [])`, [RECORDS]],
])('fails when %s', async (_, sabotage, names) => {
  await engine.run(sabotage);

  expect(await failed()).toEqual(names);
});
